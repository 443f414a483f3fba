package vn.thidua.warehouse;

import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.when;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Basis;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Level;
import vn.thidua.shared.LoadId;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.SubjectId;
import vn.thidua.warehouse.schema.tables.Observation;

/**
 * What changed between two editions, or would change with a load: reads only rows that begin or end between them, never
 * the editions whole. Figures that were replaced come first, by the share that changed of them; then those that are
 * gone or have no number any more; then new ones, the largest first.
 */
@Component
public class EditionChanges {
    private static final Observation BEFORE = OBSERVATION.as("a");
    private static final Observation AFTER = OBSERVATION.as("b");

    private final DSLContext db;
    private final Warehouse warehouse;

    EditionChanges(@Qualifier("warehouseDsl") DSLContext db, Warehouse warehouse) {
        this.db = db;
        this.warehouse = warehouse;
    }

    /**
     * What an edition says in one cell.
     *
     * @param quantity in the measure's own unit (dong, kg, count); null when the state has no number
     * @param submission that brought it; 0 if it was counted rather than handed in
     * @param load that brought it
     */
    public record Figure(CellState state, @Nullable Quantity quantity, long submission, LoadId load) {}

    /**
     * One observation that differs.
     *
     * @param before null when the earlier edition has no such row
     * @param after null when the later edition has none
     * @param edition that brought the figure after, or took the one before away; 0 while nobody has published it
     */
    public record Change(
            Dataset dataset,
            SubjectId subject,
            int period,
            int measure,
            Level level,
            Basis basis,
            SubjectId reporter,
            @Nullable Figure before,
            @Nullable Figure after,
            EditionNumber edition) {}

    /**
     * Observations that differ between two editions.
     *
     * @param limit at most so many rows
     */
    public List<Change> observations(EditionNumber older, EditionNumber newer, int limit) {
        var gone = db.selectFrom(BEFORE)
                .where(in(BEFORE, older).and(in(BEFORE, newer).not()))
                .asTable("a");
        var come = db.selectFrom(AFTER)
                .where(in(AFTER, newer).and(in(AFTER, older).not()))
                .asTable("b");
        return differing(gone, come, limit);
    }

    /**
     * Observations that a publish of the load would change.
     *
     * @param limit at most so many rows
     */
    public List<Change> preview(LoadId load, int limit) {
        var candidate = CANDIDATE_OBSERVATION.as("b");
        var come = db.select(candidate.fields())
                .select(inline(0).as(AFTER.FROM_EDITION.getName()))
                .from(candidate)
                .where(Loads.of(candidate, load))
                .asTable("b");
        var key = VersionedTable.OBSERVATIONS.sameKey(BEFORE, candidate);
        var replaced = db.select(BEFORE.fields())
                .from(BEFORE)
                .where(in(BEFORE, warehouse.head()))
                .andExists(db.selectOne()
                        .from(candidate)
                        .where(Loads.of(candidate, load))
                        .and(key))
                .asTable("a");
        return differing(replaced, come, limit);
    }

    private List<Change> differing(Table<? extends Record> gone, Table<? extends Record> come, int limit) {
        var same = VersionedTable.OBSERVATIONS.sameContent(gone, come);
        var kind = when(BEFORE.STATE.isNull(), inline(2))
                .when(BEFORE.VALUE.isNull().or(AFTER.VALUE.isNull()), inline(1))
                .otherwise(inline(0));
        var difference = abs(AFTER.VALUE.minus(BEFORE.VALUE));
        var share = difference.div(nullif(greatest(abs(BEFORE.VALUE), abs(AFTER.VALUE)), inline(BigDecimal.ZERO)));
        return db.select(Stream.concat(columns(BEFORE, "old_"), columns(AFTER, "new_"))
                        .toList())
                .select(when(AFTER.STATE.isNull(), BEFORE.TO_EDITION)
                        .otherwise(AFTER.FROM_EDITION)
                        .as("changed_in"))
                .from(gone)
                .fullJoin(come)
                .on(VersionedTable.OBSERVATIONS.sameKey(gone, come))
                .where(same.isNull().or(same.not()))
                .orderBy(
                        kind,
                        share.desc().nullsLast(),
                        abs(coalesce(AFTER.VALUE, BEFORE.VALUE)).desc().nullsLast(),
                        coalesce(AFTER.SUBJECT_ID, BEFORE.SUBJECT_ID),
                        coalesce(AFTER.PERIOD_ID, BEFORE.PERIOD_ID),
                        coalesce(AFTER.MEASURE_ID, BEFORE.MEASURE_ID))
                .limit(limit)
                .fetch(EditionChanges::change);
    }

    private static Stream<Field<?>> columns(Observation side, String prefix) {
        return Stream.<Field<?>>of(
                        side.DATASET,
                        side.SUBJECT_ID,
                        side.PERIOD_ID,
                        side.MEASURE_ID,
                        side.LEVEL,
                        side.BASIS,
                        side.REPORTER_ID,
                        side.STATE,
                        side.VALUE,
                        side.LOW,
                        side.HIGH,
                        side.APPROXIMATE,
                        side.SUBMISSION_ID,
                        side.LOAD_ID)
                .map(field -> field.as(prefix + field.getName()));
    }

    private static Change change(Record row) {
        var before = figure(row, "old_");
        var after = figure(row, "new_");
        var side = after == null ? "old_" : "new_";
        return new Change(
                Dataset.fromDb(row.get(side + "dataset", String.class)),
                new SubjectId(row.get(side + "subject_id", Integer.class)),
                row.get(side + "period_id", Integer.class),
                row.get(side + "measure_id", Integer.class),
                Level.fromDb(row.get(side + "level", String.class)),
                Basis.fromDb(row.get(side + "basis", String.class)),
                new SubjectId(row.get(side + "reporter_id", Integer.class)),
                before,
                after,
                new EditionNumber(row.get("changed_in", Integer.class)));
    }

    private static @Nullable Figure figure(Record row, String side) {
        var state = row.get(side + OBSERVATION.STATE.getName(), String.class);
        if (state == null) {
            return null;
        }
        var value = row.get(side + OBSERVATION.VALUE.getName(), OBSERVATION.VALUE.getType());
        var quantity = value == null
                ? null
                : new Quantity(
                        value,
                        row.get(side + OBSERVATION.LOW.getName(), OBSERVATION.LOW.getType()),
                        row.get(side + OBSERVATION.HIGH.getName(), OBSERVATION.HIGH.getType()),
                        row.get(side + OBSERVATION.APPROXIMATE.getName(), Boolean.class));
        return new Figure(
                CellState.fromDb(state),
                quantity,
                row.get(side + OBSERVATION.SUBMISSION_ID.getName(), Long.class),
                new LoadId(row.get(side + OBSERVATION.LOAD_ID.getName(), Long.class)));
    }

    private static Condition in(Observation table, EditionNumber edition) {
        return table.FROM_EDITION.le(inline(edition.value())).and(table.TO_EDITION.gt(inline(edition.value())));
    }
}
