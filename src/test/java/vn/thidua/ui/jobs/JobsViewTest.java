package vn.thidua.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.thidua.etl.JobRuns;
import vn.thidua.etl.RunId;
import vn.thidua.etl.RunOrigin;
import vn.thidua.etl.RunRequest;
import vn.thidua.etl.RunState;
import vn.thidua.etl.RunView;
import vn.thidua.security.Role;
import vn.thidua.security.SignedInAs;
import vn.thidua.ui.component.Note;
import vn.thidua.ui.component.RowTable;
import vn.thidua.warehouse.Warehouse;

/** Who sees and may do what; every run is a real one on real databases. */
@SpringBootTest(properties = "thidua.schedule.enabled=false")
@ViewPackages(packages = "vn.thidua.ui")
class JobsViewTest extends SpringBrowserlessTest {
    @Autowired
    JobRuns runs;

    @Autowired
    Warehouse warehouse;

    @Autowired
    JobActions actions;

    @Autowired
    HeldPublish publish;

    @TestConfiguration(proxyBeanMethods = false)
    static class Held {
        @Bean
        HeldPublish heldPublish() {
            return new HeldPublish();
        }
    }

    @DynamicPropertySource
    static void definitions(DynamicPropertyRegistry properties) {
        properties.add("thidua.definitions.dir", () -> JobDefinitions.write().toString());
    }

    @AfterEach
    void letGo() {
        publish.letGo();
        runs.latest(50).stream().filter(run -> run.state() == RunState.RUNNING).forEach(run -> ended(run.id()));
    }

    @Test
    @SignedInAs(value = "leader", roles = Role.LEADER)
    void a_leader_sees_editions_but_neither_finds_nor_opens_the_jobs() {
        assertThat(MenuConfiguration.getMenuEntries())
                .extracting(MenuEntry::title)
                .contains("jobs.editions.menu")
                .doesNotContain("jobs.menu");
        assertThatThrownBy(() -> navigate(JobsView.class)).isInstanceOf(Throwable.class);
        assertThat(getCurrentView()).isNotInstanceOf(JobsView.class);
        assertThatThrownBy(() -> actions.run("reference-data")).isInstanceOf(AccessDeniedException.class);
        navigate(EditionsView.class);
        assertThat(buttons()).doesNotContain("Khôi phục");
    }

    @Test
    @SignedInAs(value = "publisher", roles = Role.PUBLISHER)
    void a_publisher_sees_the_jobs_without_buttons_to_run_or_pause_them() {
        navigate(JobsView.class);
        assertThat($(JobItem.class).all()).hasSize(2);
        assertThat(buttons()).doesNotContain("Chạy ngay", "Tạm dừng lịch", "Xem trước thay đổi");
        assertThatThrownBy(() -> actions.run("reference-data")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> actions.pause("reference-data")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @SignedInAs(value = "staff", roles = Role.STAFF)
    void a_file_that_cannot_be_read_is_shown_with_its_place() {
        navigate(JobsView.class);
        assertThat(text($(Note.class).all())).contains("etl-jobs/broken.yaml:4:10");
    }

    @Test
    @SignedInAs(value = "staff", roles = Role.STAFF)
    void a_second_click_joins_the_run_that_is_under_way() {
        publish.hold();
        click("Chạy ngay", job("reference-data"));
        var first = number();
        assertThat(getCurrentView()).isInstanceOf(JobRunView.class);
        click("Lượt %s đang chạy".formatted(first), job("reference-data"));
        assertThat(number()).isEqualTo(first);
        assertThat(runs.latest(50))
                .filteredOn(run -> run.state() == RunState.RUNNING)
                .hasSize(1);
        assertThat(buttons()).contains("Hủy lượt này");
        publish.letGo();
        until(() -> text(List.of((Component) getCurrentView())).contains("hết "));
        until(() -> !buttons().contains("Hủy lượt này"));
    }

    @Test
    @SignedInAs(value = "staff", roles = Role.STAFF)
    void a_run_can_be_cancelled_and_says_so_without_a_reload() {
        publish.hold();
        click("Xem trước thay đổi", job("asked"));
        until(() -> !buttons().contains("Hủy lượt này") || ended(run()).state().ended());
        assertThat(ended(run()).dryRun()).isTrue();
        until(() -> text(List.of((Component) getCurrentView())).contains("chỉ xem trước"));
    }

    @Test
    @SignedInAs(
            value = "both",
            roles = {Role.STAFF, Role.PUBLISHER})
    void whoever_started_a_run_does_not_publish_it() {
        var waiting = waiting("both");
        navigate(JobRunView.class, Map.of("run", waiting.toString()));
        assertThat(text($(Note.class).all())).contains("Bạn đã chạy lượt này nên không tự chốt được.");
        assertThat(buttons()).doesNotContain("Chốt số liệu", "Không chốt");
        assertThatThrownBy(() -> actions.confirm(waiting)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @SignedInAs(value = "publisher", roles = Role.PUBLISHER)
    void a_second_person_publishes_what_waits() {
        var waiting = waiting("staff");
        navigate(JobsView.class);
        assertThat(text($(Note.class).all())).contains("chờ chốt");
        navigate(JobRunView.class, Map.of("run", waiting.toString()));
        click("Chốt số liệu", (Component) getCurrentView());
        assertThat(ended(waiting).state()).isEqualTo(RunState.PUBLISHED);
        until(() -> text($(Note.class).all()).contains("Đã chốt thành lần " + warehouse.head()));
        assertThat(ended(waiting).decidedBy()).isEqualTo("publisher");
    }

    @Test
    @SignedInAs(value = "staff", roles = Role.STAFF)
    void what_was_rejected_is_read_with_its_place_and_filtered_by_the_address() {
        var run = runs.start(
                RunRequest.of("reference-data", RunOrigin.CLI, "staff").inbox(JobDefinitions.spoiltReferenceData()));
        assertThat(ended(run).state()).isEqualTo(RunState.HELD);
        open("jobs/runs/%s?severity=must_fix".formatted(run));
        var table = text($(RowTable.class).all());
        assertThat(table).contains("measures.csv", "▼", "phải sửa", "flood");
        assertThat($(Anchor.class).all())
                .filteredOn(link -> "true".equals(link.getElement().getAttribute("aria-current")))
                .extracting(Anchor::getText)
                .containsExactly("phải sửa (%d)".formatted(ended(run).problemCount()));
        open("jobs/runs/%s?severity=note".formatted(run));
        assertThat(text(List.of((Component) getCurrentView()))).contains("Không có lỗi nào như bộ lọc đang chọn.");
    }

    @Test
    @SignedInAs(value = "publisher", roles = Role.PUBLISHER)
    void restoring_an_edition_names_it_first_and_makes_a_new_one() {
        var waiting = waiting("staff");
        actions.confirm(waiting);
        ended(waiting);
        var head = warehouse.head().value();
        navigate(EditionsView.class);
        if (head < 2) {
            assertThat(buttons()).as("the newest edition is what is in use").doesNotContain("Khôi phục");
            return;
        }
        click("Khôi phục", (Component) getCurrentView());
        var dialog = $(ConfirmDialog.class).single();
        assertThat(dialog.getElement().getProperty("message")).contains("tạo lần chốt " + (head + 1));
        test(dialog).confirm();
        until(() -> text($(Note.class).all()).contains("Đã tạo lần chốt")
                || text($(Note.class).all()).contains("không có gì phải khôi phục"));
    }

    @Test
    @SignedInAs(value = "staff", roles = Role.STAFF)
    void an_unknown_run_says_so() {
        navigate(JobRunView.class, Map.of("run", "999999"));
        assertThat(text(List.of((Component) getCurrentView()))).contains("Không có lượt cập nhật này");
    }

    /** A run of the job that asks, waiting; makes something that differs if need be. */
    private RunId waiting(String by) {
        for (var run : runs.latest(50)) {
            if (run.state() == RunState.WAITING && run.requestedBy().equals(by)) {
                return run.id();
            }
        }
        var request = RunRequest.of("asked", RunOrigin.MANUAL, by);
        if (warehouse.head().value() > 0) {
            request = request.inbox(JobDefinitions.renamedReferenceData());
        }
        var run = runs.start(request);
        assertThat(ended(run).state()).isEqualTo(RunState.WAITING);
        return run;
    }

    private static void open(String address) {
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private Component job(String id) {
        navigate(JobsView.class);
        return $(JobItem.class).all().stream()
                .filter(item -> id.equals(item.getElement().getAttribute("data-job")))
                .findFirst()
                .orElseThrow();
    }

    private void click(String label, Component in) {
        test($(Button.class, in).withText(label).first()).click();
    }

    private List<String> buttons() {
        return $(Button.class).all().stream().map(Button::getText).toList();
    }

    private RunId run() {
        return new RunId(Long.parseLong(number()));
    }

    private String number() {
        return text(List.of((Component) getCurrentView())).replaceFirst("(?s).*?Lượt ([0-9]+).*", "$1");
    }

    private static String text(List<? extends Component> components) {
        var text = new StringBuilder();
        components.forEach(component ->
                text.append(component.getElement().getTextRecursively()).append('\n'));
        return text.toString();
    }

    private RunView ended(RunId run) {
        until(() -> runs.find(run).orElseThrow().state() != RunState.RUNNING);
        return runs.find(run).orElseThrow();
    }

    private static void until(BooleanSupplier reached) {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("it did not come to that within a minute")
                    .isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            // what other threads want to show: a browser would see it by push
            var session = VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
            roundTrip();
        }
    }
}
