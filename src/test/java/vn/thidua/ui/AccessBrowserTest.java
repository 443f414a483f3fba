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
}
