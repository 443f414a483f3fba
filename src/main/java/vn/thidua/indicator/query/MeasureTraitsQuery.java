package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.when;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Basis;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Dataset;
import vn.thidua.warehouse.Snapshot;

/** Finds the traits of all measures of a dataset: one pass over its observations, once an edition. */
public final class MeasureTraitsQuery {
    private static final int SPANS = 100_000_000;

    private MeasureTraitsQuery() {}

    /** By measure id; a measure without observations is absent. */
    public static Map<Integer, MeasureTraits> read(Snapshot snapshot, Dataset dataset) {
        var o = OBSERVATION;
        var calendar = inYear(11, 12, 13, 14);
        var window = inYear(51, 52, 53, 54);
        var quarter = o.PERIOD_ID.lt(inline(SPANS)).and(calendar.or(window));
        var rows = snapshot.db()
                .select(
                        o.MEASURE_ID,
                        any(
                                "inexact",
                                o.APPROXIMATE
                                        .isTrue()
                                        .or(o.STATE
                                                .eq(inline(CellState.VALUE.dbText()))
                                                .and(o.LOW.isNull()
                                                        .or(o.HIGH.isNull())
                                                        .or(o.LOW.ne(o.HIGH))))),
                        any("cumulative", o.BASIS.eq(inline(Basis.CUMULATIVE.dbText()))),
                        any("as_of_basis", o.BASIS.eq(inline(Basis.AS_OF.dbText()))),
                        any("foreigners", o.REPORTER_ID.ne(o.SUBJECT_ID)),
                        any("none_occurred", o.STATE.eq(inline(CellState.NONE_OCCURRED.dbText()))),
                        any("not_applicable", o.STATE.eq(inline(CellState.NOT_APPLICABLE.dbText()))),
                        any("wholes", quarter.not().and(o.PERIOD_ID.lt(inline(SPANS)))),
                        any("windows", o.PERIOD_ID.lt(inline(SPANS)).and(window)),
                        any("dated", o.AS_OF.isNotNull()),
                        min(when(quarter, o.PERIOD_ID)).as("first_quarter"),
                        max(when(quarter, o.PERIOD_ID)).as("last_quarter"))
                .from(snapshot.of(o))
                .where(o.DATASET.eq(inline(dataset.dbText())))
                .groupBy(o.MEASURE_ID)
                .fetch();
        Map<Integer, MeasureTraits> traits = new HashMap<>();
        rows.forEach(row -> traits.put(
                row.value1(),
                new MeasureTraits(
                        row.value2() > 0,
                        row.value3() > 0,
                        row.value4() > 0,
                        row.value5() > 0,
                        row.value6() > 0,
                        row.value7() > 0,
                        row.value8() > 0,
                        row.value9() > 0,
                        row.value10() > 0,
                        or(row.value11(), Integer.MAX_VALUE),
                        or(row.value12(), 0))));
        return traits;
    }

    private static Condition inYear(Integer... numbers) {
        return OBSERVATION
                .PERIOD_ID
                .mod(inline(100))
                .in(Stream.of(numbers).map(DSL::inline).toList());
    }

    private static Field<Integer> any(String name, Condition condition) {
        return max(when(condition, inline(1)).otherwise(inline(0))).as(name);
    }

    private static int or(@Nullable Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }
}
