package vn.thidua.warehouse;

import static org.jooq.impl.DSL.bitCount;
import static org.jooq.impl.DSL.bitOrAgg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.shl;
import static org.jooq.impl.DSL.when;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_FIGURE;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.CLEAN_CELL;

import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
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

/** Cells that a load brings more than once: the same twice, or contradictions of files or within one. */
@Component
public class RepeatedCells {
    private static final Field<Long> ROW_NUMBER = field(name("rowid"), Long.class);
    private static final CandidateObservation C = CANDIDATE_OBSERVATION;

    /** The two tables that candidate figures are kept in: all but the clean ones, and those. */
    private static final CandidateFigure F = CANDIDATE_FIGURE;

    private static final CleanCell CELL = CLEAN_CELL;

    /** Of a whole number that is not negative; so many of them tell as many measures apart as there will be. */
    private static final int BITS = 63;

    private static final int WORDS = 4;

    private final DSLContext db;

    RepeatedCells(@Qualifier("warehouseDsl") DSLContext db) {
        this.db = db;
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

    /**
     * Leaves one of several candidates that say the same about a cell, that of the first file; returns how many went.
     * From here on all repeated cells stand in one table.
     */
    public int dropRepeats(LoadId load) {
        bringTogether(load);
        var number = rowNumber()
                .over()
                .partitionBy(
                        F.SUBJECT_ID,
                        F.PERIOD_ID,
                        F.MEASURE_ID,
                        F.LEVEL,
                        F.BASIS,
                        F.REPORTER_ID,
                        F.STATE,
                        F.VALUE,
                        F.LOW,
                        F.HIGH,
                        F.APPROXIMATE,
                        F.AS_OF)
                .orderBy(F.SUBMISSION_ID, ROW_NUMBER)
                .as("number");
        var numbered = select(ROW_NUMBER.as("row_number_of_table"), number)
                .from(F)
                .where(F.LOAD_ID.eq(inline(load.value())))
                .and(isRepeated(F, load))
                .asTable("numbered");
        return db.deleteFrom(F)
                .where(ROW_NUMBER.in(select(field(name("numbered", "row_number_of_table"), Long.class))
                        .from(numbered)
                        .where(field(name("numbered", "number"), Integer.class).gt(inline(1)))))
                .execute();
    }

    /** Clean cells that stand more than once go to the table of the others. */
    private void bringTogether(LoadId load) {
        var several = CELL.LOAD_ID.eq(inline(load.value())).and(isRepeated(CELL, load));
        db.insertInto(F)
                .columns(F.fields())
                .select(select(List.of(
                                CELL.DATASET,
                                CELL.SUBJECT_ID,
                                CELL.PERIOD_ID,
                                CELL.MEASURE_ID,
                                inline(Level.ALL.dbText()),
                                inline(Basis.PERIOD.dbText()),
                                CELL.SUBJECT_ID,
                                inline(CellState.VALUE.dbText()),
                                CELL.VALUE,
                                CELL.VALUE,
                                CELL.VALUE,
                                inline(false),
                                CELL.AS_OF,
                                CELL.SUBMISSION_ID,
                                CELL.LOAD_ID))
                        .from(CELL)
                        .where(several))
                .execute();
        db.deleteFrom(CELL).where(several).execute();
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
            var keys = select(C.SUBJECT_ID, C.PERIOD_ID, C.MEASURE_ID, C.LEVEL, C.BASIS, C.REPORTER_ID)
                    .from(C)
                    .where(of(load))
                    .and(contradicted(load));
            db.deleteFrom(F)
                    .where(F.LOAD_ID.eq(inline(load.value())))
                    .and(row(F.SUBJECT_ID, F.PERIOD_ID, F.MEASURE_ID, F.LEVEL, F.BASIS, F.REPORTER_ID)
                            .in(keys))
                    .execute();
        }
        return gone;
    }

    /** The three numbers that most keys differ in: grouping by them first is several times faster than by all six. */
    private static Select<Record3<Integer, Integer, Integer>> repeated(LoadId load) {
        return select(C.SUBJECT_ID, C.PERIOD_ID, C.MEASURE_ID)
                .from(C)
                .where(of(load))
                .groupBy(C.SUBJECT_ID, C.PERIOD_ID, C.MEASURE_ID)
                .having(count().gt(inline(1)));
    }

    private static Condition isRepeated(Table<?> rows, LoadId load) {
        return row(rows.field(C.SUBJECT_ID), rows.field(C.PERIOD_ID), rows.field(C.MEASURE_ID))
                .in(repeated(load));
    }

    private static Condition contradicted(LoadId load) {
        return isRepeated(C, load)
                .and(row(C.SUBJECT_ID, C.PERIOD_ID, C.MEASURE_ID, C.LEVEL, C.BASIS, C.REPORTER_ID)
                        .in(select(C.SUBJECT_ID, C.PERIOD_ID, C.MEASURE_ID, C.LEVEL, C.BASIS, C.REPORTER_ID)
                                .from(C)
                                .where(of(load))
                                .and(isRepeated(C, load))
                                .groupBy(C.SUBJECT_ID, C.PERIOD_ID, C.MEASURE_ID, C.LEVEL, C.BASIS, C.REPORTER_ID)
                                .having(count().gt(inline(1)))));
    }

    private static Condition of(LoadId load) {
        return C.LOAD_ID.eq(inline(load.value()));
    }
}
