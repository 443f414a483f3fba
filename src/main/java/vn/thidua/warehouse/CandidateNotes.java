package vn.thidua.warehouse;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_NOTE;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.NOTE;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.LoadId;

/** What the files of a load remark on their figures: reasons among them. */
@Component
public class CandidateNotes {
    private static final int CELLS_A_STATEMENT = 500;

    private final DSLContext db;

    CandidateNotes(@Qualifier("warehouseDsl") DSLContext db) {
        this.db = db;
    }

    private record Key(int subject, int period, int measure, String level) {
        static Key of(CellId cell) {
            return new Key(cell.subject(), cell.period(), cell.measure(), cell.level());
        }
    }

    /** The remarks beside cells of the load; cells without one are left out. */
    public Map<CellId, String> remarks(LoadId load, Collection<CellId> cells) {
        var n = CANDIDATE_NOTE;
        if (cells.isEmpty() || !db.fetchExists(n, n.LOAD_ID.eq(inline(load.value())))) {
            return Map.of();
        }
        var all = List.copyOf(cells);
        var remarks = new HashMap<Key, String>();
        for (int from = 0; from < all.size(); from += CELLS_A_STATEMENT) {
            var keys = all.subList(from, Math.min(all.size(), from + CELLS_A_STATEMENT)).stream()
                    .map(cell -> row(cell.subject(), cell.period(), cell.measure(), cell.level()))
                    .toList();
            db.select(n.SUBJECT_ID, n.PERIOD_ID, n.MEASURE_ID, n.LEVEL, n.REMARK)
                    .from(n)
                    .where(n.LOAD_ID.eq(inline(load.value())))
                    .and(n.REMARK.isNotNull())
                    .and(row(n.SUBJECT_ID, n.PERIOD_ID, n.MEASURE_ID, n.LEVEL).in(keys))
                    .forEach(found -> remarks.put(
                            new Key(found.value1(), found.value2(), found.value3(), found.value4()), found.value5()));
        }
        var found = new HashMap<CellId, String>();
        for (var cell : all) {
            var remark = remarks.get(Key.of(cell));
            if (remark != null && !remark.isBlank()) {
                found.put(cell, remark.strip());
            }
        }
        return found;
    }

    /** Takes back published remarks on figures that the load replaces by others: a reason is one for its own figure. */
    public void withdrawOutdated(LoadId load, Dataset dataset, Snapshot current) {
        var n = NOTE;
        var remarked =
                n.DATASET.eq(inline(dataset.dbText())).and(n.REMARK.isNotNull()).and(n.SOURCE_URL.isNull());
        if (!db.fetchExists(select(n.SUBJECT_ID).from(current.of(n)).where(remarked))) {
            return;
        }
        var o = OBSERVATION;
        var c = CANDIDATE_OBSERVATION;
        var with = CANDIDATE_NOTE;
        db.insertInto(with, with.DATASET, with.SUBJECT_ID, with.PERIOD_ID, with.MEASURE_ID, with.LEVEL, with.LOAD_ID)
                .select(db.selectDistinct(
                                n.DATASET, n.SUBJECT_ID, n.PERIOD_ID, n.MEASURE_ID, n.LEVEL, inline(load.value()))
                        .from(current.of(n))
                        .join(c)
                        .on(c.SUBJECT_ID.eq(n.SUBJECT_ID))
                        .and(c.PERIOD_ID.eq(n.PERIOD_ID))
                        .and(c.MEASURE_ID.eq(n.MEASURE_ID))
                        .and(c.LEVEL.eq(n.LEVEL))
                        .join(current.of(o))
                        .on(o.DATASET.eq(n.DATASET))
                        .and(o.SUBJECT_ID.eq(c.SUBJECT_ID))
                        .and(o.PERIOD_ID.eq(c.PERIOD_ID))
                        .and(o.MEASURE_ID.eq(c.MEASURE_ID))
                        .and(o.LEVEL.eq(c.LEVEL))
                        .and(o.BASIS.eq(c.BASIS))
                        .and(o.REPORTER_ID.eq(c.REPORTER_ID))
                        .leftAntiJoin(with)
                        .on(with.LOAD_ID.eq(inline(load.value())))
                        .and(with.SUBJECT_ID.eq(n.SUBJECT_ID))
                        .and(with.PERIOD_ID.eq(n.PERIOD_ID))
                        .and(with.MEASURE_ID.eq(n.MEASURE_ID))
                        .and(with.LEVEL.eq(n.LEVEL))
                        .where(remarked)
                        .and(c.LOAD_ID.eq(inline(load.value())))
                        .and(c.VALUE.isDistinctFrom(o.VALUE).or(c.STATE.ne(o.STATE))))
                .execute();
    }
}
