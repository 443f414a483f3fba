package vn.thidua.reference;

import java.util.List;

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
}
