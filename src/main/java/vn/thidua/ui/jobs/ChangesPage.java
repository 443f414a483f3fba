package vn.thidua.ui.jobs;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.thidua.etl.FigureOrigins;
import vn.thidua.etl.FigureOrigins.Origin;
import vn.thidua.reference.Reference;
import vn.thidua.reference.SubjectKind;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;
import vn.thidua.warehouse.EditionChanges.Change;

/**
 * Figures that differ, most changed first.
 *
 * @param source the dataset of all lines, if they are of one; else blank, and each line names its own
 * @param cut a sentence if there are more; else blank
 */
record ChangesPage(List<ChangeLine> lines, String source, String cut) implements Serializable {
    /** So many lines are shown. */
    static final int SHOWN = 200;
    /** So many changes are read for a reader who may see only a part of them. */
    static final int READ_FOR_SCOPE = 50_000;

    /** How many changes to ask for, so that enough are left for a reader of this scope. */
    static int toRead(Scope scope) {
        return scope.everything() ? SHOWN + 1 : READ_FOR_SCOPE;
    }

    /** @param origins tells where changes come from; asked once, about those that are shown */
    static ChangesPage of(
            List<Change> changes,
            Function<List<Change>, Map<Change, Origin>> origins,
            Reference reference,
            Scope scope,
            JobWords words) {
        var seen = changes.stream()
                .filter(change -> mayBeSeen(change, reference, scope))
                .toList();
        var cut = seen.size() > SHOWN ? words.say("changes.cut", SHOWN) : "";
        if (!scope.everything()) {
            cut = words.say("changes.scope") + (cut.isEmpty() ? "" : " " + cut);
        }
        var shown = seen.stream().limit(SHOWN).toList();
        var from = origins.apply(shown);
        var datasets = shown.stream().map(Change::dataset).distinct().toList();
        return new ChangesPage(
                shown.stream()
                        .map(change -> ChangeLine.of(
                                change, FigureOrigins.in(from, change), datasets.size() > 1, reference, words))
                        .toList(),
                datasets.size() == 1 ? words.say("changes.source", words.dataset(datasets.getFirst())) : "",
                cut);
    }

    /** City and clusters are totals that everybody sees; a unit is seen by its cluster and by itself. */
    private static boolean mayBeSeen(Change change, Reference reference, Scope scope) {
        if (scope.everything() || scope.mayEdit(change.subject())) {
            return true;
        }
        var kind = reference.subject(change.subject()).map(subject -> subject.kind());
        if (kind.filter(k -> k == SubjectKind.CITY || k == SubjectKind.CLUSTER).isPresent()) {
            return true;
        }
        return reference
                .clusterOf(change.subject(), Period.ofId(change.period()).last())
                .filter(cluster -> scope.names(cluster.id()))
                .isPresent();
    }
}
