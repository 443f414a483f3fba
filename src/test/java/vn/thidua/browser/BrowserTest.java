package vn.thidua.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in a real browser. Pages opened here fail the test at its end if their console showed an error or a script
 * failed; motion is reduced, so that charts are drawn at once. Add {@code @SpringBootTest} for the whole application.
 */
@ExtendWith(Chromium.class)
public abstract class BrowserTest {
    /** A phone, a tablet, a desk and a wall; in CSS pixels. */
    public static final List<Integer> WIDTHS = List.of(360, 768, 1280, 2560);

    private static final boolean PICTURES = System.getenv("THIDUA_PICTURES") != null;

    private final List<String> troubles = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    /** A new visitor, with own cookies, at this size in the light scheme. */
    protected Page visitor(int width, int height) {
        return visitor(width, height, ColorScheme.LIGHT);
    }

    protected Page visitor(int width, int height, ColorScheme scheme) {
        var context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("vi-VN")
                        .setTimezoneId("Asia/Ho_Chi_Minh"));
        contexts.add(context);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add(message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(troubles::add);
        return page;
    }

    /** Goes to an address behind sign-in, and signs in on the way. */
    protected static Page signedIn(Page page, String address, String account, String password) {
        page.navigate(address);
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        page.locator(".shell-content h1").first().waitFor();
        return page;
    }

    /** The button of exactly this name. */
    protected static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Draws the charts far below too, as if the reader had scrolled to each, and waits until every one is drawn. */
    public static void allDrawn(Page page) {
        page.waitForFunction("""
                () => [...document.querySelectorAll('e-chart')].every(chart => {
                  if (chart.matches('[far]')) chart.drawNow();
                  return chart.matches('[ready]');
                })""");
    }

    /** Nothing is cut off or overlaps at any width, a page open at 1280 px in the light scheme being left as it was. */
    protected static void everySize(Page page, String name) {
        for (var width : WIDTHS) {
            page.setViewportSize(width, 900);
            Assertions.assertThat(PageAudit.layout(page))
                    .as("%s at %d px", name, width)
                    .isEmpty();
            for (var scheme : PICTURES ? List.of(ColorScheme.DARK, ColorScheme.LIGHT) : List.<ColorScheme>of()) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                screenshot(page, "%s-%d-%s".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT)));
            }
        }
        page.setViewportSize(1280, 900);
    }

    /** If THIDUA_PICTURES is set: writes the whole length of the page to {@code target/screenshots/NAME.png}. */
    protected static void screenshot(Page page, String name) {
        if (PICTURES) {
            keep(name + ".png", page.screenshot(new Page.ScreenshotOptions().setFullPage(true)));
        }
    }

    /** If THIDUA_PICTURES is set: writes what a page gave out beside its pictures. */
    protected static void keep(String file, byte[] content) {
        if (PICTURES) {
            try {
                Files.write(
                        Files.createDirectories(Path.of("target", "screenshots"))
                                .resolve(file),
                        content);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** Takes an expected console error, for example of an answer 404 that the test provokes, off the list. */
    protected void expectTrouble(String part) {
        Assertions.assertThat(troubles).anyMatch(text -> text.contains(part));
        troubles.removeIf(text -> text.contains(part));
    }

    /** Takes an error off the list that only comes if the browser asks in just that moment. */
    protected void allowTrouble(String part) {
        troubles.removeIf(text -> text.contains(part));
    }

    @AfterEach
    void consoleIsFreeOfErrors() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        Assertions.assertThat(troubles).as("errors in the browser's console").isEmpty();
    }
}
