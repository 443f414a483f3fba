package vn.thidua.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.browser.BrowserTest;
import vn.thidua.etl.FirstStart;

/**
 * The ten questions of a meeting, each asked from the landing page on the figures of the demonstration. Clicks are
 * counted and held to three; seconds are printed, not judged, as they depend on the machine.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "thidua.demo=true",
            "thidua.demo-password=" + TenQuestionsBrowserTest.PASSWORD,
            "server.address=127.0.0.1"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenQuestionsBrowserTest extends BrowserTest {
    static final String PASSWORD = "a-password-for-ten-questions";
    private static final int MOST_CLICKS = 3;

    @LocalServerPort
    private int port;

    private int clicks;

    @BeforeAll
    void demonstration(@Autowired FirstStart first) {
        first.fill(true);
    }

    /** A way from the landing page to what answers a question. */
    @FunctionalInterface
    private interface Way {
        Locator answer();
    }

    private void ask(Page page, String landing, String question, Way way, String... words) {
        page.navigate("http://127.0.0.1:%d/%s".formatted(port, landing));
        drawn(page);
        clicks = 0;
        long start = System.nanoTime();
        Locator answer = way.answer();
        answer.waitFor();
        String text = answer.innerText();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%s: %d clicks, %.2f s%n", question, clicks, seconds);
        assertThat(text).as(question).contains(words);
        assertThat(clicks).as(question).isLessThanOrEqualTo(MOST_CLICKS);
    }

    private void click(Locator place) {
        clicks++;
        place.click();
    }

    private static void drawn(Page page) {
        page.locator(".shell-content h1").first().waitFor();
        allDrawn(page);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private void openCluster(Page page) {
        click(link(page, "Cụm 3"));
        page.waitForURL(Pattern.compile(".*/cum\\?.*cluster=C3.*"));
    }

    /** The first figure of the second unit of the matrix, with all that stands behind it. */
    private Locator openCell(Page page) {
        openCluster(page);
        click(page.locator(".figure-grid tbody tr")
                .nth(1)
                .locator(".cell-button")
                .first());
        return page.locator(".drawer-list");
    }

    @Test
    void everyQuestionOfAMeetingIsAnsweredWithinThreeClicks() {
        Page page = visitor(1280, 900);
        signedIn(page, "http://127.0.0.1:%d/login".formatted(port), "leader", PASSWORD);
        String landing = "tong-quan";
        // since July 2025 units are new: what they were a year before is asked of the quarter before that
        String before = landing + "?period=2025Q2&dataset=illustrative";

        ask(
                page,
                landing,
                "1 Who has not reported?",
                () -> {
                    click(page.locator(".shell-edition a"));
                    return page.locator(".progress-cells, .shell-content table").first();
                },
                "✕");
        ask(
                page,
                before,
                "2 Cluster 3 against last year, and which unit pulls it?",
                () -> {
                    openCluster(page);
                    return page.locator(".page-rows");
                },
                "so với cùng kỳ",
                "thấp nhất");
        ask(
                page,
                before,
                "3 As of which date, and do the two years have the same cut-off?",
                () -> openCell(page),
                "Mốc so sánh",
                "cùng mốc");
        ask(
                page,
                landing,
                "4 A fund: registered, received, paid over, spent, left?",
                () -> {
                    click(link(page, "Các quỹ"));
                    page.waitForURL(Pattern.compile(".*/quy.*"));
                    return page.locator(".page-rows");
                },
                "Đăng ký",
                "tiếp nhận",
                "đã nộp về Thành phố",
                "đã chi",
                "tồn quỹ");
        ask(
                page,
                before,
                "5 Who misses a target, and where do they end?",
                () -> page.locator(".item-list").first(),
                "chỉ tiêu",
                "theo đà này cả năm đạt");
        ask(
                page,
                before,
                "6 Where is cluster 3 ahead of the next, where behind?",
                () -> {
                    openCluster(page);
                    click(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Chế độ họp"))
                            .first());
                    page.waitForURL(Pattern.compile(".*/hop\\?.*"));
                    return page.getByText(Pattern.compile("Cụm 3 hơn Cụm 4 ở \\d+/\\d+ chỉ số, kém ở \\d+"));
                },
                "hơn Cụm 4");
        ask(
                page,
                landing,
                "7 Where does this number come from?",
                () -> {
                    openCell(page).waitFor();
                    click(link(page, "Nguồn gốc số liệu này"));
                    return page.locator(".source-cards");
                },
                "Từ tệp",
                "Chốt lúc",
                "Dòng");
        ask(
                page,
                before,
                "8 Why is one unit above another?",
                () -> openCell(page),
                "Hạng trong cụm",
                "Vì sao hạng này");

        ask(
                page,
                landing,
                "9 Who has done what the last meeting decided?",
                () -> {
                    click(link(page, "Kết luận cuộc họp"));
                    page.waitForURL(Pattern.compile(".*/ket-luan.*"));
                    return page.locator(".page-rows");
                },
                "Trạng thái",
                "Kết quả",
                "Cuộc họp");

        Page planner = visitor(1280, 900);
        signedIn(planner, "http://127.0.0.1:%d/login".formatted(port), "planner", PASSWORD);
        ask(
                planner,
                "planning",
                "10 How much to ask next year, and what does the city come to?",
                () -> {
                    click(button(planner, "Điền ô trống"));
                    return planner.locator("#total-HN:has-text(',')");
                },
                ",");
    }
}
