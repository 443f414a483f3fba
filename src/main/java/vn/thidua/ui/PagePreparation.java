package vn.thidua.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;
import vn.thidua.dashboard.ThemeColours;

/** Gives each new page the reader's language, scheme and the theme's colours before anything is painted. */
@Component
class PagePreparation implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1;

    private final transient ThemeColours colours;

    PagePreparation(ThemeColours colours) {
        this.colours = colours;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::prepare);
        event.getSource()
                .addUIInitListener(init -> init.getUI()
                        .setLocale(Reader.languageOf(com.vaadin.flow.server.VaadinRequest.getCurrent())
                                .locale()));
    }

    private void prepare(IndexHtmlResponse response) {
        var document = response.getDocument();
        var root = document.getElementsByTag("html");
        root.attr("lang", Reader.languageOf(response.getVaadinRequest()).code());
        Reader.schemeOf(response.getVaadinRequest())
                .ifPresent(scheme ->
                        root.attr("theme", scheme.getThemeValue()).attr("style", "color-scheme: " + scheme.getValue()));
        document.head().appendElement("style").attr("id", "thidua-colours").appendText(colours.css());
    }
}
