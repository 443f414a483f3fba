package vn.thidua.warehouse;

import static org.jooq.impl.DSL.boolAnd;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.trueCondition;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.Table;
import vn.thidua.shared.LoadId;
import vn.thidua.warehouse.schema.tables.CandidateObservation;

/**
 * What all figures of a load have in common: most loads have one dataset, one level, values that are exact. A published
 * row that does not share it equals none of them, so a comparison need only join on the columns that differ: three
 * numbers and a value instead of thirteen columns.
 */
final class CommonFacts {
    private static final CandidateObservation C = CANDIDATE_OBSERVATION;
    private static final List<Field<?>> CONSTANTS = List.of(C.DATASET, C.LEVEL, C.BASIS, C.STATE, C.APPROXIMATE);

    /** Columns that mostly repeat another one. */
    private static final Map<Field<?>, Field<?>> REPEATED =
            Map.of(C.REPORTER_ID, C.SUBJECT_ID, C.LOW, C.VALUE, C.HIGH, C.VALUE);

    private final Map<String, Function<Table<?>, Condition>> byColumn;

    private CommonFacts(Map<String, Function<Table<?>, Condition>> byColumn) {
        this.byColumn = byColumn;
    }

    /** Nothing is known to be common. */
    static CommonFacts none() {
        return new CommonFacts(Map.of());
    }

    /** What is known of the candidates of a table: nothing but of figures, as other tables are small. */
    CommonFacts of(VersionedTable table) {
        return table == VersionedTable.OBSERVATIONS ? this : none();
    }

    /** Looks once over the figures of a load. */
    static CommonFacts of(LoadId load, DSLContext db) {
        List<SelectField<?>> asked = new ArrayList<>();
        CONSTANTS.forEach(column -> {
            asked.add(min(column).as("least_" + column.getName()));
            asked.add(max(column).as("most_" + column.getName()));
        });
        REPEATED.forEach(
                (column, other) -> asked.add(boolAnd(equal(C, column, other)).as(column.getName())));
        asked.add(count(C.AS_OF).as("days"));
        var found = db.select(asked).from(C).where(Loads.of(C, load)).fetchSingle();
        var facts = new HashMap<String, Function<Table<?>, Condition>>();
        for (var column : CONSTANTS) {
            var least = found.get("least_" + column.getName());
            if (least != null && least.equals(found.get("most_" + column.getName()))) {
                facts.put(column.getName(), rows -> constant(rows, column, least));
            }
        }
        REPEATED.forEach((column, other) -> {
            if (Boolean.TRUE.equals(found.get(column.getName()))) {
                facts.put(column.getName(), rows -> equal(rows, column, other));
            }
        });
        if (found.get("days", Integer.class) == 0) {
            facts.put(C.AS_OF.getName(), rows -> in(rows, C.AS_OF).isNull());
        }
        return new CommonFacts(facts);
    }

    /** The columns that must be compared row by row. */
    List<String> differing(List<String> columns) {
        return columns.stream().filter(column -> !byColumn.containsKey(column)).toList();
    }

    /** Holds for the rows that can equal a candidate in the given columns. */
    Condition hold(Table<?> rows, List<String> columns) {
        return columns.stream()
                .map(column ->
                        byColumn.getOrDefault(column, any -> noCondition()).apply(rows))
                .reduce(trueCondition(), Condition::and);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Condition constant(Table<?> rows, Field column, Object value) {
        return in(rows, column).eq(inline(value));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Condition equal(Table<?> rows, Field column, Field other) {
        return in(rows, column).isNotDistinctFrom(in(rows, other));
    }

    private static <T> Field<T> in(Table<?> rows, Field<T> column) {
        return Objects.requireNonNull(rows.field(column), column.getName());
    }
}
