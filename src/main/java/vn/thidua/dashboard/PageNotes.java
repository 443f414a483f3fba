package vn.thidua.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thidua.dashboard.card.PageContext;
import vn.thidua.dashboard.card.Peers;
import vn.thidua.dashboard.data.ReportedUnits;
import vn.thidua.dashboard.words.Sentences;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectType;

/** What a reader must know before reading any card: an older edition, a quarter that is not closed, the reform. */
record PageNotes(PageContext context, Map<Period, Integer> quarters, ReportedUnits reported, EditionNumber head) {
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    List<String> all() {
        List<String> notes = new ArrayList<>();
        EditionNumber asked = context.state().edition();
        if (asked != null && asked.compareTo(head) > 0) {
            notes.add(words().get("dashboard.note.unknown-edition", asked.toString()));
        } else if (asked != null && asked.compareTo(head) < 0) {
            notes.add(words().get("dashboard.note.older", words().edition(asked.value())));
        }
        if (context.dataset() != Dataset.PUBLISHED) {
            if (quarters.isEmpty()) {
                notes.add(words().get("dashboard.nothing"));
            }
            LocalDate ended = context.subject().validity().to();
            if (ended != null
                    && context.subject().type() == SubjectType.UNIT
                    && !context.period().last().isBefore(ended)) {
                notes.add(words().get(
                                "dashboard.note.ended",
                                context.name(context.subject()),
                                words().formats().date(ended),
                                words().formats().period(context.period())));
            } else {
                openQuarter(notes);
            }
            if (Peers.withoutSizes(context)) {
                notes.add(words().get("dashboard.note.no-sizes"));
            }
            Period before = context.before();
            if (!context.period().last().isBefore(REFORM) && before.last().isBefore(REFORM)) {
                notes.add(words().get("dashboard.note.reform"));
            }
            List<Subject> clusters =
                    context.reference().clustersAt(context.period().last());
            if (clusters.isEmpty()) {
                notes.add(words().get(
                                "dashboard.note.no-clusters", words().formats().period(context.period())));
            } else if (clusters.stream().anyMatch(cluster -> cluster.dataset() != null)) {
                notes.add(words().get("dashboard.note.made-up-clusters"));
            }
        }
        return notes;
    }

    /** "Quý III mới có 5/30 đơn vị, đang xem Quý II", unless the reader chose the period. */
    private void openQuarter(List<String> notes) {
        if (context.state().period() != null || quarters.isEmpty()) {
            return;
        }
        Period newest = new ArrayList<>(quarters.keySet()).getLast();
        if (newest.compareTo(context.period()) > 0) {
            List<Subject> units = context.reference().unitsAt(newest.last());
            int missing = reported.missing(units, newest).size();
            boolean clustered = !context.reference().clustersAt(newest.last()).isEmpty();
            notes.add(words().get(
                            clustered ? "dashboard.note.open" : "dashboard.note.newer-without-clusters",
                            words().formats().period(newest),
                            String.valueOf(units.size() - missing),
                            String.valueOf(units.size()),
                            words().formats().period(context.period())));
        }
    }

    private Sentences words() {
        return context.words();
    }
}
