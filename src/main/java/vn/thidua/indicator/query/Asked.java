package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.values;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Row2;
import org.jooq.Row6;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Which figures make which period of the answer: a small table of asked period, source period and slot. Slots 1 to 4 are
 * the quarters, {@link #WHOLE} is the one figure that may cover them all.
 */
final class Asked {
    static final String ENDS = "asked_end";
    static final int WHOLE = 9;
    /** All quarters of a year: a bit for each. */
    static final int YEAR = 0b1111;

    private static final String ASKED = "asked";

    private final Plan plan;

    Asked(Plan plan) {
        this.plan = plan;
    }

    static Field<Integer> period() {
        return Column.number(ASKED, "asked_id");
    }

    static Field<Integer> source() {
        return Column.number(ASKED, "period_id");
    }

    static Field<Integer> slot() {
        return Column.number(ASKED, "slot");
    }

    /** How many quarters the asked period has. */
    static Field<Integer> slots() {
        return Column.number(ASKED, "slots");
    }

    /** The quarter at whose end a stock is read. */
    static Field<Integer> end() {
        return Column.number(ASKED, "end_id");
    }

    static Field<Integer> start() {
        return Column.number(ASKED, "start_id");
    }

    static Condition quarterly() {
        return slot().lt(inline(WHOLE));
    }

    static Condition whole() {
        return slot().eq(inline(WHOLE));
    }

    Table<?> table() {
        List<Row6<Integer, Integer, Integer, Integer, Integer, Integer>> rows = new ArrayList<>();
        for (var each : plan.asked()) {
            int end = plan.endOf(each).id();
            int start = plan.startOf(each).id();
            for (int slot = 1; slot <= each.slots(); slot++) {
                rows.add(row(each, each.quarters().get(slot - 1).id(), slot, end, start));
            }
            var whole = each.whole();
            if (plan.wholes() && whole != null) {
                rows.add(row(each, whole.id(), WHOLE, end, start));
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

    /** The last quarter of each asked period. */
    Table<?> ends() {
        List<Row2<Integer, Integer>> rows = new ArrayList<>();
        plan.asked()
                .forEach(each -> rows.add(
                        DSL.row(inline(each.id()), inline(each.lastQuarter().id()))));
        return values(rows.toArray(Row2[]::new)).as(ENDS, "asked_id", "last_id");
    }
}
