package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.values;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Row6;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Which cells make which period of the answer: a small table of asked period, source period and slot. Slots 1 to 4 are
 * the quarters, {@link #WHOLE} is the one figure that may cover them all.
 */
final class Asked {
    static final int WHOLE = 9;
    private static final String ASKED = "asked";

    private final Plan plan;
    private final boolean single;
    private final boolean wholes;

    Asked(Plan plan) {
        this.plan = plan;
        single = plan.asked().stream().allMatch(each -> each.slots() == 1);
        wholes = plan.readsWholes();
    }

    static Field<Integer> period() {
        return column("asked_id");
    }

    static Field<Integer> source() {
        return column("period_id");
    }

    static Field<Integer> slot() {
        return column("slot");
    }

    /** How many quarters the asked period has. */
    static Field<Integer> slots() {
        return column("slots");
    }

    /** The quarter at whose end a stock is read. */
    static Field<Integer> end() {
        return column("end_id");
    }

    static Field<Integer> start() {
        return column("start_id");
    }

    private static Field<Integer> column(String column) {
        return field(name(ASKED, column), SQLDataType.INTEGER);
    }

    /** Every asked period is one quarter. */
    boolean single() {
        return single;
    }

    /** Excludes figures for a whole period; no condition where none are read. */
    Condition quarterly() {
        return wholes ? slot().lt(inline(WHOLE)) : DSL.noCondition();
    }

    /** The figure that covers the asked period as one: of a single quarter it is the quarter's own. */
    Condition covering() {
        var one = slot().eq(inline(1)).and(slots().eq(inline(1)));
        return wholes ? slot().eq(inline(WHOLE)).or(one) : one;
    }

    Table<?> table() {
        List<Row6<Integer, Integer, Integer, Integer, Integer, Integer>> rows = new ArrayList<>();
        for (var each : plan.asked()) {
            int end = plan.endOf(each).id();
            int start = plan.startOf(each).id();
            for (int slot = 1; slot <= each.slots(); slot++) {
                rows.add(row(each, each.quarters().get(slot - 1).id(), slot, end, start));
            }
            if (wholes && each.whole() != null) {
                rows.add(row(each, each.whole().id(), WHOLE, end, start));
            }
        }
        return values(rows.toArray(Row6[]::new))
                .as(ASKED, "asked_id", "period_id", "slot", "slots", "end_id", "start_id");
    }

    private static Row6<Integer, Integer, Integer, Integer, Integer, Integer> row(
            AskedPeriod each, int source, int slot, int end, int start) {
        return DSL.row(
                inline(each.id()), inline(source), inline(slot), inline(each.slots()), inline(end), inline(start));
    }
}
