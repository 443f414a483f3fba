package vn.thidua.ui.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
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

/** A meeting from its beginning to its end, with nothing but the keyboard. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "thidua.demo=true",
            "thidua.demo-password=" + MeetingBrowserTest.PASSWORD,
            "server.address=127.0.0.1"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingBrowserTest extends BrowserTest {
    static final String PASSWORD = "a-password-for-meetings";

    @LocalServerPort
    private int port;

    @BeforeAll
    void publish(@Autowired Loads loads, @Autowired Publishing publishing, @Autowired References references) {
        new DemoFigures(loads, publishing, references).publish();
    }

    @Test
    void arrowKeysWalkKRecordsAndEscapeLeaves() {
        Page page =
                signedIn(visitor(1280, 900), "http://127.0.0.1:%d/cum?cluster=C3".formatted(port), "staff", PASSWORD);
        page.navigate("http://127.0.0.1:%d/cum?cluster=C3&period=2022Q4".formatted(port));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Chế độ họp"))
                .focus();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/hop\\?.*cluster=C3.*"));
        assertThat(page.locator("h1")).hasText("Tỷ lệ hỏa táng");
        assertThat(page.locator(".meeting-half h2")).hasText(new String[] {"Cụm 3", "Cụm 4"});
        assertThat(page.locator("e-chart[ready]")).hasCount(2);

        page.locator(".meeting-opponents")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Cụm 5").setExact(true))
                .click();
        page.waitForURL(Pattern.compile(".*against=C5.*"));
        assertThat(page.locator(".meeting-half h2")).hasText(new String[] {"Cụm 3", "Cụm 5"});
        assertThat(page.locator(".meeting-opponents [aria-current]")).hasText("Cụm 5");

        page.keyboard().press("ArrowRight");
        page.waitForURL(Pattern.compile(".*indicator=RECON_RATE.*"));
        assertThat(page.locator("h1")).hasText("Tỷ lệ hòa giải thành");
        page.keyboard().press("ArrowLeft");
        page.waitForURL(Pattern.compile(".*indicator=CREMATION_RATE.*"));
        page.keyboard().press("ArrowLeft");
        page.waitForURL(Pattern.compile(".*indicator=ON_TIME_RATE.*"));

        record(page);
        assertThat(page.locator(".meeting-half")
                        .first()
                        .locator(".item-list li")
                        .first())
                .containsText("Gia Lâm: Kiện toàn tổ hòa giải · hạn");
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);

        page.keyboard().press("Escape");
        page.waitForURL(Pattern.compile(".*/cum\\?.*cluster=C3.*"));
        assertThat(page.locator("h1")).hasText("Hồ sơ cụm: Cụm 3");
        assertThat(page.locator(".shell-content")).containsText("Kiện toàn tổ hòa giải");
    }

    /** A letter typed into the form is a letter, and an empty form says what is missing. */
    private static void record(Page page) {
        page.keyboard().press("k");
        // the dialog's own element has no size, what stands in it has
        var dialog = page.locator(".meeting-dialog");
        button(page, "Ghi lại").waitFor();
        button(page, "Ghi lại").focus();
        page.keyboard().press("Enter");
        assertThat(dialog).containsText("Chọn cụm hoặc đơn vị được giao.");
        assertThat(dialog).containsText("Ghi việc phải làm.");
        page.getByLabel("Giao cho").focus();
        page.keyboard().type("Gia L");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Gia Lâm"))
                .waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().type("Kiện toàn tổ hòa giải");
        button(page, "Ghi lại").focus();
        page.keyboard().press("Enter");
        assertThat(dialog).hasCount(0);
    }
}
