package vn.thidua.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in a real browser. Pages opened here fail the test at its end if their console showed an error or a script
 * failed; motion is reduced, so that charts are drawn at once. Add {@code @SpringBootTest} for the whole application.
 */
@ExtendWith(Chromium.class)
public abstract class BrowserTest {
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

    /** Writes the page, or all of its length, to {@code target/screenshots/NAME.png}. */
    protected static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    /** Takes an expected console error, for example of an answer 404 that the test provokes, off the list. */
    protected void expectTrouble(String part) {
        Assertions.assertThat(troubles).anyMatch(text -> text.contains(part));
        troubles.removeIf(text -> text.contains(part));
    }

    @AfterEach
    void consoleIsFreeOfErrors() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        Assertions.assertThat(troubles).as("errors in the browser's console").isEmpty();
    }
}
