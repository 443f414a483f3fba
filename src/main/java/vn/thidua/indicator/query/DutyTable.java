package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Row5;
import org.jooq.RowN;
import org.jooq.Table;
import org.jooq.impl.DSL;
import vn.thidua.indicator.query.Places.Placed;

/**
 * The roster as a small table for the query: for each class of units and period whether the figure of each indicator is
 * owed. Where everybody owes everything all the time, the query does without it.
 */
final class DutyTable {
    private static final String DUTY = "duty";

    private final Plan plan;
    private final Set<String> classes = new TreeSet<>();
    private final boolean uniform;

    DutyTable(Plan plan, boolean unchanged) {
        this.plan = plan;
        plan.asked().stream()
                .flatMap(each -> each.quarters().stream())
                .distinct()
                .forEach(quarter -> addClasses(plan.places().at(plan.question().by(), quarter)));
        uniform = unchanged && everythingOwed();
    }

    private void addClasses(Placed placed) {
        placed.kinds().forEach(kind -> classes.add(kind.dbText()));
        plan.duties().singled().stream()
                .filter(placed.groupOf()::containsKey)
                .forEach(unit ->
                        classes.add(plan.duties().classOf(plan.reference().require(unit))));
    }

    private boolean everythingOwed() {
        return plan.asked().stream()
                .allMatch(each -> classes.stream()
                        .allMatch(unitClass -> plan.indicators().stream()
                                .allMatch(indicator ->
                                        owedQuarters(indicator.position(), unitClass, each) == each.slots())));
    }

    private int owedQuarters(int indicator, String unitClass, AskedPeriod each) {
        return (int) each.quarters().stream()
                .filter(quarter -> plan.duties().owed(indicator, unitClass, quarter.last()))
                .count();
    }

    /** Every unit owes every indicator in every quarter: no table needed. */
    boolean uniform() {
        return uniform || classes.isEmpty();
    }

    /** 1 where the quarter's figure is owed; for a whole period how many of its quarters are. */
    static Field<Integer> owed() {
        return Column.number(DUTY, "owed");
    }

    /** Joins the contributions of {@code table} by a unit of a class. */
    Condition of(String table, Field<String> unitClass) {
        return Column.text(DUTY, "unit_class")
                .eq(unitClass)
                .and(Column.number(DUTY, "indicator").eq(Column.number(table, "indicator")))
                .and(Column.number(DUTY, "asked_id").eq(Column.number(table, "asked_id")))
                .and(Column.number(DUTY, "slot").eq(Column.number(table, "slot")));
    }

    /** Whether a unit of a class owes the quarter's figure of an indicator, in {@link #quarters}. */
    static Field<Integer> owed(int indicator) {
        return Column.number(DUTY, "owed" + indicator);
    }

    /** Joins {@link #quarters} by a unit of a class. */
    static Condition ofQuarter(Field<String> unitClass, Field<Integer> period) {
        return Column.text(DUTY, "unit_class")
                .eq(unitClass)
                .and(Column.number(DUTY, "period_id").eq(period));
    }

    /** The roster with all indicators side by side: a row for each class of units and quarter. */
    Table<?> quarters() {
        List<RowN> rows = new ArrayList<>();
        var quarters = plan.asked().stream()
                .flatMap(each -> each.quarters().stream())
                .distinct()
                .toList();
        for (var unitClass : classes) {
            for (var quarter : quarters) {
                List<Field<?>> row = new ArrayList<>(List.of(inline(unitClass), inline(quarter.id())));
                plan.indicators()
                        .forEach(each -> row.add(
                                inline(plan.duties().owed(each.position(), unitClass, quarter.last()) ? 1 : 0)));
                rows.add(DSL.row(row));
            }
        }
        List<String> columns = new ArrayList<>(List.of("unit_class", "period_id"));
        plan.indicators().forEach(each -> columns.add("owed" + each.position()));
        return values(rows.toArray(RowN[]::new)).as(DUTY, columns.toArray(String[]::new));
    }

    Table<?> table() {
        List<Row5<Integer, String, Integer, Integer, Integer>> rows = new ArrayList<>();
        for (var indicator : plan.indicators()) {
            for (var unitClass : classes) {
                for (var each : plan.asked()) {
                    rows.addAll(rows(indicator.position(), unitClass, each));
                }
            }
        }
        return values(rows.toArray(Row5[]::new)).as(DUTY, "indicator", "unit_class", "asked_id", "slot", "owed");
    }

    private List<Row5<Integer, String, Integer, Integer, Integer>> rows(
            int indicator, String unitClass, AskedPeriod each) {
        List<Row5<Integer, String, Integer, Integer, Integer>> rows = new ArrayList<>();
        for (int slot = 1; slot <= each.slots(); slot++) {
            boolean owed = plan.duties()
                    .owed(indicator, unitClass, each.quarters().get(slot - 1).last());
            rows.add(row(indicator, unitClass, each, slot, owed ? 1 : 0));
        }
        if (each.whole() != null && plan.wholes()) {
            rows.add(row(indicator, unitClass, each, Asked.WHOLE, owedQuarters(indicator, unitClass, each)));
        }
        return rows;
    }

    private static Row5<Integer, String, Integer, Integer, Integer> row(
            int indicator, String unitClass, AskedPeriod each, int slot, int owed) {
        return DSL.row(inline(indicator), inline(unitClass), inline(each.id()), inline(slot), inline(owed));
    }
}
