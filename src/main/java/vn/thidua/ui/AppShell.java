package vn.thidua.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page around the application: server push, the Aura theme with our style sheets over it, and the icon. */
@Push
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://thidua/fonts.css")
@StyleSheet("context://thidua/theme.css")
@StyleSheet("context://thidua/shell.css")
@StyleSheet("context://thidua/parts.css")
@StyleSheet("context://thidua/search.css")
public class AppShell implements AppShellConfigurator {
    private static final long serialVersionUID = 1;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "thidua/icon.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
