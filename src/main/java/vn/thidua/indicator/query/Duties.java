package vn.thidua.indicator.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.thidua.indicator.Indicator;
import vn.thidua.reference.Reference;
import vn.thidua.reference.RosterEntry;
import vn.thidua.reference.Subject;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.SubjectId;

/**
 * Which units owe all measures of an indicator on a day. Units of one kind share their duties, except those that the
 * roster names one by one: each of those is a class of its own.
 */
final class Duties {
    private final Reference reference;
    private final List<Indicator> indicators;
    private final Map<MeasureCode, List<RosterEntry>> roster = new HashMap<>();
    private final Set<SubjectId> singled = new HashSet<>();
    private final Map<Owed, Boolean> known = new HashMap<>();

    private record Owed(int indicator, String duty, LocalDate day) {}

    Duties(Reference reference, List<Indicator> indicators) {
        this.reference = reference;
        this.indicators = indicators;
        var needed = new HashSet<MeasureCode>();
        indicators.forEach(indicator -> needed.addAll(indicator.measures()));
        for (var entry : reference.data().roster()) {
            if (needed.contains(entry.measure())) {
                roster.computeIfAbsent(entry.measure(), code -> new java.util.ArrayList<>())
                        .add(entry);
                if (entry.subject() != null) {
                    singled.add(entry.subject());
                }
            }
        }
    }

    /** Units that are a class of their own. */
    Set<SubjectId> singled() {
        return Set.copyOf(singled);
    }

    /** The class of a unit: its kind, or its id if the roster singles it out. */
    String classOf(Subject unit) {
        return singled.contains(unit.id()) ? unit.id().toString() : unit.kind().dbText();
    }

    /** Whether the units of a class owe every measure of the indicator at this position on {@code day}. */
    boolean owed(int indicator, String unitClass, LocalDate day) {
        return known.computeIfAbsent(new Owed(indicator, unitClass, day), this::look);
    }

    private boolean look(Owed owed) {
        return indicators.get(owed.indicator()).measures().stream()
                .allMatch(measure -> roster.getOrDefault(measure, List.of()).stream()
                        .anyMatch(entry -> entry.validity().holdsOn(owed.day()) && concerns(entry, owed.duty())));
    }

    private boolean concerns(RosterEntry entry, String unitClass) {
        var subject = entry.subject();
        if (subject != null) {
            return subject.toString().equals(unitClass);
        }
        return entry.kind().dbText().equals(unitClass)
                || (Character.isDigit(unitClass.charAt(0))
                        && Objects.equals(
                                reference
                                        .require(new SubjectId(Integer.parseInt(unitClass)))
                                        .kind(),
                                entry.kind()));
    }
}
