package vn.thidua.warehouse;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_FIGURE;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_NOTE;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.CLEAN_CELL;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Basis;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Level;
import vn.thidua.shared.LoadId;
import vn.thidua.shared.SubmissionId;
import vn.thidua.warehouse.schema.tables.CandidateFigure;
import vn.thidua.warehouse.schema.tables.CandidateObservation;
import vn.thidua.warehouse.schema.tables.CleanCell;

/** Candidate figures of a load before it is published: counted, compared with what is published, taken out again. */
@Component
public class CandidateCells {
    private static final CandidateObservation C = CANDIDATE_OBSERVATION;

    /** The two tables that candidate figures are kept in: all but the clean ones, and those. */
    private static final CandidateFigure F = CANDIDATE_FIGURE;

    private static final CleanCell CELL = CLEAN_CELL;
    private static final int CELLS_A_STATEMENT = 500;

    private final DSLContext db;

    CandidateCells(@Qualifier("warehouseDsl") DSLContext db) {
        this.db = db;
    }

    /** Candidate figures by submission. */
    public Map<SubmissionId, Long> bySubmission(LoadId load) {
        return db.select(C.SUBMISSION_ID, count())
                .from(C)
                .where(of(load))
                .groupBy(C.SUBMISSION_ID)
                .fetchMap(r -> new SubmissionId(r.value1()), r -> r.value2().longValue());
    }

    /** Takes out cells, and the notes beside them; returns how many cells went. */
    public int drop(LoadId load, Collection<CellId> cells) {
        var all = cells.stream().distinct().toList();
        int gone = 0;
        for (int from = 0; from < all.size(); from += CELLS_A_STATEMENT) {
            var some = all.subList(from, Math.min(all.size(), from + CELLS_A_STATEMENT));
            gone += dropFigures(load, some) + dropClean(load, some);
        }
        if (gone > 0) {
            dropLonelyNotes(load);
        }
        return gone;
    }

    private int dropFigures(LoadId load, List<CellId> cells) {
        return db.deleteFrom(F)
                .where(F.LOAD_ID.eq(inline(load.value())))
                .and(row(F.SUBJECT_ID, F.PERIOD_ID, F.MEASURE_ID, F.LEVEL, F.BASIS, F.REPORTER_ID)
                        .in(cells.stream()
                                .map(cell -> row(
                                        cell.subject(),
                                        cell.period(),
                                        cell.measure(),
                                        cell.level(),
                                        cell.basis(),
                                        cell.reporter()))
                                .toList()))
                .execute();
    }

    private int dropClean(LoadId load, List<CellId> cells) {
        var own = cells.stream()
                .filter(cell -> cell.level().equals(Level.ALL.dbText())
                        && cell.basis().equals(Basis.PERIOD.dbText())
                        && cell.reporter() == cell.subject())
                .map(cell -> row(cell.subject(), cell.period(), cell.measure()))
                .toList();
        return own.isEmpty()
                ? 0
                : db.deleteFrom(CELL)
                        .where(CELL.LOAD_ID.eq(inline(load.value())))
                        .and(row(CELL.SUBJECT_ID, CELL.PERIOD_ID, CELL.MEASURE_ID)
                                .in(own))
                        .execute();
    }

    /** Takes out everything that one submission brought; returns how many cells went. */
    public int dropAll(LoadId load, SubmissionId submission) {
        int gone = db.deleteFrom(F)
                        .where(F.LOAD_ID.eq(inline(load.value())))
                        .and(F.SUBMISSION_ID.eq(submission.value()))
                        .execute()
                + db.deleteFrom(CELL)
                        .where(CELL.LOAD_ID.eq(inline(load.value())))
                        .and(CELL.SUBMISSION_ID.eq(submission.value()))
                        .execute();
        dropLonelyNotes(load);
        return gone;
    }

    /** The numbers of the periods that the load has figures of. */
    public List<Integer> periods(LoadId load) {
        return db.selectDistinct(C.PERIOD_ID).from(C).where(of(load)).fetch(C.PERIOD_ID);
    }

    /** What one submission says of one subject and period. */
    public record ReportCells(SubmissionId submission, int subject, int period, int firstMeasure, long cells) {}

    /** The reports of the load about some periods: what subjects say of themselves. */
    public List<ReportCells> reports(LoadId load, Collection<Integer> periods) {
        return db.select(C.SUBMISSION_ID, C.SUBJECT_ID, C.PERIOD_ID, min(C.MEASURE_ID), count())
                .from(C)
                .where(of(load))
                .and(C.PERIOD_ID.in(periods.stream().map(DSL::inline).toList()))
                .and(C.REPORTER_ID.isNotDistinctFrom(C.SUBJECT_ID))
                .groupBy(C.SUBMISSION_ID, C.SUBJECT_ID, C.PERIOD_ID)
                .orderBy(C.SUBMISSION_ID, C.SUBJECT_ID, C.PERIOD_ID)
                .fetch(row -> new ReportCells(
                        new SubmissionId(row.value1()), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** Takes out reports. */
    public void dropReports(LoadId load, Collection<ReportCells> reports) {
        var all = List.copyOf(reports);
        for (int from = 0; from < all.size(); from += CELLS_A_STATEMENT) {
            var keys = all.subList(from, Math.min(all.size(), from + CELLS_A_STATEMENT)).stream()
                    .map(report -> row(report.submission().value(), report.subject(), report.period()))
                    .toList();
            db.deleteFrom(F)
                    .where(F.LOAD_ID.eq(inline(load.value())))
                    .and(F.REPORTER_ID.eq(F.SUBJECT_ID))
                    .and(row(F.SUBMISSION_ID, F.SUBJECT_ID, F.PERIOD_ID).in(keys))
                    .execute();
            db.deleteFrom(CELL)
                    .where(CELL.LOAD_ID.eq(inline(load.value())))
                    .and(row(CELL.SUBMISSION_ID, CELL.SUBJECT_ID, CELL.PERIOD_ID)
                            .in(keys))
                    .execute();
        }
        if (!all.isEmpty()) {
            dropLonelyNotes(load);
        }
    }

    /**
     * Candidates without a number that would take away a published one: "no figure yet" over a figure that was there.
     * Only a withdrawal may do that.
     */
    public List<CellId> emptying(LoadId load, Snapshot current) {
        if (!isAny(load, CellState.MISSING)) {
            return List.of();
        }
        return db.select(C.SUBMISSION_ID, C.SUBJECT_ID, C.PERIOD_ID, C.MEASURE_ID, C.LEVEL, C.BASIS, C.REPORTER_ID)
                .from(C)
                .where(of(load))
                .and(C.STATE.eq(inline(CellState.MISSING.dbText())))
                .and(exists(published(current)
                        .and(OBSERVATION.STATE.notIn(
                                inline(CellState.MISSING.dbText()), inline(CellState.WITHDRAWN.dbText())))))
                .fetch(CandidateCells::cell);
    }

    /** Withdrawals of figures that are not there. */
    public List<CellId> withdrawingNothing(LoadId load, Snapshot current) {
        if (!isAny(load, CellState.WITHDRAWN)) {
            return List.of();
        }
        return db.select(C.SUBMISSION_ID, C.SUBJECT_ID, C.PERIOD_ID, C.MEASURE_ID, C.LEVEL, C.BASIS, C.REPORTER_ID)
                .from(C)
                .where(of(load))
                .and(C.STATE.eq(inline(CellState.WITHDRAWN.dbText())))
                .andNot(exists(published(current)))
                .fetch(CandidateCells::cell);
    }

    /** A look at one column, before one that joins the load with everything that is published. */
    private boolean isAny(LoadId load, CellState state) {
        return db.fetchExists(C, of(load).and(C.STATE.eq(inline(state.dbText()))));
    }

    private static SelectConditionStep<?> published(Snapshot current) {
        return selectOne()
                .from(current.of(OBSERVATION))
                .where(OBSERVATION.DATASET.eq(C.DATASET))
                .and(OBSERVATION.SUBJECT_ID.eq(C.SUBJECT_ID))
                .and(OBSERVATION.PERIOD_ID.eq(C.PERIOD_ID))
                .and(OBSERVATION.MEASURE_ID.eq(C.MEASURE_ID))
                .and(OBSERVATION.LEVEL.eq(C.LEVEL))
                .and(OBSERVATION.BASIS.eq(C.BASIS))
                .and(OBSERVATION.REPORTER_ID.eq(C.REPORTER_ID));
    }

    /** A note without a figure says nothing. */
    private void dropLonelyNotes(LoadId load) {
        if (!db.fetchExists(CANDIDATE_NOTE, CANDIDATE_NOTE.LOAD_ID.eq(inline(load.value())))) {
            return;
        }
        var figure = selectOne()
                .from(C)
                .where(of(load))
                .and(C.DATASET.eq(CANDIDATE_NOTE.DATASET))
                .and(C.SUBJECT_ID.eq(CANDIDATE_NOTE.SUBJECT_ID))
                .and(C.PERIOD_ID.eq(CANDIDATE_NOTE.PERIOD_ID))
                .and(C.MEASURE_ID.eq(CANDIDATE_NOTE.MEASURE_ID))
                .and(C.LEVEL.eq(CANDIDATE_NOTE.LEVEL));
        db.deleteFrom(CANDIDATE_NOTE)
                .where(CANDIDATE_NOTE.LOAD_ID.eq(inline(load.value())))
                .andNotExists(figure)
                .execute();
    }

    private static Condition of(LoadId load) {
        return C.LOAD_ID.eq(inline(load.value()));
    }

    static CellId cell(Record row) {
        return new CellId(
                new SubmissionId(row.get(C.SUBMISSION_ID)),
                row.get(C.SUBJECT_ID),
                row.get(C.PERIOD_ID),
                row.get(C.MEASURE_ID),
                row.get(C.LEVEL),
                row.get(C.BASIS),
                row.get(C.REPORTER_ID));
    }
}
