package vn.thidua.ui.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.thidua.etl.JobRuns;
import vn.thidua.etl.RunOrigin;
import vn.thidua.etl.RunRequest;
import vn.thidua.etl.RunState;
import vn.thidua.reference.References;
import vn.thidua.security.Role;
import vn.thidua.security.SignedInAs;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Period;
import vn.thidua.submission.deadline.Reminders;
import vn.thidua.submission.report.ReportKey;

/** S6: who is seen by whom, which mark stands where, and what staff do about it; on real databases. */
@SpringBootTest(properties = "thidua.schedule.enabled=false")
@ViewPackages(packages = "vn.thidua.ui")
class ProgressViewTest extends SpringBrowserlessTest {
    private static final LocalDate TODAY = LocalDate.now(Formats.ZONE);
    private static final Period QUARTER = lastQuarter();
    /** A ward of the third cluster that has reported. */
    private static final String REPORTED = "00376";

    @Autowired
    JobRuns runs;

    @Autowired
    References references;

    @Autowired
    Reminders reminders;

    @Autowired
    ProgressActions actions;

    @DynamicPropertySource
    static void definitions(DynamicPropertyRegistry properties) {
        properties.add("thidua.definitions.dir", () -> definitions().toString());
    }

    @BeforeEach
    void load() throws IOException {
        if (runs.latest(1).isEmpty()) {
            run(RunRequest.of("reference-data", RunOrigin.CLI, "staff"));
            var inbox = Files.createTempDirectory(Path.of("target", "data").toAbsolutePath(), "progress-");
            Files.writeString(
                    inbox.resolve("a.csv"),
                    "unit,period,measure,value\n%s,%s,DEATHS,12\n".formatted(REPORTED, QUARTER.code()));
            run(RunRequest.of("reports", RunOrigin.CLI, "staff").inbox(inbox));
        }
    }

    @Test
    @SignedInAs(value = "staff", roles = Role.STAFF)
    void staff_land_here_and_see_every_unit_with_its_mark() {
        open("");
        assertThat(getCurrentView()).isInstanceOf(ProgressView.class);
        open("tien-do?dataset=illustrative");
        var late = ChronoUnit.DAYS.between(QUARTER.last(), TODAY);
        var cell = mark(unit(REPORTED));
        assertThat(cell.getText()).isEqualTo("✓" + late);
        assertThat(cell.getAttribute("aria-label")).contains("nộp chậm %d ngày".formatted(late));
        assertThat(cell.getAttribute("href")).matches("jobs/runs/[0-9]+");
        assertThat(rows())
                .hasSize(references
                        .current(Dataset.ILLUSTRATIVE)
                        .unitsAt(QUARTER.last())
                        .size());
        assertThat(marks()).contains("✕").doesNotContain("✓");
        assertThat(text()).contains("quá hạn, chưa nộp", "trả lại", "chưa đến hạn", "không xét");
    }

    @Test
    @SignedInAs(value = "staff", roles = Role.STAFF)
    void the_address_holds_cluster_and_quarter() {
        open("tien-do?dataset=illustrative&cluster=C3&period="
                + QUARTER.previous().code());
        var reference = references.current(Dataset.ILLUSTRATIVE);
        var day = QUARTER.previous().last();
        var cluster = reference.subject("C3", day).orElseThrow();
        assertThat(rows()).hasSize(reference.members(cluster.id(), day).size());
        assertThat($(Anchor.class).all())
                .filteredOn(link -> "true".equals(link.getElement().getAttribute("aria-current")))
                .extracting(Anchor::getHref)
                .singleElement()
                .asString()
                .contains("cluster=C3");
    }

    @Test
    @SignedInAs(value = "staff", roles = Role.STAFF)
    void a_reminder_goes_to_every_unit_that_is_missing_and_more_time_needs_a_reason() {
        open("tien-do?dataset=illustrative&cluster=C3");
        int missing = rows().size() - 1;
        click("Nhắc %d đơn vị chưa nộp".formatted(missing));
        click("Gửi lời nhắc");
        assertThat(reminders.of(Dataset.ILLUSTRATIVE, List.of(QUARTER))).hasSize(missing);
        assertThat(text()).contains("đã nhắc");

        var row = rows().stream()
                .filter(each -> !each.equals(unit(REPORTED)))
                .findFirst()
                .orElseThrow();
        var name = row.getChild(0).getText();
        assertThat(mark(row).getText()).isEqualTo("✕");
        $(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals("Gia hạn cho " + name))
                .findFirst()
                .orElseThrow()
                .click();
        $(Button.class).withText("Gia hạn").all().getLast().click();
        assertThat($(TextArea.class).single().isInvalid()).isTrue();
        $(DatePicker.class).single().setValue(TODAY.plusDays(2));
        $(TextArea.class).single().setValue("Đổi cán bộ phụ trách");
        $(Button.class).withText("Gia hạn").all().getLast().click();
        var after = rows().stream()
                .filter(each -> each.getChild(0).getText().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(mark(after).getText()).isEqualTo("○");
        assertThat(mark(after).getAttribute("title")).contains("gia hạn đến");
        assertThat(after.getTextRecursively()).contains("gia hạn đến");
    }

    @Test
    @SignedInAs(value = "unit376", roles = Role.UNIT, subject = REPORTED)
    void a_unit_sees_itself_and_the_totals_and_has_no_buttons() {
        open("tien-do?dataset=illustrative");
        assertThat(rows()).hasSize(1);
        assertThat(mark(rows().getFirst()).getAttribute("href")).startsWith("don-vi?unit=" + REPORTED);
        assertThat(text()).contains("Cụm 1").contains("1/");
        assertThat($(Button.class).withText("Nhắc").all()).isEmpty();
        var report = new ReportKey(
                Dataset.ILLUSTRATIVE,
                references
                        .current(Dataset.ILLUSTRATIVE)
                        .subject(REPORTED)
                        .orElseThrow()
                        .id(),
                QUARTER);
        assertThatThrownBy(() -> actions.remind(List.of(report), "Nhắc")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> actions.extend(report, TODAY, "Lý do")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @SignedInAs(value = "unit018", roles = Role.UNIT, subject = "018")
    void a_former_unit_is_led_to_its_last_quarter() {
        open("tien-do?dataset=illustrative");
        assertThat(rows()).extracting(row -> row.getChild(0).getText()).containsExactly("Gia Lâm");
        assertThat(text()).contains("Quý II/2025");
    }

    @Test
    @SignedInAs(value = "head3", roles = Role.HEAD, subject = "C3")
    void a_head_sees_the_units_of_the_own_cluster() {
        open("tien-do?dataset=illustrative");
        var reference = references.current(Dataset.ILLUSTRATIVE);
        var cluster = reference.subject("C3", QUARTER.last()).orElseThrow();
        assertThat(rows())
                .hasSize(reference.members(cluster.id(), QUARTER.last()).size());
        assertThat(MenuConfiguration.getMenuEntries())
                .extracting(MenuEntry::title)
                .contains("progress.menu");
    }

    @Test
    @SignedInAs(value = "leader", roles = Role.LEADER)
    void without_a_report_and_before_the_day_nothing_is_overdue() {
        open("tien-do?dataset=reports");
        assertThat(marks()).containsOnly("○");
        assertThat(text()).contains("còn ");
    }

    private void run(RunRequest request) {
        var run = runs.start(request);
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (runs.find(run).orElseThrow().state() == RunState.RUNNING) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(runs.find(run).orElseThrow().state()).isEqualTo(RunState.PUBLISHED);
    }

    private static Period lastQuarter() {
        var quarter = Period.quarter(TODAY.getYear(), 4);
        while (!quarter.last().isBefore(TODAY)) {
            quarter = quarter.previous();
        }
        return quarter;
    }

    private static Path definitions() {
        try {
            var root = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "data")).toAbsolutePath(), "definitions-");
            var folder = Files.createDirectories(root.resolve("etl-jobs"));
            Files.copy(Path.of("etl-jobs/reference-data.yaml"), folder.resolve("reference-data.yaml"));
            var job = """
                    title: {vi: Báo cáo, en: Reports}
                    description: {vi: Báo cáo, en: Reports}
                    kind: submissions
                    dataset: %s
                    publish: auto
                    deadline: {days: %d}
                    """;
            Files.writeString(folder.resolve("reports.yaml"), job.formatted("illustrative", 0));
            Files.writeString(folder.resolve("patient.yaml"), job.formatted("reports", 365));
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void open(String address) {
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private void click(String label) {
        test($(Button.class).withText(label).first()).click();
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private Element unit(String code) {
        var name = references
                .current(Dataset.ILLUSTRATIVE)
                .subject(code)
                .orElseThrow()
                .shortVi();
        return rows().stream()
                .filter(row -> row.getChild(0).getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The mark of the chosen quarter: the last but one cell of a row. */
    private static Element mark(Element row) {
        return row.getChild(row.getChildCount() - 2).getChild(0);
    }

    private List<String> marks() {
        return rows().stream().map(row -> mark(row).getText()).toList();
    }

    private List<Element> rows() {
        return $(ProgressTable.class)
                .single()
                .getElement()
                .getChildren()
                .flatMap(Element::getChildren)
                .filter(part -> part.getTag().equals("tbody"))
                .flatMap(Element::getChildren)
                .filter(row -> !"progress-cluster".equals(row.getAttribute("class")))
                .toList();
    }
}
