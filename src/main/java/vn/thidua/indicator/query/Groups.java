package vn.thidua.indicator.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.query.Places.Placed;
import vn.thidua.reference.SubjectKind;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;

/** Who should be in an answer, and how many figures each group owes, from the roster alone. */
final class Groups {
    private final Plan plan;
    private final Map<Owed, ToIntFunction<SubjectId>> known = new HashMap<>();

    private record Owed(int indicator, Period quarter) {}

    Groups(Plan plan) {
        this.plan = plan;
    }

    /** The groups that exist during an asked period or have answered for it, in their fixed order. */
    List<SubjectId> of(AskedPeriod asked, Set<SubjectId> answered) {
        var first = placed(asked.quarters().getFirst());
        Set<SubjectId> more = new HashSet<>();
        for (var quarter : asked.quarters()) {
            addMissing(first, placed(quarter).groups(), more);
        }
        addMissing(first, answered, more);
        if (more.isEmpty()) {
            return first.groups();
        }
        List<SubjectId> all = new ArrayList<>(first.groups());
        all.addAll(more);
        all.sort(plan.places().inOrder());
        return all;
    }

    private static void addMissing(Placed placed, Collection<SubjectId> groups, Set<SubjectId> more) {
        for (var group : groups) {
            if (!placed.units().containsKey(group)) {
                more.add(group);
            }
        }
    }

    /** Figures of the indicator at this position that a group owes for an asked period. */
    ToIntFunction<SubjectId> expected(int indicator, AskedPeriod asked) {
        var quarters = asked.quarters().stream()
                .map(quarter -> known.computeIfAbsent(new Owed(indicator, quarter), this::owed))
                .toList();
        return quarters.size() == 1
                ? quarters.getFirst()
                : group -> quarters.stream()
                        .mapToInt(quarter -> quarter.applyAsInt(group))
                        .sum();
    }

    private ToIntFunction<SubjectId> owed(Owed owed) {
        var placed = placed(owed.quarter());
        int[] each = new int[SubjectKind.values().length];
        for (var kind : placed.kinds()) {
            each[kind.ordinal()] = owes(owed, kind.dbText());
        }
        var singled = singled(owed, placed, each);
        return group -> {
            int expected = singled.getOrDefault(group, 0);
            var units = placed.units().get(group);
            for (int kind = 0; units != null && kind < each.length; kind++) {
                expected += units[kind] * each[kind];
            }
            return expected;
        };
    }

    /** What units that the roster names one by one owe more or less than others of their kind, by group. */
    private Map<SubjectId, Integer> singled(Owed owed, Placed placed, int[] each) {
        Map<SubjectId, Integer> more = new HashMap<>();
        for (var unit : plan.duties().singled()) {
            var group = placed.groupOf().get(unit);
            if (group != null) {
                var subject = plan.reference().require(unit);
                int own = owes(owed, plan.duties().classOf(subject));
                more.merge(group, own - each[subject.kind().ordinal()], Integer::sum);
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
