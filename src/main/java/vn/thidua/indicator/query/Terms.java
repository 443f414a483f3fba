package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Row5;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.thidua.indicator.Formula;
import vn.thidua.indicator.query.Plan.PlannedIndicator;

/** The formulas as a small table: indicator, measure, side, factor, and how many terms the indicator has. */
final class Terms {
    private static final String TERM = "term";
    private static final int NUMERATOR = 0;
    private static final int DENOMINATOR = 1;

    private final Plan plan;
    private final boolean plain;

    Terms(Plan plan) {
        this.plan = plan;
        plain = plan.indicators().stream()
                .flatMap(each -> sides(each).stream())
                .flatMap(formula -> formula.terms().stream())
                .allMatch(term -> term.factor().compareTo(BigDecimal.ONE) == 0);
    }

    private static List<Formula> sides(PlannedIndicator each) {
        var denominator = each.indicator().denominator();
        return denominator == null
                ? List.of(each.indicator().numerator())
                : List.of(each.indicator().numerator(), denominator);
    }

    static Field<Integer> indicator() {
        return Column.number(TERM, "indicator");
    }

    static Field<Integer> measure() {
        return Column.number(TERM, "measure_id");
    }

    /** How many figures the indicator takes. */
    static Field<Integer> size() {
        return Column.number(TERM, "size");
    }

    static Condition inNumerator() {
        return Column.number(TERM, "side").eq(inline(NUMERATOR));
    }

    static Condition inDenominator() {
        return Column.number(TERM, "side").eq(inline(DENOMINATOR));
    }

    /** An amount times the factor of its term. */
    Amount weighed(Amount amount) {
        return weighedIn(TERM, amount);
    }

    /** The same where another table has taken the factor over. */
    Amount weighedIn(String table, Amount amount) {
        return plain ? amount : amount.timesColumn(DSL.field(DSL.name(table, "factor"), SQLDataType.DECIMAL(18, 6)));
    }

    Table<?> table() {
        List<Row5<Integer, Integer, Integer, BigDecimal, Integer>> rows = new ArrayList<>();
        for (var each : plan.indicators()) {
            int side = NUMERATOR;
            int size = sides(each).stream()
                    .mapToInt(formula -> formula.terms().size())
                    .sum();
            for (var formula : sides(each)) {
                for (var term : formula.terms()) {
                    rows.add(DSL.row(
                            inline(each.position()),
                            inline(plan.measure(term.measure()).id()),
                            inline(side),
                            inline(term.factor()),
                            inline(size)));
                }
                side = DENOMINATOR;
            }
        }
        return values(rows.toArray(Row5[]::new)).as(TERM, "indicator", "measure_id", "side", "factor", "size");
    }
}
