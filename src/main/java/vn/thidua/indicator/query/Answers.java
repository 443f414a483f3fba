package vn.thidua.indicator.query;

import java.util.List;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Question;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Reference;
import vn.thidua.warehouse.Snapshot;

/** Answers a question with one query, side by side where that fits; published shares are asked for beside it. */
public final class Answers {
    private Answers() {}

    /**
     * All rows, whatever the question's scope.
     *
     * @param indicators those of the question, in its order
     * @param places of the reference data
     * @param traits of the question's dataset in the snapshot
     */
    public static List<Row> rows(
            Question question,
            Snapshot snapshot,
            Reference reference,
            Places places,
            List<Indicator> indicators,
            DatasetTraits traits) {
        var plan = Plan.of(question, snapshot, reference, places, indicators, traits);
        if (plan.asked().isEmpty() || reference.subjects().isEmpty()) {
            return List.of();
        }
        var found = new FoundTable(places, plan.indicators().size());
        if (plan.addsUp() && plan.fitsSideBySide()) {
            new AddedUp(plan, found).read(snapshot.db());
            for (var beside : Extras.of(plan).rows()) {
                found.read(snapshot.db().fetch(beside), plan.exact());
            }
        } else {
            found.read(snapshot.db().fetch(new AnswerQuery(plan).select()), plan.exact());
        }
        return new AnswerRows(plan, found).rows();
    }
}
