package vn.thidua.ui.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
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

/** A meeting is recorded, then what it concluded; both stand on the pages, and what is missing is told at its field. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "thidua.demo=true",
            "thidua.demo-password=" + RegistersBrowserTest.PASSWORD,
            "server.address=127.0.0.1"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistersBrowserTest extends BrowserTest {
    static final String PASSWORD = "what-was-concluded";

    private static final String TITLE = "Giao ban quý này của Thành phố";

    @LocalServerPort
    private int port;

    @BeforeAll
    static void publish(@Autowired Loads loads, @Autowired Publishing publishing, @Autowired References references) {
        new DemoFigures(loads, publishing, references).publish();
    }

    @Test
    void aMeetingIsRecordedThenWhatItConcluded() {
        Page page = open("so-theo-doi");
        button(page, "Ghi cuộc họp").click();
        var form = page.locator("vaadin-dialog.meeting-dialog");
        button(page, "Ghi lại").click();
        assertThat(form).containsText("Chọn Thành phố hoặc cụm.");
        assertThat(form).containsText("Chọn kỳ đã xem.");
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(PageAudit.script()));
        Assertions.assertThat(PageAudit.structure(page)).isEmpty();
        Assertions.assertThat(
                        (int) form.locator("vaadin-text-field label").first().boundingBox().height)
                .as("fields have labels")
                .isPositive();
        screenshot(page, "meeting-form");
        choose(page, "Cuộc họp của", "Hà Nội");
        form.getByLabel("Tên cuộc họp").fill(TITLE);
        choose(page, "Xem số liệu của kỳ", "Quý");
        button(page, "Ghi lại").click();
        assertThat(page.getByText("Đã ghi cuộc họp.")).isVisible();

        button(page, "Thêm").click();
        choose(page, "Cụm, đơn vị", "Cụm 3");
        form.getByLabel("Nội dung").fill("Rà soát số ca hỏa táng");
        choose(page, "Cuộc họp", TITLE);
        button(page, "Ghi lại").click();

        Page pages = open("ket-luan");
        assertThat(pages.locator("tr").filter(row(TITLE)).first()).containsText("Rà soát số ca hỏa táng");
        assertThat(pages.locator("tr").filter(row(TITLE)).last()).containsText("chưa thay đổi");
    }

    private static Locator.FilterOptions row(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void choose(Page page, String field, String begins) {
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(field).setExact(true))
                .fill(begins);
        page.locator("vaadin-combo-box-item:not([hidden])")
                .filter(row(begins))
                .first()
                .click();
    }

    private Page open(String path) {
        return signedIn(visitor(1280, 900), "http://127.0.0.1:%d/%s".formatted(port, path), "staff", PASSWORD);
    }
}
