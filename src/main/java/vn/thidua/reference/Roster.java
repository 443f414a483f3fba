package vn.thidua.reference;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;

/** Who owes which measure when, judged on the last day of a period. */
final class Roster {
    private final List<RosterEntry> entries;
    private final Map<MeasureCode, List<RosterEntry>> byMeasure;

    Roster(List<RosterEntry> entries) {
        this.entries = entries;
        this.byMeasure = entries.stream().collect(groupingBy(RosterEntry::measure));
    }

    Optional<RosterEntry> duty(Subject unit, Period period, MeasureCode measure) {
        return byMeasure.getOrDefault(measure, List.of()).stream()
                .filter(entry -> owes(entry, unit, period))
                .findFirst();
    }

    List<MeasureCode> duties(Subject unit, Period period) {
        return entries.stream()
                .filter(entry -> owes(entry, unit, period))
                .map(RosterEntry::measure)
                .distinct()
                .toList();
    }

    private static boolean owes(RosterEntry entry, Subject unit, Period period) {
        return entry.concerns(unit) && entry.validity().holdsOn(period.last()) && unit.existsOn(period.last());
    }
}
