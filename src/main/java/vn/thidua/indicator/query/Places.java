package vn.thidua.indicator.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
 *
 * <p>Groups are told by their position in the fixed order of subjects, units without a cluster last: answers may have a
 * great many of them.
 */
public final class Places {
    private final Reference reference;
    private final List<Subject> subjects;
    private final int[] ids;
    private final int[] positions;
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
     * @param groups positions of the groups that have units
     * @param groupOf position of the group in which each unit counts
     */
    record Placed(BitSet groups, Map<Integer, int[]> units, Map<SubjectId, Integer> groupOf, Set<SubjectKind> kinds) {
        /** How many units of a kind the group at a position has. */
        int units(int group, SubjectKind kind) {
            var counted = units.get(group);
            return counted == null ? 0 : counted[kind.ordinal()];
        }
    }

    public Places(Reference reference) {
        this.reference = reference;
        subjects = reference.subjects();
        ids = subjects.stream()
                .mapToInt(subject -> subject.id().value())
                .sorted()
                .toArray();
        positions = new int[ids.length];
        for (int position = 0; position < ids.length; position++) {
            positions[Arrays.binarySearch(ids, subjects.get(position).id().value())] = position;
        }
    }

    /** The position of a subject, or of {@link Row#UNCLUSTERED}; negative for one that nobody knows. */
    int position(int id) {
        if (id == Row.UNCLUSTERED.value()) {
            return subjects.size();
        }
        int found = Arrays.binarySearch(ids, id);
        return found < 0 ? -1 : positions[found];
    }

    /** The subject at a position; null for the units without a cluster. */
    @Nullable
    Subject subject(int position) {
        return position == subjects.size() ? null : subjects.get(position);
    }

    /** How many positions there are. */
    int size() {
        return subjects.size() + 1;
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
        var placed = new Placed(new BitSet(), new HashMap<>(), new HashMap<>(), EnumSet.noneOf(SubjectKind.class));
        for (var unit : reference.unitsAt(day.day())) {
            int group = position(group(unit, day).value());
            placed.groups().set(group);
            placed.groupOf().put(unit.id(), group);
            placed.kinds().add(unit.kind());
            placed.units()
                    .computeIfAbsent(group, first -> new int[SubjectKind.values().length])[
                    unit.kind().ordinal()]++;
        }
        return placed;
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
