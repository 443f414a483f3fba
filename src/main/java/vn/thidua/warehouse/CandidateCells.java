package vn.thidua.warehouse;

import static org.jooq.impl.DSL.bitCount;
import static org.jooq.impl.DSL.bitOrAgg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.shl;
import static org.jooq.impl.DSL.when;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_NOTE;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.impl.SQLDataType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.shared.CellState;
import vn.thidua.shared.LoadId;
import vn.thidua.shared.SubmissionId;
import vn.thidua.warehouse.schema.tables.CandidateObservation;

/** Candidate figures of a load before it is published: counted, compared with each other, taken out again. */
@Component
public class CandidateCells {
    private static final Field<Long> ROW_NUMBER = field(name("rowid"), Long.class);
    private static final CandidateObservation C = CANDIDATE_OBSERVATION;
    private static final int CELLS_A_STATEMENT = 500;

    /** Of a whole number that is not negative; so many of them tell as many measures apart as there will be. */
    private static final int BITS = 63;

    private static final int WORDS = 4;

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

    /** Whether a cell may stand more than once, by a look that may say yes too often. */
    public boolean mayRepeat(LoadId load, StatementWatch watch) {
        var watched = watch.over(db);
        return watched.fetchExists(sheetsThatMayRepeat(load)) && watched.fetchExists(repeated(load));
    }

    /**
     * Sheets with more figures than different measures, where two measures may be taken for one: a bit a measure. Far
     * fewer groups than cells, so many times faster than {@link #repeated}.
     */
    private static Select<?> sheetsThatMayRepeat(LoadId load) {
        var bit = shl(inline(1L).cast(SQLDataType.BIGINT), C.MEASURE_ID.mod(inline(BITS)));
        var number = C.MEASURE_ID.mod(inline(BITS * WORDS));
        Field<Integer> different = inline(0);
        for (int word = 0; word < WORDS; word++) {
            var own = number.between(inline(word * BITS), inline(word * BITS + BITS - 1));
            var bits = bitCount(bitOrAgg(when(own, bit).otherwise(inline(0L))));
            different = different.plus(bits.cast(SQLDataType.INTEGER));
        }
        return select(C.SUBJECT_ID, C.PERIOD_ID)
                .from(C)
                .where(of(load))
                .groupBy(C.SUBJECT_ID, C.PERIOD_ID)
                .having(count().gt(different));
    }

    /** Leaves one of several candidates that say the same about a cell; returns how many went. */
    public int dropRepeats(LoadId load) {
        var number = rowNumber()
                .over()
                .partitionBy(
                        C.SUBJECT_ID,
                        C.PERIOD_ID,
                        C.MEASURE_ID,
                        C.LEVEL,
                        C.BASIS,
                        C.REPORTER_ID,
                        C.STATE,
                        C.VALUE,
                        C.LOW,
                        C.HIGH,
                        C.APPROXIMATE,
                        C.AS_OF)
                .orderBy(ROW_NUMBER)
                .as("number");
        var numbered = select(ROW_NUMBER.as("row_number_of_table"), number)
                .from(C)
                .where(of(load))
                .and(isRepeated(load))
                .asTable("numbered");
        return db.deleteFrom(C)
                .where(of(load))
                .and(ROW_NUMBER.in(select(field(name("numbered", "row_number_of_table"), Long.class))
                        .from(numbered)
                        .where(field(name("numbered", "number"), Integer.class).gt(inline(1)))))
                .execute();
    }

    /** Candidates that contradict another one about the same cell; by cell, then as they were read. */
    public List<CellId> contradictions(LoadId load, int limit) {
        return db.select(C.SUBMISSION_ID, C.SUBJECT_ID, C.PERIOD_ID, C.MEASURE_ID, C.LEVEL, C.BASIS, C.REPORTER_ID)
                .from(C)
                .where(of(load))
                .and(contradicted(load))
                .orderBy(C.SUBJECT_ID, C.PERIOD_ID, C.MEASURE_ID, C.LEVEL, C.BASIS, C.REPORTER_ID, C.SUBMISSION_ID)
                .limit(limit)
                .fetch(CandidateCells::cell);
    }

    /** Takes out all candidates that contradict another one; returns how many went, by submission. */
    public Map<SubmissionId, Long> dropContradictions(LoadId load) {
        var gone = db.select(C.SUBMISSION_ID, count())
                .from(C)
                .where(of(load))
                .and(contradicted(load))
                .groupBy(C.SUBMISSION_ID)
                .fetchMap(r -> new SubmissionId(r.value1()), r -> r.value2().longValue());
        if (!gone.isEmpty()) {
            var contradicting = select(ROW_NUMBER).from(C).where(of(load)).and(contradicted(load));
            db.deleteFrom(C).where(of(load)).and(ROW_NUMBER.in(contradicting)).execute();
        }
        return gone;
    }

    /** Takes out cells, and the notes beside them; returns how many cells went. */
    public int drop(LoadId load, Collection<CellId> cells) {
        var all = cells.stream().distinct().toList();
        int gone = 0;
        for (int from = 0; from < all.size(); from += CELLS_A_STATEMENT) {
            var some = all.subList(from, Math.min(all.size(), from + CELLS_A_STATEMENT));
            gone += db.deleteFrom(C)
                    .where(of(load))
                    .and(row(C.SUBJECT_ID, C.PERIOD_ID, C.MEASURE_ID, C.LEVEL, C.BASIS, C.REPORTER_ID)
                            .in(some.stream()
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
        if (gone > 0) {
            dropLonelyNotes(load);
        }
        return gone;
    }

    /** Takes out everything that one submission brought; returns how many cells went. */
    public int dropAll(LoadId load, SubmissionId submission) {
        int gone = db.deleteFrom(C)
                .where(of(load))
                .and(C.SUBMISSION_ID.eq(submission.value()))
                .execute();
        dropLonelyNotes(load);
        return gone;
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

    /** The three numbers that most keys differ in: grouping by them first is several times faster than by all six. */
    private static Select<Record3<Integer, Integer, Integer>> repeated(LoadId load) {
        return select(C.SUBJECT_ID, C.PERIOD_ID, C.MEASURE_ID)
                .from(C)
                .where(of(load))
                .groupBy(C.SUBJECT_ID, C.PERIOD_ID, C.MEASURE_ID)
                .having(count().gt(inline(1)));
    }

    private static Condition isRepeated(LoadId load) {
        return row(C.SUBJECT_ID, C.PERIOD_ID, C.MEASURE_ID).in(repeated(load));
    }

    private static Condition contradicted(LoadId load) {
        return isRepeated(load)
                .and(row(C.SUBJECT_ID, C.PERIOD_ID, C.MEASURE_ID, C.LEVEL, C.BASIS, C.REPORTER_ID)
                        .in(select(C.SUBJECT_ID, C.PERIOD_ID, C.MEASURE_ID, C.LEVEL, C.BASIS, C.REPORTER_ID)
                                .from(C)
                                .where(of(load))
                                .and(isRepeated(load))
                                .groupBy(C.SUBJECT_ID, C.PERIOD_ID, C.MEASURE_ID, C.LEVEL, C.BASIS, C.REPORTER_ID)
                                .having(count().gt(inline(1)))));
    }

    private static Condition of(LoadId load) {
        return C.LOAD_ID.eq(inline(load.value()));
    }

    private static CellId cell(Record row) {
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
