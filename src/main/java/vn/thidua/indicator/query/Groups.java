package vn.thidua.indicator.query;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.query.Places.Placed;
import vn.thidua.reference.SubjectKind;
import vn.thidua.shared.Period;

/** Who should be in an answer, and how many figures each group owes, from the roster alone. */
final class Groups {
    private final Plan plan;
    private final Map<Owed, IntUnaryOperator> known = new HashMap<>();

    private record Owed(int indicator, Period quarter) {}

    Groups(Plan plan) {
        this.plan = plan;
    }

    /** The positions of the groups that exist during an asked period. */
    BitSet of(AskedPeriod asked) {
        var groups = new BitSet();
        asked.quarters().forEach(quarter -> groups.or(placed(quarter).groups()));
        return groups;
    }

    /** Figures of the indicator at this position that the group at a position owes for an asked period. */
    IntUnaryOperator expected(int indicator, AskedPeriod asked) {
        var quarters = asked.quarters().stream()
                .map(quarter -> known.computeIfAbsent(new Owed(indicator, quarter), this::owed))
                .toList();
        return quarters.size() == 1
                ? quarters.getFirst()
                : group -> {
                    int expected = 0;
                    for (var quarter : quarters) {
                        expected += quarter.applyAsInt(group);
                    }
                    return expected;
                };
    }

    private IntUnaryOperator owed(Owed owed) {
        var placed = placed(owed.quarter());
        var owing = placed.kinds().stream()
                .filter(kind -> owes(owed, kind.dbText()) > 0)
                .toList();
        var singled = singled(owed, placed, owing);
        return group -> {
            int expected = singled.isEmpty() ? 0 : singled.getOrDefault(group, 0);
            for (var kind : owing) {
                expected += placed.units(group, kind);
            }
            return expected;
        };
    }

    /** What units that the roster names one by one owe more or less than others of their kind, by group. */
    private Map<Integer, Integer> singled(Owed owed, Placed placed, List<SubjectKind> owing) {
        Map<Integer, Integer> more = new HashMap<>();
        for (var unit : plan.duties().singled()) {
            var group = placed.groupOf().get(unit);
            if (group != null) {
                var subject = plan.reference().require(unit);
                int own = owes(owed, plan.duties().classOf(subject));
                more.merge(group, own - (owing.contains(subject.kind()) ? 1 : 0), Integer::sum);
            }
        }
        return more;
    }

    private int owes(Owed owed, String unitClass) {
        return plan.duties().owed(owed.indicator(), unitClass, owed.quarter().last()) ? 1 : 0;
    }

    private Placed placed(Period quarter) {
        return plan.places().at(plan.question().by(), quarter);
    }

    /** Whether rows are groups of units rather than units. */
    boolean aggregated() {
        return plan.question().by() != Breakdown.UNIT;
    }
}
