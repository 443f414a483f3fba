package vn.thidua.indicator.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Membership;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Role;
import vn.thidua.reference.Subject;
import vn.thidua.reference.SubjectKind;
import vn.thidua.reference.Validity;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;

/**
 * Which unit counts in which group of an answer on the last day of a quarter (rule 11). Follows from the reference data
 * of an edition alone, so it is looked up once and kept beside them.
 */
public final class Places {
    private final Reference reference;
    private final Map<SubjectId, Integer> order = new HashMap<>();
    private final Map<Day, Placed> known = new ConcurrentHashMap<>();

    private final Map<Range, Boolean> ranges = new ConcurrentHashMap<>();

    private record Day(Breakdown by, LocalDate day) {}

    private record Range(LocalDate first, LocalDate last) {
        /** Whether something holds on all days of the range or on none. */
        boolean all(Validity validity) {
            boolean begins = validity.from().isAfter(first) && !validity.from().isAfter(last);
            var to = validity.to();
            boolean ends = to != null && !to.isBefore(first) && to.isBefore(last);
            return !begins && !ends;
        }
    }

    /**
     * The units of one day.
     *
     * @param groups in their order
     * @param units how many units of each kind a group has, by {@link SubjectKind#ordinal()}
     * @param groupOf where each unit counts
     */
    record Placed(
            List<SubjectId> groups,
            Map<SubjectId, int[]> units,
            Map<SubjectId, SubjectId> groupOf,
            Set<SubjectKind> kinds) {}

    public Places(Reference reference) {
        this.reference = reference;
        reference.subjects().forEach(subject -> order.put(subject.id(), order.size()));
        order.put(Row.UNCLUSTERED, order.size());
    }

    /** The fixed order of groups: that of the reference data, units without a cluster last. */
    Comparator<SubjectId> inOrder() {
        return Comparator.comparing(id -> order.getOrDefault(id, Integer.MAX_VALUE));
    }

    Placed at(Breakdown by, Period quarter) {
        return known.computeIfAbsent(new Day(by, quarter.last()), this::look);
    }

    /** Whether the same units are there and in the same clusters on both days and all the time between them. */
    boolean unchanged(LocalDate first, LocalDate last) {
        return ranges.computeIfAbsent(
                new Range(first, last),
                range -> Stream.concat(
                                reference.subjects().stream()
                                        .filter(subject -> subject.type() == SubjectType.UNIT)
                                        .map(Subject::validity),
                                reference.data().memberships().stream()
                                        .filter(row -> row.role() == Role.MEMBER)
                                        .map(Membership::validity))
                        .allMatch(range::all));
    }

    private Placed look(Day day) {
        Map<SubjectId, int[]> units = new HashMap<>();
        Map<SubjectId, SubjectId> groupOf = new HashMap<>();
        Set<SubjectKind> kinds = EnumSet.noneOf(SubjectKind.class);
        List<SubjectId> groups = new ArrayList<>();
        for (var unit : reference.unitsAt(day.day())) {
            var group = group(unit, day);
            groupOf.put(unit.id(), group);
            kinds.add(unit.kind());
            units.computeIfAbsent(group, first -> {
                groups.add(first);
                return new int[SubjectKind.values().length];
            })[unit.kind().ordinal()]++;
        }
        groups.sort(inOrder());
        return new Placed(List.copyOf(groups), units, groupOf, kinds);
    }

    private SubjectId group(Subject unit, Day day) {
        return switch (day.by()) {
            case UNIT -> unit.id();
            case CITY -> reference.city().id();
            case CLUSTER ->
                reference.clusterOf(unit.id(), day.day()).map(Subject::id).orElse(Row.UNCLUSTERED);
        };
    }
}
