package vn.thidua.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.browser.BrowserTest;
import vn.thidua.browser.PageAudit;
import vn.thidua.dashboard.DemoFigures;
import vn.thidua.reference.References;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.Publishing;

/** Everybody reaches everything: by its name, by keyboard alone, on every size of screen, in both languages. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "thidua.demo=true",
            "thidua.demo-password=" + AccessBrowserTest.PASSWORD,
            "server.address=127.0.0.1"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessBrowserTest extends BrowserTest {
    static final String PASSWORD = "everybody-reaches-everything";

    @LocalServerPort
    private int port;

    @BeforeAll
    static void publish(@Autowired Loads loads, @Autowired Publishing publishing, @Autowired References references) {
        new DemoFigures(loads, publishing, references).publish();
    }

    private String address(String path) {
        return "http://127.0.0.1:%d/%s".formatted(port, path);
    }

    private static void search(Page page, String text) {
        page.keyboard().press("Control+k");
        page.locator("search-field[ready] [role=option]").first().waitFor();
        page.keyboard().type(text);
    }

    @Test
    void aNameTypedAnywhereLeadsThereInThePeriodThatWasLookedAt() {
        Page page = signedIn(visitor(1280, 900), address("cum?period=2022Q2"), "leader", PASSWORD);

        search(page, "gia lam");
        page.keyboard().press("Enter");

        page.waitForURL(url -> url.contains("don-vi?"));
        assertThat(page.url()).contains("period=2022Q2", "unit=018");
        assertThat(page.locator("main h1")).containsText("Gia Lâm");
        assertThat(page.locator("search-field")).hasCount(0);
    }

    @Test
    void theArrowsWalkThroughWhatWasFoundAndEscapeLeadsBack() {
        Page page = signedIn(visitor(360, 740), address("tong-quan"), "unit018", PASSWORD);
        var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tìm kiếm"));

        button.click();
        var field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Tìm kiếm"));
        assertThat(field).isFocused();
        field.fill("cum thi");
        var options = page.locator("search-field[ready] #search-list [role=option]");
        assertThat(options.nth(1)).containsText("Cụm 2");
        assertThat(options.nth(0)).hasAttribute("aria-selected", "true");
        page.keyboard().press("ArrowDown");
        assertThat(options.nth(1)).hasAttribute("aria-selected", "true");
        assertThat(field)
                .hasAttribute(
                        "aria-activedescendant", String.valueOf(options.nth(1).getAttribute("id")));
        assertThat((int) page.locator("search-field").boundingBox().width).isLessThanOrEqualTo(360);
        screenshot(page, "search-360");

        page.keyboard().press("Escape");
        assertThat(page.locator("search-field")).hasCount(0);
        assertThat(button).isFocused();
        search(page, "Hoàn Kiếm");
        assertThat(page.locator("search-field[ready] .search-told")).containsText("Không tìm thấy");
    }

    @Test
    void theKeyboardAloneLeadsFromTheCityToACellToAUnitAndBack() {
        Page page = visitor(1280, 900);
        page.addInitScript(PageAudit.script());
        signedIn(page, address("tong-quan?period=2022Q4"), "leader", PASSWORD);
        allDrawn(page);

        page.keyboard().press("Tab");
        assertThat(page.locator(".shell-skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main#content")).isFocused();
        tabTo(page, ".filter-period *");
        tabTo(page, "e-chart");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#e-chart-voice")).not().isEmpty();
        tabTo(page, ".card-menu vaadin-menu-bar-button");
        tabTo(page, "main a[href^='cum?']");
        page.keyboard().press("Enter");

        page.waitForURL(url -> url.contains("/cum?"));
        page.locator(".cell-button").first().waitFor();
        tabTo(page, ".cell-button");
        page.keyboard().press("Enter");
        page.locator("vaadin-dialog.drawer .drawer-list").waitFor();
        for (int key = 0; key < 6; key++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("!!document.activeElement.closest('vaadin-dialog.drawer')"))
                    .as("the focus stays in the drawer")
                    .isEqualTo(true);
        }
        assertThat(PageAudit.structure(page)).isEmpty();
        page.keyboard().press("Escape");
        assertThat(page.locator("vaadin-dialog.drawer")).hasCount(0);
        assertThat(page.evaluate("document.activeElement.matches('.cell-button')"))
                .as("the focus returns to the cell")
                .isEqualTo(true);

        tabTo(page, "main a[href^='don-vi?']");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/don-vi?"));
        tabTo(page, ".page-path a[href^='cum?']");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/cum?"));
    }

    /** Presses Tab until the focus, which can be seen, is on the part. */
    private static void tabTo(Page page, String part) {
        for (int key = 0; key < 150; key++) {
            page.keyboard().press("Tab");
            if (page.evaluate("part => document.activeElement.matches(part)", part)
                    .equals(true)) {
                assertThat(page.evaluate("""
                        () => {
                          const seen = element => {
                            const { outlineStyle, boxShadow } = getComputedStyle(element);
                            return outlineStyle !== 'none' || boxShadow !== 'none';
                          };
                          const focused = document.activeElement;
                          return seen(focused) || [...focused.shadowRoot?.querySelectorAll('*') ?? []].some(seen)
                              || (focused.parentElement.matches(':focus-within') && seen(focused.parentElement))
                              || !!focused.closest('[focus-ring]');
                        }"""))
                        .as("the focus on %s can be seen", part)
                        .isEqualTo(true);
                return;
            }
        }
        throw new AssertionError("no Tab reaches " + part);
    }
}
