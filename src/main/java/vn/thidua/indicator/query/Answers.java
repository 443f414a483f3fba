package vn.thidua.indicator.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;

import java.util.List;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Question;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Reference;
import vn.thidua.warehouse.Snapshot;

/**
 * Answers a question with one query, side by side where that fits, or with two if some of its indicators need more than
 * adding; published shares are asked for beside it.
 */
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
        // a few stocks must not make a long way of that of the many indicators that merely add up
        var kinds = indicators.stream()
                .collect(partitioningBy(
                        indicator -> Plan.of(question, snapshot, reference, places, List.of(indicator), traits)
                                .addsUp()));
        if (kinds.values().stream().anyMatch(List::isEmpty)) {
            return rows(plan);
        }
        var byIndicator = kinds.values().parallelStream()
                .flatMap(kind -> rows(Plan.of(question, snapshot, reference, places, kind, traits)).stream())
                .collect(groupingBy(Row::indicator));
        return indicators.stream()
                .flatMap(indicator -> byIndicator.getOrDefault(indicator.code(), List.of()).stream())
                .toList();
    }

    private static List<Row> rows(Plan plan) {
        var found = new FoundTable(plan.places(), plan.indicators().size());
        var db = plan.snapshot().db();
        if (plan.addsUp() && plan.fitsSideBySide()) {
            new AddedUp(plan, found).read(db);
            for (var beside : Extras.of(plan).rows()) {
                found.read(db, beside);
            }
        } else {
            found.read(db, new AnswerQuery(plan).select());
        }
        return new AnswerRows(plan, found).rows();
    }
}
