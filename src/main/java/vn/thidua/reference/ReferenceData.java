package vn.thidua.reference;

import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.shared.Dataset;

/**
 * All reference data of one state, checked: from the files that staff edit, or from an edition of the warehouse.
 *
 * @param periods spans with a name of their own; quarters, halves, nine months and years need none
 */
public record ReferenceData(
        List<Subject> subjects,
        List<Membership> memberships,
        List<Lineage> lineage,
        List<Measure> measures,
        List<RosterEntry> roster,
        List<NamedPeriod> periods) {

    public ReferenceData {
        subjects = List.copyOf(subjects);
        memberships = List.copyOf(memberships);
        lineage = List.copyOf(lineage);
        measures = List.copyOf(measures);
        roster = List.copyOf(roster);
        periods = List.copyOf(periods);
    }

    /** Without the subjects that only other figures know, and without who belongs to them. */
    ReferenceData knownTo(Dataset dataset) {
        var known = subjects.stream()
                .filter(subject -> subject.dataset() == null || subject.dataset() == dataset)
                .toList();
        var ids = known.stream().map(Subject::id).collect(Collectors.toSet());
        return new ReferenceData(
                known,
                memberships.stream().filter(row -> ids.contains(row.cluster())).toList(),
                lineage,
                measures,
                roster,
                periods);
    }
}
