package vn.thidua.ui.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.browser.BrowserTest;
import vn.thidua.etl.JobRuns;
import vn.thidua.etl.RunOrigin;
import vn.thidua.etl.RunRequest;
import vn.thidua.etl.RunState;
import vn.thidua.operations.DataDirectory;
import vn.thidua.reference.References;
import vn.thidua.security.Account;
import vn.thidua.security.Accounts;
import vn.thidua.security.Role;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.submission.report.EvidenceFiles;
import vn.thidua.submission.report.ReportKey;
import vn.thidua.warehouse.Warehouse;

/** A report on its whole way: form, mistakes, question, check, acceptance, publish, dashboard, restore. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "thidua.demo=true",
            "thidua.demo-password=" + ReportWayBrowserTest.PASSWORD,
            "thidua.schedule.enabled=false"
        })
class ReportWayBrowserTest extends BrowserTest {
    /** Unlike that of other tests, so that this one has an installation of its own. */
    static final String PASSWORD = "từng ô một rõ ràng";

    private static final int SOON_MILLIS = 60_000;
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(SOON_MILLIS);
    private static final int MEASURE = 2;
    private static final int ENTRY = 7;

    @LocalServerPort
    int port;

    @Autowired
    JobRuns runs;

    @Autowired
    Warehouse warehouse;

    @Autowired
    DataDirectory directory;

    @Autowired
    References references;

    @Autowired
    EvidenceFiles evidence;

    @Autowired
    Accounts accounts;

    @TempDir
    Path folder;

    @BeforeEach
    void figuresOfBefore() throws IOException {
        if (warehouse.head().value() > 0) {
            return;
        }
        load("reference-data");
        var inbox = Files.createDirectories(directory.inbox("illustrative-submissions"));
        Files.writeString(inbox.resolve("so-lieu.csv"), """
                unit,period,measure,value,received
                017,2022Q3,DEATHS,200,2022-10-03
                017,2022Q3,CREMATIONS,170,2022-10-03
                018,2022Q3,DEATHS,100,2022-10-03
                018,2022Q3,CREMATIONS,60,2022-10-03
                017,2022Q4,DEATHS,210,2023-01-03
                017,2022Q4,CREMATIONS,180,2023-01-03
                018,2022Q4,DEATHS,100,2023-01-03
                018,2022Q4,CREMATIONS,61,2023-01-03
                """);
        load("illustrative-submissions");
    }

    @Test
    void from_the_form_to_the_dashboard_and_back() throws IOException {
        var leader = open("leader", "cum?cluster=C3");
        assertThat(leader.getByText("61%").first()).isVisible(SOON);
        var before = figures(leader);

        // the unit brings its form with three mistakes and sees them at their cells
        var unit = open("unit018", "");
        unit.waitForURL("**/nhap-bao-cao**");
        assertThat(unit.locator("h1").first()).hasText("Báo cáo Quý IV/2022 · Huyện Gia Lâm");
        var form = folder.resolve("bieu-mau-018-2022Q4.xlsx");
        unit.waitForDownload(() -> unit.getByText("Tải biểu mẫu").click()).saveAs(form);
        fill(form, Map.of("DEATHS", "120", "CREMATIONS", "130", "RECON_CONCLUDED", "không có", "HAMLETS", "12a3"));
        unit.locator(".report-bring input[type=file]").setInputFiles(form);
        assertThat(unit.getByText("Đã đọc 4 ô từ bieu-mau-018-2022Q4.xlsx")).isVisible(SOON);
        assertThat(row(unit, "CREMATIONS")).containsText("CREM-01", soon());
        assertThat(row(unit, "CREMATIONS")).containsText("Số liệu!H");
        assertThat(row(unit, "RECON_CONCLUDED").locator(".entry-echo")).containsText("[");
        assertThat(row(unit, "HAMLETS").locator(".entry-echo")).containsText("[");
        assertThat(unit.locator(".report-progress")).containsText("3 phải sửa", soon());
        screenshot(unit, "report-mistakes");
        button(unit, "Nộp báo cáo").click();
        assertThat(unit.getByText("Còn ô phải sửa")).isVisible(SOON);

        // it mends them in the browser; Enter goes on to the next cell
        type(unit, "CREMATIONS", "90");
        type(unit, "RECON_CONCLUDED", "-");
        assertThat(row(unit, "RECON_CONCLUDED").locator(".entry-echo")).containsText("không phát sinh");
        type(unit, "HAMLETS", "123");
        assertThat(unit.locator(".report-progress")).not().containsText("phải sửa", soon());
        explain(unit);
        button(unit, "Nộp báo cáo").click();
        assertThat(unit.getByText("chờ cụm trưởng kiểm tra")).isVisible(SOON);

        // the head of the cluster asks about one value and gets an answer
        var head = open("head3", "duyet-bao-cao");
        head.getByText("Huyện Gia Lâm").click();
        head.waitForURL("**/nhap-bao-cao**");
        ask(head, "DEATHS", "Số này đã gồm tháng 12 chưa?");
        var answering = open("unit018", "nhap-bao-cao");
        row(answering, "DEATHS").locator(".entry-tools vaadin-button").click();
        assertThat(answering.getByText("Số này đã gồm tháng 12 chưa?")).isVisible(SOON);
        answering
                .locator(".cell-talk .thread-answer textarea, .thread-answer textarea")
                .first()
                .fill("Đã gồm.");
        answering
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Trả lời"))
                .first()
                .click();
        assertThat(answering.getByText("đã trả lời").first()).isVisible(SOON);
        head.reload();
        row(head, "DEATHS").locator(".entry-tools vaadin-button").click();
        assertThat(head.getByText("Đã gồm.")).isVisible(SOON);
        head.keyboard().press("Escape");
        button(head, "Đã kiểm tra").click();
        assertThat(head.getByText("chờ Thành phố nhận").first()).isVisible(SOON);

        // the city takes it; staff see the preview, a publisher publishes, the leader's open page follows
        var staff = open("staff", "duyet-bao-cao");
        button(staff, "Nhận các báo cáo đã chọn").click();
        assertThat(staff.getByText("Đã nhận 1 báo cáo")).isVisible(SOON);
        staff.navigate(base() + "jobs");
        staff.getByText("Xem và quyết định").click();
        assertThat(staff.locator(".row-table tbody tr")
                        .filter(containing("Huyện Gia Lâm"))
                        .first())
                .isVisible(SOON);
        var publisher = open("publisher", staff.url().substring(base().length()));
        button(publisher, "Chốt số liệu").click();
        assertThat(publisher.getByText("Đã chốt thành lần")).isVisible(SOON);
        assertThat(leader.getByText("75%").first()).isVisible(SOON);

        // restoring brings the old numbers back to the digit
        var old = warehouse.head().value() - 1;
        publisher.navigate(base() + "editions");
        button(publisher, "Khôi phục Lần " + old).click();
        publisher
                .locator("vaadin-confirm-dialog")
                .getByText("Khôi phục", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(publisher.getByText("giống hệt lần %s.".formatted(old))).isVisible(SOON);
        assertThat(leader.getByText("61%").first()).isVisible(SOON);
        Assertions.assertThat(figures(leader)).isEqualTo(before);
    }

    @Test
    void a_table_is_pasted_whole_and_what_could_not_be_sent_comes_back() {
        var unit = open("unit018", "nhap-bao-cao?period=2022Q3");
        var cell = unit.locator("#cell-HAMLETS input");
        cell.focus();
        unit.evaluate("""
                text => {
                  const data = new DataTransfer();
                  data.setData('text/plain', text);
                  document.activeElement.dispatchEvent(new ClipboardEvent(
                      'paste', { clipboardData: data, bubbles: true, composed: true, cancelable: true }));
                }""", "Số ca tang (người qua đời)\t211\nSố ca hỏa táng\t181\n");
        assertThat(unit.locator("#cell-DEATHS input")).hasValue("211");
        assertThat(unit.locator("#cell-CREMATIONS input")).hasValue("181");
        assertThat(unit.locator(".report-progress")).containsText("Đã nhập 2/43", soon());

        // the line breaks while somebody types, and the page is closed
        unit.context().setOffline(true);
        unit.locator("#cell-HAMLETS input").fill("321");
        unit.waitForFunction("() => Object.values(localStorage).some(kept => kept.includes('321'))");
        unit.context().setOffline(false);
        unit.reload();
        assertThat(unit.locator("#cell-HAMLETS input")).hasValue("321");
        assertThat(unit.locator(".report-progress")).containsText("Đã nhập 3/43", soon());
        unit.waitForFunction("() => !Object.values(localStorage).some(kept => kept.includes('321'))");
        allowTrouble("ERR_INTERNET_DISCONNECTED");
    }

    @Test
    void the_signed_report_is_taken_away_from_the_page_of_its_unit_by_those_who_see_it() throws IOException {
        var quarter = Period.quarter(2022, 3);
        var unit = references.current().subject("018", quarter.last()).orElseThrow();
        evidence.add(
                new ReportKey(Dataset.ILLUSTRATIVE, unit.id(), quarter),
                null,
                "Báo cáo quý III.pdf",
                "đã ký".getBytes(StandardCharsets.UTF_8),
                "unit018");
        var leader = open("leader", "don-vi?unit=018&period=2022Q3");

        var link = leader.getByText("Báo cáo quý III.pdf");
        assertThat(leader.locator("tr", new Page.LocatorOptions().setHas(link))).containsText("Báo cáo đã ký");
        var taken = folder.resolve("taken.pdf");
        var download = leader.waitForDownload(link::click);
        download.saveAs(taken);
        Assertions.assertThat(download.suggestedFilename()).isEqualTo("Báo cáo quý III.pdf");
        Assertions.assertThat(taken).hasContent("đã ký");
        var address = leader.evaluate("document.querySelector('a[href^=\"tep/\"]').href");
        accounts.create(
                new Account("unit001", "Quận Ba Đình", Set.of(Role.UNIT), "001", Language.VI, true, false), PASSWORD);
        Assertions.assertThat(status(open("head3", "cum"), address)).isEqualTo(200);
        Assertions.assertThat(status(open("unit001", "cum"), address))
                .as("a unit of another cluster")
                .isEqualTo(404);
        Assertions.assertThat(status(visitor(1280, 900), address))
                .as("signed out")
                .isEqualTo(302);
    }

    private static Object status(Page page, Object address) {
        return page.context()
                .request()
                .get(String.valueOf(address), RequestOptions.create().setMaxRedirects(0))
                .status();
    }

    /** Every cell of every table on the page. */
    private static Object figures(Page page) {
        return page.locator("td").allTextContents();
    }

    private static void fill(Path form, Map<String, String> texts) throws IOException {
        byte[] filled;
        try (var workbook = new XSSFWorkbook(Files.newInputStream(form))) {
            for (var row : workbook.getSheetAt(0)) {
                var code = row.getCell(MEASURE);
                var text = code == null ? null : texts.get(code.toString());
                if (text != null) {
                    row.getCell(ENTRY).setCellValue(text);
                }
            }
            var out = new java.io.ByteArrayOutputStream();
            workbook.write(out);
            filled = out.toByteArray();
        }
        Files.write(form, filled);
    }

    private static void type(Page page, String measure, String text) {
        var cell = page.locator("#cell-" + measure + " input");
        cell.fill(text);
        cell.press("Enter");
    }

    /** Writes a reason wherever one is asked for. */
    private static void explain(Page page) {
        for (var row : page.locator(".entry-explain").all()) {
            var note = row.locator(".entry-note input");
            note.fill("Đã rà soát với các xã.");
            note.press("Tab");
        }
    }

    private static void ask(Page page, String measure, String question) {
        row(page, measure).locator(".entry-tools vaadin-button").click();
        page.getByLabel("Hỏi về số liệu này").fill(question);
        button(page, "Gửi câu hỏi").click();
        assertThat(page.getByText(question)).isVisible(SOON);
        page.keyboard().press("Escape");
    }

    private static Locator row(Page page, String measure) {
        return page.locator("#row-" + measure);
    }

    private void load(String job) {
        var run = runs.start(RunRequest.of(job, RunOrigin.CLI, "staff"));
        var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (runs.findWithoutProblems(run).orElseThrow().state() == RunState.RUNNING) {
            Assertions.assertThat(System.nanoTime()).as("the run did not end").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        Assertions.assertThat(runs.findWithoutProblems(run).orElseThrow().state())
                .isEqualTo(RunState.PUBLISHED);
    }

    private Page open(String account, String path) {
        return signedIn(visitor(1280, 900), base() + path, account, PASSWORD);
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(SOON_MILLIS);
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private String base() {
        return "http://localhost:" + port + "/";
    }
}
