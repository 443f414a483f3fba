package vn.thidua.indicator.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;

/** Who should be in an answer, and how many figures each group owes, from the roster alone. */
final class Groups {
    private final Plan plan;
    private final Map<Period, Map<Member, Integer>> units = new HashMap<>();
    private final Map<SubjectId, Integer> order = new HashMap<>();

    /** Units of one class in one group. */
    private record Member(SubjectId group, String unitClass) {}

    Groups(Plan plan) {
        this.plan = plan;
        plan.reference().subjects().forEach(subject -> order.put(subject.id(), order.size()));
        order.put(Row.UNCLUSTERED, order.size());
    }

    /** The groups that exist during an asked period, in their fixed order. */
    List<SubjectId> of(AskedPeriod asked) {
        Set<SubjectId> found = new LinkedHashSet<>();
        for (var quarter : asked.quarters()) {
            members(quarter).keySet().forEach(member -> found.add(member.group()));
        }
        return found.stream().sorted(inOrder()).toList();
    }

    Comparator<SubjectId> inOrder() {
        return Comparator.comparing(id -> order.getOrDefault(id, Integer.MAX_VALUE));
    }

    /** Figures of the indicator at this position that a group owes for an asked period. */
    int expected(int indicator, SubjectId group, AskedPeriod asked) {
        int expected = 0;
        for (var quarter : asked.quarters()) {
            for (var each : members(quarter).entrySet()) {
                if (each.getKey().group().equals(group)
                        && plan.duties().owed(indicator, each.getKey().unitClass(), quarter.last())) {
                    expected += each.getValue();
                }
            }
        }
        return expected;
    }

    @Nullable
    Subject subject(SubjectId group) {
        return plan.reference().subject(group).orElse(null);
    }

    private Map<Member, Integer> members(Period quarter) {
        return units.computeIfAbsent(quarter, this::count);
    }

    private Map<Member, Integer> count(Period quarter) {
        Map<Member, Integer> counted = new LinkedHashMap<>();
        for (var unit : plan.reference().unitsAt(quarter.last())) {
            counted.merge(new Member(group(unit, quarter), plan.duties().classOf(unit)), 1, Integer::sum);
        }
        return counted;
    }

    private SubjectId group(Subject unit, Period quarter) {
        return switch (plan.question().by()) {
            case UNIT -> unit.id();
            case CITY -> plan.reference().city().id();
            case CLUSTER ->
                plan.reference()
                        .clusterOf(unit.id(), quarter.last())
                        .map(Subject::id)
                        .orElse(Row.UNCLUSTERED);
        };
    }

    /** Whether rows are groups of units rather than units. */
    boolean aggregated() {
        return plan.question().by() != Breakdown.UNIT;
    }
}
