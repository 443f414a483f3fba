package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.RowN;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.thidua.reference.Subject;
import vn.thidua.shared.SubjectType;

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
        plan.reference().subjects().stream()
                .filter(subject -> subject.type() == SubjectType.UNIT && relevant(subject))
                .forEach(unit -> classes.add(plan.duties().classOf(unit)));
        uniform = unchanged && everythingOwed();
    }

    private boolean relevant(Subject unit) {
        return plan.asked().stream()
                .flatMap(each -> each.quarters().stream())
                .anyMatch(quarter -> unit.existsOn(quarter.last()));
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

    /** 1 where the quarter's figure is owed. */
    static Field<Integer> owed(int indicator) {
        return field(name(DUTY, "owed" + indicator), SQLDataType.INTEGER);
    }

    /** How many quarters of the asked period are owed. */
    static Field<Integer> owedInAll(int indicator) {
        return field(name(DUTY, "all" + indicator), SQLDataType.INTEGER);
    }

    Condition of(Field<String> unitClass) {
        return field(name(DUTY, "unit_class"), SQLDataType.VARCHAR)
                .eq(unitClass)
                .and(field(name(DUTY, "asked_id"), SQLDataType.INTEGER).eq(Asked.period()))
                .and(field(name(DUTY, "slot"), SQLDataType.INTEGER).eq(Asked.slot()));
    }

    Table<?> table() {
        List<RowN> rows = new ArrayList<>();
        for (var each : plan.asked()) {
            for (var unitClass : classes) {
                for (int slot = 1; slot <= each.slots(); slot++) {
                    var quarter = each.quarters().get(slot - 1);
                    rows.add(row(
                            each,
                            unitClass,
                            slot,
                            position -> plan.duties().owed(position, unitClass, quarter.last()) ? 1 : 0));
                }
                if (each.whole() != null) {
                    rows.add(row(each, unitClass, Asked.WHOLE, position -> 0));
                }
            }
        }
        List<String> columns = new ArrayList<>(List.of("asked_id", "slot", "unit_class"));
        plan.indicators().forEach(indicator -> {
            columns.add("owed" + indicator.position());
            columns.add("all" + indicator.position());
        });
        return values(rows.toArray(RowN[]::new)).as(DUTY, columns.toArray(String[]::new));
    }

    private RowN row(AskedPeriod each, String unitClass, int slot, java.util.function.IntUnaryOperator owed) {
        List<Object> cells = new ArrayList<>(List.of(inline(each.id()), inline(slot), inline(unitClass)));
        plan.indicators().forEach(indicator -> {
            cells.add(inline(owed.applyAsInt(indicator.position())));
            cells.add(inline(owedQuarters(indicator.position(), unitClass, each)));
        });
        return DSL.row(cells);
    }
}
