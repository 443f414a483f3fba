package vn.thidua.ui.jobs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import vn.thidua.browser.BrowserTest;
import vn.thidua.etl.JobRuns;
import vn.thidua.etl.RunId;
import vn.thidua.etl.RunOrigin;
import vn.thidua.etl.RunRequest;
import vn.thidua.etl.RunState;
import vn.thidua.operations.DataDirectory;
import vn.thidua.warehouse.Warehouse;

/** Staff and publisher at work, each in a browser of their own. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "thidua.demo=true",
            "thidua.demo-password=" + JobsBrowserTest.PASSWORD,
            "thidua.schedule.enabled=false"
        })
class JobsBrowserTest extends BrowserTest {
    static final String PASSWORD = "cùng nhau thi đua";
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final LocatorAssertions.HasTextOptions IN_TIME =
            new LocatorAssertions.HasTextOptions().setTimeout(60_000);

    @LocalServerPort
    int port;

    @Autowired
    JobRuns runs;

    @Autowired
    HeldPublish publish;

    @Autowired
    Warehouse warehouse;

    @Autowired
    DataDirectory directory;

    @TestConfiguration(proxyBeanMethods = false)
    static class Held {
        @Bean
        HeldPublish heldPublish() {
            return new HeldPublish();
        }
    }

    @AfterEach
    void letGo() {
        publish.letGo();
    }

    @BeforeEach
    void referenceData() {
        if (warehouse.head().value() == 0) {
            ended(runs.start(RunRequest.of("reference-data", RunOrigin.CLI, "staff")));
        }
    }

    @Test
    void staff_run_a_job_follow_it_read_what_is_wrong_and_a_second_person_publishes() throws IOException {
        handIn("""
                unit,period,measure,value
                018,2022Q4,DEATHS,120
                018,2022Q4,CREMATIONS,84
                018,2022Q4,FUND_SEA_RECEIVED,trên 1,6 tỷ đồng
                017,2022Q4,DEATHS,300
                017,2022Q4,CREMATIONS,310
                999,2022Q4,DEATHS,4
                """.replace("trên 1,6 tỷ đồng", "\"trên 1,6 tỷ đồng\""));
        var staff = open("staff", "jobs", 1280, ColorScheme.LIGHT);
        button(staff, "Chạy ngay: Báo cáo quý của các đơn vị").click();
        staff.waitForURL("**/jobs/runs/*");
        assertThat(staff.getByText("Một người có quyền chốt số liệu sẽ quyết định."))
                .isVisible(SOON);
        Assertions.assertThat(button(staff, "Chốt số liệu").count()).isZero();
        assertThat(staff.locator(".problems tbody tr").filter(containing("CREM-01")))
                .containsText("bao-cao.csv");
        assertThat(staff.locator(".row-table tbody tr")
                        .filter(containing("Huyện Gia Lâm"))
                        .first())
                .isVisible(SOON);
        assertThat(staff.getByText("trên 1,6 tỷ đồng")).isVisible();
        var address = staff.url();
        var number = address.substring(address.lastIndexOf('/') + 1);

        var publisher = open("publisher", "jobs", 1280, ColorScheme.LIGHT);
        publisher.getByText("Xem và quyết định").click();
        publisher.waitForURL(address);
        everySize(publisher, "run-waiting");
        publish.hold();
        button(publisher, "Chốt số liệu").click();
        assertThat(publisher.locator(".step-now")).hasText("Kiểm tra chung và chốt", IN_TIME);

        // the other page follows by itself, and the list shows the run when one comes back to it
        assertThat(staff.locator(".step-now")).hasText("Kiểm tra chung và chốt", IN_TIME);
        staff.locator(".run-back").click();
        assertThat(staff.getByText("Lượt %s đang chạy".formatted(number))).isVisible(SOON);
        everySize(staff, "jobs-running");
        everySize(publisher, "run-running");
        publish.letGo();
        assertThat(publisher.getByText("Đã chốt thành lần")).isVisible(SOON);
        assertThat(staff.locator("[data-job=quarterly-submissions]").getByText("đã chốt"))
                .isVisible(SOON);
        everySize(publisher, "run-published");
        publisher.getByText("So với lần trước").click();
        assertThat(publisher
                        .locator(".row-table tbody tr")
                        .filter(containing("Huyện Gia Lâm"))
                        .first())
                .isVisible(SOON);
        everySize(publisher, "edition");
    }

    @Test
    void what_was_rejected_is_read_filtered_and_taken_away_as_a_file() throws IOException {
        var run = runs.start(
                RunRequest.of("reference-data", RunOrigin.CLI, "staff").inbox(JobDefinitions.spoiltReferenceData()));
        var staff = open("staff", "jobs/runs/" + run, 1280, ColorScheme.LIGHT);
        var row = staff.locator(".problems tbody tr").first();
        assertThat(row).isVisible(SOON);
        assertThat(row).containsText("measures.csv");
        assertThat(row).containsText("flood");
        staff.locator(".choice").nth(1).click();
        staff.waitForURL("**?severity=must_fix");
        staff.reload();
        assertThat(staff.locator(".choice[aria-current]")).containsText("phải sửa");
        var file = staff.waitForDownload(() -> staff.getByText("Tải CSV").click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("loi-luot-%s.csv".formatted(run));
        Assertions.assertThat(Files.readString(file.path()))
                .contains("measures.csv")
                .contains("phải sửa");
        everySize(staff, "run-held");
    }

    @Test
    void restoring_is_asked_about_by_name() {
        var before = warehouse.head();
        ended(runs.start(
                RunRequest.of("reference-data", RunOrigin.CLI, "staff").inbox(JobDefinitions.renamedReferenceData())));
        var publisher = open("publisher", "editions", 1280, ColorScheme.LIGHT);
        button(publisher, "Khôi phục Lần " + before).click();
        assertThat(publisher.getByText("sẽ trở lại như lần chốt " + before)).isVisible();
        screenshot(publisher, "editions-restore");
        publisher
                .locator("vaadin-confirm-dialog")
                .getByText("Khôi phục", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(publisher.getByText("giống hệt lần %s.".formatted(before))).isVisible(SOON);
        everySize(publisher, "editions");
        publisher.locator(".row-table a").first().click();
        assertThat(publisher.getByText("Không có số liệu nào khác đi.")).isVisible(SOON);
    }

    private void handIn(String csv) throws IOException {
        var inbox = Files.createDirectories(directory.inbox("quarterly-submissions"));
        Files.writeString(inbox.resolve("bao-cao.csv"), csv);
    }

    private void ended(RunId run) {
        var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (runs.findWithoutProblems(run).orElseThrow().state() == RunState.RUNNING) {
            Assertions.assertThat(System.nanoTime()).as("the run did not end").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private Page open(String account, String path, int width, ColorScheme scheme) {
        return signedIn(visitor(width, 900, scheme), base() + path, account, PASSWORD);
    }

    private String base() {
        return "http://localhost:" + port + "/";
    }
}
