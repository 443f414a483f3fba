package vn.thidua.indicator.query;

import java.util.List;
import java.util.Map;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Question;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Reference;
import vn.thidua.warehouse.Snapshot;

/** Answers a question with one query. */
public final class Answers {
    private Answers() {}

    /**
     * All rows, whatever the question's scope.
     *
     * @param indicators those of the question, in its order
     * @param traits of the question's dataset in the snapshot
     */
    public static List<Row> rows(
            Question question,
            Snapshot snapshot,
            Reference reference,
            List<Indicator> indicators,
            Map<Integer, MeasureTraits> traits) {
        var plan = Plan.of(question, snapshot, reference, indicators, traits);
        if (plan.asked().isEmpty() || reference.subjects().isEmpty()) {
            return List.of();
        }
        var found = snapshot.db().fetch(new AnswerQuery(plan).select());
        return new AnswerRows(plan, found).rows();
    }
}
