package vn.thidua.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.Texts;

/**
 * How the person at this browser reads: language and light or dark. Both are kept in cookies of this browser for a
 * year, so that they are known before the first byte of the page is sent, also on the sign-in page.
 */
public final class Reader {
    static final String LANGUAGE_COOKIE = "thidua-language";
    static final String SCHEME_COOKIE = "thidua-scheme";
    private static final String KEEP = "; path=/; max-age=31536000; samesite=lax";

    private Reader() {}

    /** The language of the current page; Vietnamese outside a page. */
    public static Language language() {
        var ui = UI.getCurrent();
        return ui == null ? Language.VI : Language.ofTag(ui.getLocale().toLanguageTag());
    }

    public static Texts texts() {
        return new Texts(language());
    }

    public static Formats formats() {
        return new Formats(language());
    }

    /** Remembers the language and shows the same page again in it: the URL holds all state. */
    public static void readIn(Language language) {
        var ui = UI.getCurrent();
        ui.getSession().setLocale(language.locale());
        remember(ui, LANGUAGE_COOKIE, language.code());
        ui.getPage().reload();
    }

    /** Switches between light and dark at once, without reloading; charts redraw themselves. */
    static void readIn(ColorScheme.Value scheme) {
        var ui = UI.getCurrent();
        remember(ui, SCHEME_COOKIE, scheme.getValue());
        ui.getPage().setColorScheme(scheme);
    }

    static Language languageOf(VaadinRequest request) {
        return cookie(request, LANGUAGE_COOKIE).map(Language::ofTag).orElse(Language.VI);
    }

    /** The scheme chosen in this browser; empty when the system's setting decides. */
    static Optional<ColorScheme.Value> schemeOf(VaadinRequest request) {
        return cookie(request, SCHEME_COOKIE)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> text.equals("light") || text.equals("dark"))
                .map(ColorScheme.Value::fromString);
    }

    private static void remember(UI ui, String name, String value) {
        ui.getPage().executeJs("document.cookie = $0", name + "=" + value + KEEP);
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
