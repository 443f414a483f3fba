package vn.thidua.indicator.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Question;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Reference;
import vn.thidua.warehouse.Snapshot;

/**
 * Answers questions about one dataset of an edition in one round: those about the same groups from one {@link
 * QuarterReading} where their figures merely add up, others with a query of their own.
 *
 * @param places of the reference data
 * @param traits of the dataset in the snapshot
 */
public record Answers(Snapshot snapshot, Reference reference, Places places, DatasetTraits traits) {
    /** A question with its indicators, in its order. */
    public record Asking(Question question, List<Indicator> indicators) {}

    /** All rows of each question, whatever its scope. */
    public Map<Question, List<Row>> rows(List<Asking> askings) {
        List<Plan> adding = new ArrayList<>();
        List<Supplier<Map<Question, List<Row>>>> readings = new ArrayList<>();
        if (!reference.subjects().isEmpty()) {
            for (var plan : askings.stream().flatMap(this::plans).toList()) {
                if (plan.addsUp() && plan.fitsSideBySide() && !plan.byUnit()) {
                    adding.add(plan);
                } else {
                    readings.add(() -> Map.of(plan.question(), rows(plan)));
                }
            }
            QuarterReading.of(adding, this::plan).forEach(reading -> readings.add(reading::rows));
        }
        // the engine plans a query on one core
        var found = readings.parallelStream().map(Supplier::get).toList();
        Map<Question, List<Row>> answers = new HashMap<>();
        for (var asking : askings) {
            var byIndicator = found.stream()
                    .flatMap(each -> each.getOrDefault(asking.question(), List.of()).stream())
                    .collect(groupingBy(Row::indicator));
            answers.put(
                    asking.question(),
                    asking.indicators().stream()
                            .flatMap(indicator -> byIndicator.getOrDefault(indicator.code(), List.of()).stream())
                            .toList());
        }
        return answers;
    }

    /** A few stocks must not make a long way of that of the many indicators that merely add up. */
    private Stream<Plan> plans(Asking asking) {
        return asking.indicators().stream()
                .collect(partitioningBy(
                        indicator -> plan(asking.question(), List.of(indicator)).addsUp()))
                .values()
                .stream()
                .filter(kind -> !kind.isEmpty())
                .map(kind -> plan(asking.question(), kind))
                .filter(plan -> !plan.asked().isEmpty());
    }

    private Plan plan(Question question, List<Indicator> indicators) {
        return Plan.of(question, snapshot, reference, places, indicators, traits);
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
