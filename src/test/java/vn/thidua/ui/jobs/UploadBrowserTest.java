package vn.thidua.ui.jobs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.browser.BrowserTest;
import vn.thidua.etl.JobRuns;
import vn.thidua.etl.Parcels;
import vn.thidua.etl.RunId;
import vn.thidua.etl.RunOrigin;
import vn.thidua.etl.RunRequest;
import vn.thidua.etl.RunState;
import vn.thidua.warehouse.Warehouse;

/** From files dropped in the browser to the decision about them. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "thidua.demo=true",
            "thidua.demo-password=" + UploadBrowserTest.PASSWORD,
            "thidua.schedule.enabled=false"
        })
class UploadBrowserTest extends BrowserTest {
    static final String PASSWORD = "cùng nhau thi đua";
    private static final String HEADER = "unit,period,measure,value,note\n";
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(180_000);
    private static final LocatorAssertions.HasCountOptions COUNTED =
            new LocatorAssertions.HasCountOptions().setTimeout(180_000);

    @LocalServerPort
    int port;

    @Autowired
    JobRuns runs;

    @Autowired
    Parcels parcels;

    @Autowired
    Warehouse warehouse;

    @BeforeEach
    void referenceData() throws IOException {
        parcels.of("staff").empty();
        if (warehouse.head().value() == 0) {
            ended(runs.start(RunRequest.of("reference-data", RunOrigin.CLI, "staff")));
        }
    }

    @Test
    void files_are_dropped_looked_at_handed_in_decided_upon_and_compared() throws IOException {
        var staff = open("staff", "nop-tep", 1280, ColorScheme.LIGHT);
        staff.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload[] {
            csv("quy-4.csv", "018,2022Q4,DEATHS,100,\n018,2022Q4,CREMATIONS,90,\n"),
            csv("quy-4-khac.csv", "017,2022Q4,DEATHS,100,\n017,2022Q4,CREMATIONS,80,\n"),
            csv("chương trình.exe", "MZ")
        });
        assertThat(staff.locator(".upload .row-table tbody tr")).hasCount(2, COUNTED);
        assertThat(staff.getByText("Không đọc loại tệp này").first()).isVisible(SOON);
        everySize(staff, "upload");
        button(staff, "Nộp 2 tệp").click();
        waits(staff);
        publish(staff.url());
        var first = warehouse.head();

        // a correction that changes the order of the two units
        staff.navigate(base() + "nop-tep");
        staff.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload[] {
            csv("sua.csv", "017,2022Q4,CREMATIONS,95,kiểm lại sổ hộ tịch\n"), workbook("loi.xlsx")
        });
        assertThat(staff.locator(".upload .row-table tbody tr")).hasCount(2, COUNTED);
        button(staff, "Xem thử").click();
        assertThat(staff.getByText("chỉ xem trước")).isVisible(SOON);
        preview(staff);
        Assertions.assertThat(warehouse.head()).isEqualTo(first);
        var file = staff.waitForDownload(() -> staff.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("Tải tệp loi.xlsx đã đánh dấu lỗi"))
                .click());
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file.path()))) {
            Assertions.assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("Kiểm tra");
            Assertions.assertThat(workbook.getSheet("Quý")
                            .getRow(1)
                            .getCell(3)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("VAL-02");
        }

        // what was gathered is still there
        staff.navigate(base() + "nop-tep");
        button(staff, "Nộp 2 tệp").click();
        waits(staff);
        preview(staff);
        var address = staff.url();
        everySize(staff, "run-waiting-ranks");
        staff.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Số ca hỏa táng"))
                .first()
                .click();
        staff.waitForURL("**/versions?*");
        assertThat(staff.locator(".version-cell")).hasText(new String[] {"80", "95"});
        everySize(staff, "versions");
        publish(address);

        var leader = open("leader", "editions/" + warehouse.head(), 1280, ColorScheme.LIGHT);
        preview(leader);
        assertThat(leader.getByText("publisher chốt").first()).isVisible(SOON);
        everySize(leader, "edition-compared");
    }

    @Test
    void two_hundred_files_come_in_at_once() {
        var staff = open("staff", "nop-tep", 1280, ColorScheme.LIGHT);
        var files = new ArrayList<FilePayload>();
        for (int i = 0; i < 200; i++) {
            files.add(csv("don-vi-%03d.csv".formatted(i), "017,2021Q4,DEATHS,5,\n# %d\n".formatted(i)));
        }
        staff.locator("vaadin-upload input[type=file]").setInputFiles(files.toArray(FilePayload[]::new));
        assertThat(staff.getByText("200 tệp,")).isVisible(SOON);
        assertThat(staff.locator(".upload .row-table tbody tr")).hasCount(200, COUNTED);
        button(staff, "Bỏ hết").click();
        assertThat(staff.getByText("Chưa có tệp nào.")).isVisible(SOON);
    }

    @Test
    void the_right_to_publish_is_lent_and_used_in_a_hurry_with_a_reason() {
        var publisher = open("publisher", "editions", 1280, ColorScheme.LIGHT);
        publisher.getByLabel("Giao cho").fill("staff");
        publisher.locator("vaadin-combo-box-item").first().click();
        publisher.getByLabel("Lý do").fill("Đi công tác Lạng Sơn");
        button(publisher, "Ủy quyền").click();
        assertThat(publisher.getByText("đang có hiệu lực")).isVisible(SOON);
        everySize(publisher, "delegation");

        var staff = open("staff", "nop-tep", 1280, ColorScheme.LIGHT);
        staff.locator("vaadin-upload input[type=file]").setInputFiles(csv("gap.csv", "020,2022Q3,DEATHS,31,\n"));
        button(staff, "Nộp 1 tệp").click();
        assertThat(button(staff, "Chốt gấp…")).isVisible(SOON);
        Assertions.assertThat(button(staff, "Chốt số liệu").count()).isZero();
        button(staff, "Chốt gấp…").click();
        staff.locator("vaadin-dialog").getByText("Chốt gấp", exactly()).click();
        assertThat(staff.locator("vaadin-dialog [slot=error-message]")).hasText("Ghi lý do, ít nhất 10 ký tự.");
        staff.getByLabel("Lý do").fill("Lãnh đạo họp lúc 7 giờ");
        staff.locator("vaadin-dialog").getByText("Chốt gấp", exactly()).click();
        assertThat(staff.getByText("Đã chốt thành lần")).isVisible(SOON);
        staff.navigate(base() + "editions");
        assertThat(staff.getByText("chốt gấp: Lãnh đạo họp lúc 7 giờ")).isVisible(SOON);

        publisher.reload();
        button(publisher, "Thu hồi staff").click();
        assertThat(publisher.getByText("đã thu hồi")).isVisible(SOON);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private void waits(Page staff) {
        assertThat(staff)
                .hasURL(Pattern.compile(".*/jobs/runs/[0-9]+"), new PageAssertions.HasURLOptions().setTimeout(180_000));
        assertThat(staff.getByText("Một người có quyền chốt số liệu sẽ quyết định."))
                .isVisible(SOON);
    }

    /** The correction with its reason, and the unit that overtakes the other. */
    private static void preview(Page page) {
        var change = page.locator(".row-table tbody tr")
                .filter(new Locator.FilterOptions().setHasText("kiểm lại sổ hộ tịch"));
        assertThat(change).isVisible(SOON);
        assertThat(change).containsText("sua.csv");
        assertThat(page.locator(".row-table tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("2 → 1"))
                        .first())
                .isVisible(SOON);
    }

    private void publish(String address) {
        var publisher = open("publisher", address.substring(base().length()), 1280, ColorScheme.LIGHT);
        button(publisher, "Chốt số liệu").click();
        assertThat(publisher.getByText("Đã chốt thành lần")).isVisible(SOON);
    }

    private static FilePayload csv(String name, String rows) {
        return new FilePayload(name, "text/csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static FilePayload workbook(String name) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Quý");
            var rows = List.of(
                    List.of("Mã đơn vị", "Kỳ", "Mã chỉ tiêu", "Số liệu"),
                    List.of("018", "2022Q4", "GIFT_COUNT", "nhiều"));
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < 4; c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
            workbook.write(out);
            return new FilePayload(
                    name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", out.toByteArray());
        }
    }

    private void ended(RunId run) {
        var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (runs.findWithoutProblems(run).orElseThrow().state() == RunState.RUNNING) {
            Assertions.assertThat(System.nanoTime()).as("the run did not end").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** Looks at the same page in every width, light and dark: nothing is wider than its window. */
    private Page open(String account, String path, int width, ColorScheme scheme) {
        return signedIn(visitor(width, 900, scheme), base() + path, account, PASSWORD);
    }

    private String base() {
        return "http://localhost:" + port + "/";
    }
}
