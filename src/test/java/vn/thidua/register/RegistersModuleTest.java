package vn.thidua.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import vn.thidua.reference.Reference;
import vn.thidua.reference.ReferenceCandidates;
import vn.thidua.reference.ReferenceFolders;
import vn.thidua.reference.References;
import vn.thidua.security.Accounts;
import vn.thidua.security.Audit;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Role;
import vn.thidua.security.Signing;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;
import vn.thidua.shared.SubjectId;
import vn.thidua.warehouse.EditionKind;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.Publishing;
import vn.thidua.warehouse.WarehouseFile;

/** Who keeps and reads which entries, and what becomes of them, on real databases. */
class RegistersModuleTest {
    private static final LocalDate HELD = LocalDate.of(2023, 1, 12);
    private static final LocalDate DUE = LocalDate.of(2023, 3, 31);
    private static final Path SHIPPED = Path.of("etl-jobs", "samples", "registers");

    @TempDir
    static Path directory;

    private static WarehouseFile file;
    private static Registers registers;
    private static RegisterQuery query;
    private static RegisterFiles files;
    private static Reference reference;

    /** What keeps registers and knows accounts with their scopes, without screens. */
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan("vn.thidua.operations")
    @ComponentScan(
            basePackages = "vn.thidua",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "vn\\.thidua\\.(AccountScopes|security\\.(Accounts|AccountStore|Audit|CurrentUser"
                                    + "|Delegations|PasswordConfiguration))"))
    @Import({References.class, RegisterStore.class, RegisterQuery.class, Registers.class, RegisterFiles.class})
    static class Slice {}

    @BeforeAll
    static void open() {
        file = WarehouseFile.open(directory, builder -> builder.sources(Slice.class));
        var loads = file.get(Loads.class);
        var load =
                loads.begin(EditionKind.REFERENCE, ReferenceCandidates.whole().toArray(Table[]::new));
        ReferenceCandidates.append(loads, load, ReferenceFolders.shipped().data());
        file.get(Publishing.class).publish(load, "test", null, List.of(), published -> {});
        registers = file.get(Registers.class);
        query = file.get(RegisterQuery.class);
        files = file.get(RegisterFiles.class);
        reference = file.get(References.class).current();
    }

    @AfterAll
    static void close() {
        file.close();
    }

    @AfterEach
    void signOut() {
        Signing.out();
    }

    private static void as(String name, Role role, String subject) {
        Signing.in(file.get(Accounts.class), name, role, subject);
    }

    private static Scope scope(String name, Role role, String subject) {
        as(name, role, subject);
        return file.get(CurrentUser.class).scope();
    }

    private static SubjectId id(String code) {
        return reference.subject(code, HELD).orElseThrow().id();
    }

    private static MeetingFacts meeting(Dataset dataset, String whose, String title) {
        return new MeetingFacts(dataset, id(whose), null, HELD, Period.quarter(2022, 4), reference.edition(), title);
    }

    private static long concluded(String unit, String what) {
        as("staff", Role.STAFF, "");
        return registers.conclude(meeting(Dataset.REPORTS, "C3", "Cụm 3"), id(unit), DUE, what);
    }

    private static Entry entry(long id) {
        return query.entries(Register.CONCLUSION, Dataset.REPORTS, Scope.all(), reference).stream()
                .filter(entry -> entry.id() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_entry_is_late_after_its_deadline_until_the_day_it_is_done() {
        long id = concluded("018", "Rà lại số ca qua đời");
        assertThat(entry(id).progress(DUE)).isEqualTo(Entry.Progress.OPEN);
        assertThat(entry(id).progress(DUE.plusDays(1))).isEqualTo(Entry.Progress.LATE);

        registers.move(id, EntryState.DONE, DUE.plusDays(5), "Đã đối chiếu");

        assertThat(entry(id).progress(DUE.plusDays(4))).as("seen from before").isEqualTo(Entry.Progress.LATE);
        assertThat(entry(id).progress(DUE.plusDays(5))).isEqualTo(Entry.Progress.DONE_LATE);
        assertThat(entry(id).note()).isEqualTo("Đã đối chiếu");
        assertThat(entry(id).steps()).extracting(Entry.Step::state).containsExactly(EntryState.OPEN, EntryState.DONE);

        registers.move(id, EntryState.OPEN, DUE.plusDays(6), "Chưa xong như đã báo");
        assertThat(entry(id).progress(DUE.plusDays(6))).isEqualTo(Entry.Progress.LATE);
        assertThat(entry(id).steps()).hasSize(3);
    }

    @Test
    void one_meeting_is_kept_of_a_day_however_many_conclusions_it_has() {
        var today = meeting(Dataset.PUBLISHED, "C3", "Cụm 3");
        as("staff", Role.STAFF, "");
        registers.conclude(today, id("018"), DUE, "một");
        registers.conclude(today, id("017"), DUE, "hai");

        assertThat(query.meetings(Dataset.PUBLISHED, Scope.all(), reference)).hasSize(1);
        assertThat(query.entries(Register.CONCLUSION, Dataset.PUBLISHED, Scope.all(), reference))
                .extracting(entry -> entry.facts().what())
                .containsExactly("một", "hai");
    }

    @Test
    void a_head_keeps_the_own_cluster_and_nobody_else_but_staff_keeps_anything() {
        as("head3", Role.HEAD, "C3");
        assertThat(registers.keeps(id("C3"), HELD)).isTrue();
        assertThat(registers.keeps(id("018"), HELD)).isTrue();
        assertThat(registers.keeps(id("001"), HELD)).isFalse();
        assertThat(registers.keeps(id("HN"), HELD)).isFalse();
        assertThatThrownBy(() -> registers.hold(meeting(Dataset.REPORTS, "C1", "Cụm 1")))
                .isInstanceOf(AccessDeniedException.class);
        long others = concluded("001", "việc của cụm khác");
        as("head3", Role.HEAD, "C3");
        assertThatThrownBy(() -> registers.move(others, EntryState.DONE, DUE, ""))
                .isInstanceOf(AccessDeniedException.class);

        for (var role : List.of(Role.LEADER, Role.PLANNER, Role.PUBLISHER, Role.ADMIN)) {
            as("other-" + role.ordinal(), role, "");
            assertThat(registers.keeps(id("018"), HELD)).as("%s", role).isFalse();
        }
        as("unit018", Role.UNIT, "018");
        assertThatThrownBy(() -> registers.hold(meeting(Dataset.REPORTS, "C3", "Cụm 3")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void entries_are_read_within_the_scope() {
        concluded("018", "của Gia Lâm");
        concluded("001", "của Ba Đình");
        concluded("HN", "của Thành phố");

        var head = scope("head3", Role.HEAD, "C3");
        assertThat(texts(head)).contains("của Gia Lâm", "của Thành phố").doesNotContain("của Ba Đình");
        var unit = scope("unit001", Role.UNIT, "001");
        assertThat(texts(unit)).contains("của Ba Đình", "của Thành phố").doesNotContain("của Gia Lâm");
        assertThat(texts(Scope.all())).contains("của Gia Lâm", "của Thành phố", "của Ba Đình");
    }

    private static List<String> texts(Scope scope) {
        return query.entries(Register.CONCLUSION, Dataset.REPORTS, scope, reference).stream()
                .map(entry -> entry.facts().what())
                .toList();
    }

    @Test
    void every_deed_is_audited_with_who_did_it() {
        long id = concluded("018", "Kiện toàn tổ hòa giải");
        registers.move(id, EntryState.DONE, DUE, "Đã kiện toàn");

        assertThat(file.get(Audit.class).latest(2))
                .satisfiesExactly(
                        moved -> {
                            assertThat(moved.action()).isEqualTo("register.moved");
                            assertThat(moved.who()).isEqualTo("staff");
                            assertThat(moved.detail()).isEqualTo("done: Đã kiện toàn");
                        },
                        added -> {
                            assertThat(added.action()).isEqualTo("register.added");
                            assertThat(added.object()).isEqualTo("conclusion " + id);
                        });
    }

    @Test
    void a_state_of_another_register_and_a_step_before_the_beginning_are_refused() {
        long id = concluded("018", "Nộp báo cáo đúng hạn");

        assertThatThrownBy(() -> registers.move(id, EntryState.GRANTED, DUE, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> registers.move(id, EntryState.DONE, HELD.minusDays(1), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(entry(id).steps()).hasSize(1);
    }

    @Test
    void the_samples_are_taken_whole_and_once() throws IOException {
        files.registers(SHIPPED, Dataset.ILLUSTRATIVE, reference, "system");
        files.registers(SHIPPED, Dataset.ILLUSTRATIVE, reference, "system");

        assertThat(query.meetings(Dataset.ILLUSTRATIVE, Scope.all(), reference))
                .hasSize(Files.readAllLines(SHIPPED.resolve("meetings.csv")).size() - 1);
        int entries = 0;
        for (var register : Register.values()) {
            var kept = query.entries(register, Dataset.ILLUSTRATIVE, Scope.all(), reference);
            assertThat(kept).as("%s", register).isNotEmpty();
            entries += kept.size();
        }
        assertThat(entries)
                .isEqualTo(Files.readAllLines(SHIPPED.resolve("entries.csv")).size() - 1);
    }

    @Test
    void a_wrong_row_is_told_with_file_and_line(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("campaigns.csv"),
                "fund|name_vi|name_en|first|last|source\nFUND_SEA|a|b|06-30|02-01|nguồn\n");

        assertThatThrownBy(() -> files.campaigns(folder.resolve("campaigns.csv"), "system"))
                .hasMessageContaining("campaigns.csv, line 2")
                .hasMessageContaining("ends before it begins");
    }

    @Test
    void campaigns_touch_the_quarters_they_lie_in_and_the_measures_of_their_fund() {
        files.campaigns(Path.of("etl-jobs", "reference-data", "campaigns.csv"), "system");
        files.campaigns(Path.of("etl-jobs", "reference-data", "campaigns.csv"), "system");

        assertThat(query.campaigns()).extracting(Campaign::fund).containsExactly("FUND_SEA", "FUND_POOR");
        var sea = query.campaigns().getFirst();
        assertThat(sea.collects(new MeasureCode("FUND_SEA_RECEIVED"))).isTrue();
        assertThat(sea.collects(new MeasureCode("FUND_POOR_RECEIVED"))).isFalse();
        assertThat(List.of(1, 2, 3, 4).stream()
                        .filter(quarter -> sea.touches(Period.quarter(2022, quarter)))
                        .toList())
                .containsExactly(1, 2);
        assertThat(query.campaigns().getLast().touches(Period.quarter(2022, 4))).isTrue();
        assertThat(query.campaigns().getLast().touches(Period.quarter(2022, 3))).isFalse();
    }
}
