package vn.thidua.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.warehouse.Rows.observed;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.LoadId;
import vn.thidua.warehouse.PublishOutcome.Published;
import vn.thidua.warehouse.PublishOutcome.Refused;
import vn.thidua.warehouse.PublishOutcome.Unchanged;
import vn.thidua.warehouse.schema.tables.records.CandidateObservationRecord;

class PublishingModuleTest {
    @TempDir
    Path data;

    private final PullThePlug plug = new PullThePlug();
    private WarehouseFile file;

    @BeforeEach
    void open() {
        file = WarehouseFile.open(
                data,
                builder -> builder.initializers(context ->
                        ((GenericApplicationContext) context).registerBean(PublishObserver.class, () -> plug)));
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void an_empty_warehouse_is_edition_0_without_rows() {
        assertThat(warehouse().head()).isEqualTo(new EditionNumber(0));
        assertThat(values(warehouse().current())).isEmpty();
    }

    @Test
    void a_publish_adds_the_candidates_as_the_next_edition() {
        assertThat(publish(observed(1, 202214, 1, 10), observed(2, 202214, 1, 20)))
                .isEqualTo(new Published(new EditionNumber(1), 2, 0));
        assertThat(values(warehouse().current())).containsExactlyInAnyOrderEntriesOf(Map.of(1, 10L, 2, 20L));
    }

    @Test
    void a_newer_load_replaces_only_the_cells_it_contains_and_the_old_edition_stays_readable() {
        publish(observed(1, 202214, 1, 10), observed(2, 202214, 1, 20));
        assertThat(publish(observed(1, 202214, 1, 11))).isEqualTo(new Published(new EditionNumber(2), 1, 1));
        assertThat(values(warehouse().current())).containsExactlyInAnyOrderEntriesOf(Map.of(1, 11L, 2, 20L));
        assertThat(values(warehouse().at(new EditionNumber(1))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(1, 10L, 2, 20L));
    }

    @Test
    void a_load_that_changes_nothing_publishes_nothing() {
        publish(observed(1, 202214, 1, 10));
        assertThat(publish(observed(1, 202214, 1, 10))).isEqualTo(new Unchanged(new EditionNumber(1)));
        assertThat(loads().db().fetchCount(CANDIDATE_OBSERVATION)).isZero();
    }

    @Test
    void publishing_the_same_load_again_answers_its_edition_and_adds_nothing() {
        var load = load(observed(1, 202214, 1, 10));
        var first = publish(load, List.of());
        assertThat(publish(load, List.of())).isEqualTo(first);
        assertThat(warehouse().head()).isEqualTo(new EditionNumber(1));
    }

    @Test
    void a_load_that_brings_a_table_whole_closes_the_rows_it_lacks() {
        publish(observed(1, 202214, 1, 10), observed(2, 202214, 1, 20));
        var load = loads().begin(EditionKind.REFERENCE, CANDIDATE_OBSERVATION);
        loads().append(load, List.of(observed(2, 202214, 1, 20)));
        assertThat(values(warehouse().preview(load))).containsExactlyInAnyOrderEntriesOf(Map.of(2, 20L));
        assertThat(publish(load, List.of())).isEqualTo(new Published(new EditionNumber(2), 0, 1));
        assertThat(values(warehouse().current())).containsExactlyInAnyOrderEntriesOf(Map.of(2, 20L));
    }

    @Test
    void a_preview_shows_what_a_publish_would_bring_and_changes_nothing() {
        publish(observed(1, 202214, 1, 10), observed(2, 202214, 1, 20));
        var load = load(observed(1, 202214, 1, 11), observed(3, 202214, 1, 30));
        assertThat(values(warehouse().preview(load)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(1, 11L, 2, 20L, 3, 30L));
        assertThat(values(warehouse().current())).containsExactlyInAnyOrderEntriesOf(Map.of(1, 10L, 2, 20L));
    }

    @Test
    void a_check_that_finds_rows_refuses_the_edition_and_leaves_the_old_one() {
        publish(observed(1, 202214, 1, 10));
        var check = Check.parse(
                loads().db(), "no-negative", "select o.subject_id, o.value from observation as o where o.value < 0");
        var outcome = publish(load(observed(1, 202214, 1, -4)), List.of(check));
        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.failures()).hasSize(1);
            assertThat(refused.failures().getFirst().sample().getFirst()).contains("subject_id=1", "value=-4");
        });
        assertThat(values(warehouse().current())).containsExactlyInAnyOrderEntriesOf(Map.of(1, 10L));
        assertThat(loads().db().fetchCount(OBSERVATION)).isEqualTo(1);
    }

    @Test
    void a_check_sees_the_rows_that_changed() {
        publish(observed(1, 202214, 1, -10));
        var check = Check.parse(
                loads().db(), "no-new-negative", "select o.value from changed_observation as o where o.value < 0");
        assertThat(publish(load(observed(2, 202214, 1, 5)), List.of(check))).isInstanceOf(Published.class);
    }

    @Test
    void a_check_that_is_no_select_is_refused_by_name() {
        assertThatThrownBy(() -> Check.parse(loads().db(), "bad", "delete from observation"))
                .hasMessageContaining("sql/checks/bad.sql");
    }

    @Test
    void a_rollback_publishes_an_edition_equal_to_the_earlier_one() {
        publish(observed(1, 202214, 1, 10), observed(2, 202214, 1, 20));
        publish(observed(1, 202214, 1, 11), observed(3, 202214, 1, 30));
        var outcome = file.get(Publishing.class).rollback(new EditionNumber(1), "publisher", published -> {});
        assertThat(outcome).isEqualTo(new Published(new EditionNumber(3), 1, 2));
        assertThat(values(warehouse().current())).isEqualTo(values(warehouse().at(new EditionNumber(1))));
        assertThat(values(warehouse().at(new EditionNumber(2))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(1, 11L, 2, 20L, 3, 30L));
    }

    @Test
    void two_editions_compared_give_the_figures_that_changed_the_most_changed_first() {
        publish(observed(1, 202214, 1, 1000), observed(2, 202214, 1, 20), observed(4, 202214, 1, 10));
        publish(observed(1, 202214, 1, 1100), observed(3, 202214, 1, 30), observed(4, 202214, 1, 5));
        var changes = file.get(EditionChanges.class).observations(new EditionNumber(1), new EditionNumber(2), 10);
        assertThat(changes)
                .extracting(PublishingModuleTest::told)
                .containsExactly("4: 10 > 5", "1: 1000 > 1100", "3: nothing > 30");
    }

    @Test
    void a_load_previewed_gives_the_figures_it_would_change_and_nothing_else() {
        publish(observed(1, 202214, 1, 10), observed(2, 202214, 1, 20));
        var load = load(observed(1, 202214, 1, 11), observed(2, 202214, 1, 20), observed(3, 202214, 1, 30));
        assertThat(file.get(EditionChanges.class).preview(load, 10))
                .extracting(PublishingModuleTest::told)
                .containsExactly("1: 10 > 11", "3: nothing > 30");
    }

    private static String told(EditionChanges.Change change) {
        return "%s: %s > %s".formatted(change.subject(), told(change.before()), told(change.after()));
    }

    private static String told(EditionChanges.@Nullable Figure figure) {
        return figure == null
                ? "nothing"
                : Objects.requireNonNull(figure.quantity()).value().toPlainString();
    }

    @Test
    void an_exception_at_any_step_leaves_the_old_edition_or_the_new_one_and_a_retry_completes() {
        publish(observed(1, 202214, 1, 10), observed(2, 202214, 1, 20));
        int next = 1;
        for (var step : PublishStep.values()) {
            for (boolean after : new boolean[] {false, true}) {
                var old = values(warehouse().current());
                long value = 100L + next;
                var load = load(observed(1, 202214, 1, value));
                plug.at(step, after);
                assertThatThrownBy(() -> publish(load, List.of())).hasMessage("plug pulled");
                plug.never();
                var seen = values(warehouse().current());
                assertThat(seen).isIn(old, Map.of(1, value, 2, 20L));
                file.get(Publishing.class).recover();
                assertThat(values(warehouse().current())).isEqualTo(seen);
                publish(load, List.of());
                assertThat(values(warehouse().current())).isEqualTo(Map.of(1, value, 2, 20L));
                next++;
            }
        }
        assertThat(warehouse().head()).isEqualTo(new EditionNumber(next));
    }

    private PublishOutcome publish(CandidateObservationRecord... rows) {
        return publish(load(rows), List.of());
    }

    private PublishOutcome publish(LoadId load, List<Check> checks) {
        return file.get(Publishing.class).publish(load, "test", null, checks, published -> {});
    }

    private LoadId load(CandidateObservationRecord... rows) {
        var load = loads().begin(EditionKind.LOAD);
        loads().append(load, new ArrayList<>(List.of(rows)));
        return load;
    }

    private static Map<Integer, Long> values(Snapshot snapshot) {
        return snapshot.db()
                .select(OBSERVATION.SUBJECT_ID, OBSERVATION.VALUE.cast(Long.class))
                .from(snapshot.of(OBSERVATION))
                .fetchMap(r -> r.value1(), r -> r.value2());
    }

    private Warehouse warehouse() {
        return file.get(Warehouse.class);
    }

    private Loads loads() {
        return file.get(Loads.class);
    }

    /** Fails at one named step, as a broken disk would. */
    private static final class PullThePlug implements PublishObserver {
        private PublishStep step;
        private boolean afterwards;

        void at(PublishStep step, boolean afterwards) {
            this.step = step;
            this.afterwards = afterwards;
        }

        void never() {
            step = null;
        }

        @Override
        public void before(PublishStep reached) {
            if (reached == step && !afterwards) {
                throw new IllegalStateException("plug pulled");
            }
        }

        @Override
        public void after(PublishStep reached) {
            if (reached == step && afterwards) {
                throw new IllegalStateException("plug pulled");
            }
        }
    }
}
