package vn.thidua.warehouse;

import static org.jooq.impl.DSL.inline;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.shared.EditionNumber;
import vn.thidua.warehouse.schema.tables.Observation;

/** What changed between two editions: reads only rows that begin or end between them, never the editions whole. */
@Component
public class EditionChanges {
    private final DSLContext db;

    EditionChanges(@Qualifier("warehouseDsl") DSLContext db) {
        this.db = db;
    }

    /**
     * One observation that differs. Values are in the measure's own unit (dong, kg, count); null where an edition has no
     * value, with the state beside it; a null state means that the edition has no such row.
     */
    public record Change(
            String dataset,
            int subjectId,
            int periodId,
            int measureId,
            String level,
            String basis,
            int reporterId,
            @Nullable String oldState,
            @Nullable BigDecimal oldValue,
            @Nullable String newState,
            @Nullable BigDecimal newValue,
            @Nullable Long oldSubmission,
            @Nullable Long newSubmission,
            @Nullable Long load) {}

    /**
     * Observations that differ between two editions, largest change of value first.
     *
     * @param limit at most so many rows
     */
    public List<Change> observations(EditionNumber older, EditionNumber newer, int limit) {
        var a = OBSERVATION.as("a");
        var b = OBSERVATION.as("b");
        var gone = db.selectFrom(a).where(in(a, older).and(not(a, newer))).asTable("a");
        var come = db.selectFrom(b).where(in(b, newer).and(not(b, older))).asTable("b");
        var key = VersionedTable.OBSERVATIONS.sameKey(gone, come);
        var content = VersionedTable.OBSERVATIONS.sameContent(gone, come);
        return db.select()
                .from(gone)
                .fullJoin(come)
                .on(key)
                .where(content.isNull().or(content.not()))
                .orderBy(b.VALUE.minus(a.VALUE).abs().desc().nullsFirst())
                .limit(limit)
                .fetch(row -> new Change(
                        either(row.get(a.DATASET), row.get(b.DATASET)),
                        either(row.get(a.SUBJECT_ID), row.get(b.SUBJECT_ID)),
                        either(row.get(a.PERIOD_ID), row.get(b.PERIOD_ID)),
                        either(row.get(a.MEASURE_ID), row.get(b.MEASURE_ID)),
                        either(row.get(a.LEVEL), row.get(b.LEVEL)),
                        either(row.get(a.BASIS), row.get(b.BASIS)),
                        either(row.get(a.REPORTER_ID), row.get(b.REPORTER_ID)),
                        row.get(a.STATE),
                        row.get(a.VALUE),
                        row.get(b.STATE),
                        row.get(b.VALUE),
                        row.get(a.SUBMISSION_ID),
                        row.get(b.SUBMISSION_ID),
                        row.get(b.LOAD_ID)));
    }

    private static <T> T either(@Nullable T one, T other) {
        return one == null ? other : one;
    }

    private static Condition in(Observation table, EditionNumber edition) {
        return table.FROM_EDITION.le(inline(edition.value())).and(table.TO_EDITION.gt(inline(edition.value())));
    }

    private static Condition not(Observation table, EditionNumber edition) {
        return table.FROM_EDITION.gt(inline(edition.value())).or(table.TO_EDITION.le(inline(edition.value())));
    }
}
