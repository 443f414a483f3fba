package vn.thidua.ui.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
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

/** A planner sets a target, sees the totals follow, agrees it and sees it on the unit's page. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "thidua.demo=true",
            "thidua.samples=false",
            "thidua.demo-password=" + PlanningBrowserTest.PASSWORD,
            "server.address=127.0.0.1"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanningBrowserTest extends BrowserTest {
    static final String PASSWORD = "a-password-for-this-test";

    @LocalServerPort
    private int port;

    @BeforeAll
    void publish(@Autowired Loads loads, @Autowired Publishing publishing, @Autowired References references) {
        new DemoFigures(loads, publishing, references).publish();
    }

    @Test
    void a_target_that_a_planner_agrees_stands_on_the_units_page() {
        Page page = visitor(1280, 900);
        page.navigate("http://127.0.0.1:%d/login".formatted(port));
        page.locator("vaadin-text-field input, #vaadinLoginUsername input")
                .first()
                .fill("planner");
        page.locator("vaadin-password-field input").first().fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/planning");

        page.navigate(
                "http://127.0.0.1:%d/planning?dataset=illustrative&indicator=CREMATION_RATE&year=2022".formatted(port));
        var cell = page.locator("#target-018 input");
        cell.waitFor();
        var before = page.locator("#total-C3").innerText();
        cell.fill("91,5");
        cell.press("Enter");

        PlaywrightAssertions.assertThat(page.locator(".planning-message")).containsText("Đã lưu chỉ tiêu của Gia Lâm");
        assertThat(page.locator("#total-C3").innerText()).isNotEqualTo(before);
        assertThat(page.locator(".planning-history").innerText()).contains("planner", "91,5");
        screenshot(page, "planning-1280");

        page.locator("#agree").click();
        PlaywrightAssertions.assertThat(page.locator(".planning-message"))
                .containsText(Pattern.compile("Đã thống nhất, số liệu chốt lần \\d+"));

        page.navigate("http://127.0.0.1:%d/don-vi?unit=018&dataset=illustrative&period=2022Q4".formatted(port));
        page.locator(".page[data-edition]").waitFor();
        page.locator("e-chart").first().waitFor();
        allDrawn(page);
        assertThat((String) page.evaluate(
                        "[...document.querySelectorAll('e-chart')].map(chart => JSON.stringify(chart.option)).join()"))
                .containsPattern("0\\.915|91[.,]5");
        assertThat(page.locator(".page").innerText()).contains("91,5");
    }
}
