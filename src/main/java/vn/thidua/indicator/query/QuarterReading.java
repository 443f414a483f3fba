package vn.thidua.indicator.query;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Question;
import vn.thidua.indicator.Row;
import vn.thidua.indicator.query.Plan.PlannedIndicator;

/**
 * One reading for several plans about clusters or the city: their indicators side by side and quarter by quarter, of which
 * each plan then has its own added up to the periods that it asks for. Every unit counts in one cluster or in none, so
 * clusters and those in none add up to the city. The engine plans a query for longer than it reads the figures of a city,
 * so one wide query is answered sooner than several narrow ones.
 *
 * @param quarters all of their quarters and indicators
 */
record QuarterReading(List<Plan> plans, Plan quarters) {
    /** How a question's indicators are planned. */
    @FunctionalInterface
    interface Planning {
        Plan of(Question question, List<Indicator> indicators);
    }

    /**
     * Fewest readings for these plans, each no larger than what its plans would read one by one.
     *
     * @param plans of groups, whose quarters add up and fit side by side
     */
    static List<QuarterReading> of(List<Plan> plans, Planning planning) {
        List<QuarterReading> readings = new ArrayList<>();
        plans.stream()
                .sorted(Comparator.comparingInt(QuarterReading::size).reversed())
                .forEach(plan -> {
                    for (int i = 0; i < readings.size(); i++) {
                        var wider = readings.get(i).with(plan, planning);
                        if (wider.worthwhile()) {
                            readings.set(i, wider);
                            return;
                        }
                    }
                    readings.add(new QuarterReading(List.of(plan), quarters(List.of(plan), planning)));
                });
        return readings;
    }

    private QuarterReading with(Plan plan, Planning planning) {
        var all = Stream.concat(plans.stream(), Stream.of(plan)).toList();
        return new QuarterReading(all, quarters(all, planning));
    }

    private boolean worthwhile() {
        return plans.stream()
                                .map(plan -> plan.question().from().calendar())
                                .distinct()
                                .count()
                        == 1
                && quarters.fitsSideBySide()
                && size(quarters)
                        <= plans.stream().mapToInt(QuarterReading::size).sum();
    }

    private static int size(Plan plan) {
        return plan.measures().size() * plan.quarters().size();
    }

    private static Plan quarters(List<Plan> plans, Planning planning) {
        var indicators = plans.stream()
                .flatMap(plan -> plan.indicators().stream())
                .map(PlannedIndicator::indicator)
                .distinct()
                .toList();
        var periods = plans.stream()
                .flatMap(plan -> plan.asked().stream())
                .flatMap(asked -> asked.quarters().stream())
                .sorted()
                .toList();
        var like = plans.getFirst().question();
        return planning.of(
                new Question(
                        indicators.stream().map(Indicator::code).toList(),
                        plans.stream().allMatch(QuarterReading::ofCity) ? Breakdown.CITY : Breakdown.CLUSTER,
                        Grain.QUARTER,
                        periods.getFirst(),
                        periods.getLast(),
                        like.dataset(),
                        like.edition(),
                        like.scope()),
                indicators);
    }

    /** The rows of all plans, by question. */
    Map<Question, List<Row>> rows() {
        var db = quarters.snapshot().db();
        var read = new FoundTable(quarters.places(), quarters.indicators().size());
        new AddedUp(quarters, read).read(db);
        return plans.stream().collect(toMap(Plan::question, plan -> {
            var found = added(plan, read);
            Extras.of(plan).rows().forEach(beside -> found.read(db, beside));
            return new AnswerRows(plan, found).rows();
        }));
    }

    private FoundTable added(Plan plan, FoundTable read) {
        var found = new FoundTable(plan.places(), plan.indicators().size());
        var order = quarters.question().indicators();
        int city = plan.places().position(plan.reference().city().id().value());
        FoundTable.Counting counting = ofCity(plan)
                ? (group, own) -> own == 0 || group == city ? city : -1
                : (group, own) -> group == city ? -1 : group;
        for (var each : plan.indicators()) {
            int there = order.indexOf(each.indicator().code());
            plan.asked().forEach(asked -> found.add(each.position(), asked, read, there, counting));
        }
        return found;
    }

    private static boolean ofCity(Plan plan) {
        return plan.question().by() == Breakdown.CITY;
    }
}
