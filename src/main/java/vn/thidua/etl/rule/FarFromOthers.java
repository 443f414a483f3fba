package vn.thidua.etl.rule;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Record;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.Table;
import vn.thidua.etl.run.Wording;
import vn.thidua.etl.spec.RuleSpec;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.SubmissionId;
import vn.thidua.warehouse.CellId;

/**
 * A quarter's figure that is hundreds of times above or below every other quarter's of the same unit and measure. One
 * cheap look finds the series that spread so far; only those are compared figure by figure.
 */
final class FarFromOthers {
    /** With fewer other quarters nobody knows which of them is wrong. */
    private static final int LEAST_OTHERS = 2;

    private FarFromOthers() {}

    private record Series(int subject, int measure) {}

    private record Point(int period, BigDecimal value, SubmissionId submission, boolean isNew) {}

    static List<Violation> broken(RuleSpec.UnitSlip rule, RuleContext context) {
        var factor = BigDecimal.valueOf(rule.factor());
        var series = new TreeMap<Series, List<Point>>(
                java.util.Comparator.comparingInt(Series::subject).thenComparingInt(Series::measure));
        context.watch()
                .over(context.current().db())
                .fetch(points(context, factor))
                .forEach(row -> series.computeIfAbsent(new Series(row.value1(), row.value3()), any -> new ArrayList<>())
                        .add(point(row, context)));
        var violations = new ArrayList<Violation>();
        for (var entry : series.entrySet()) {
            find(entry, factor, rule, context, violations);
            if (violations.size() >= Rules.MOST) {
                return violations.subList(0, Rules.MOST);
            }
        }
        return violations;
    }

    private static void find(
            Map.Entry<Series, List<Point>> entry,
            BigDecimal factor,
            RuleSpec.UnitSlip rule,
            RuleContext context,
            List<Violation> violations) {
        var points = latest(entry.getValue());
        for (var point : points) {
            var others = points.stream()
                    .filter(other -> other.period() != point.period())
                    .map(Point::value)
                    .sorted()
                    .toList();
            if (!point.isNew() || others.size() < LEAST_OTHERS) {
                continue;
            }
            boolean above = point.value().compareTo(others.getLast().multiply(factor)) > 0;
            boolean below = point.value().multiply(factor).compareTo(others.getFirst()) < 0;
            if (above || below) {
                var key = entry.getKey();
                var meant = Slips.meant(point.value(), others);
                violations.add(new Violation(
                        List.of(CellId.ofUnit(point.submission(), key.subject(), point.period(), key.measure())),
                        Wording.rule(
                                meant.isPresent() ? "SLIP-FIX" : "SLIP",
                                rule.code(),
                                rule.severity(),
                                Cells.measure(context, key.measure()),
                                Cells.number(point.value()),
                                Cells.number(others.getFirst()),
                                Cells.number(others.getLast()),
                                Cells.unit(context, key.subject()),
                                Cells.number(meant.orElse(point.value())),
                                Cells.unitOfMeasure(context, key.measure()))));
            }
        }
    }

    /** One point a quarter: the new one where there are two. */
    private static List<Point> latest(List<Point> all) {
        var byPeriod = new TreeMap<Integer, Point>();
        for (var point : all) {
            if (Period.ofId(point.period()).kind() == PeriodKind.QUARTER) {
                byPeriod.merge(point.period(), point, (a, b) -> a.isNew() ? a : b);
            }
        }
        return List.copyOf(byPeriod.values());
    }

    private static Point point(Record5<Integer, Integer, Integer, BigDecimal, Long> row, RuleContext context) {
        var submission = row.value5();
        return new Point(
                row.value2(), row.value4(), new SubmissionId(Math.max(1, Math.abs(submission))), submission > 0);
    }

    /** All points of the series that spread by more than the factor; the submission of old ones is negative. */
    private static Select<Record5<Integer, Integer, Integer, BigDecimal, Long>> points(
            RuleContext context, BigDecimal factor) {
        var point = figures(context).asTable("point");
        var subject = field(name("point", "subject_id"), Integer.class);
        var period = field(name("point", "period_id"), Integer.class);
        var measure = field(name("point", "measure_id"), Integer.class);
        var value = field(name("point", "value"), BigDecimal.class);
        var submission = field(name("point", "submission_id"), Long.class);
        return select(subject, period, measure, value, submission)
                .from(point)
                .where(row(subject, measure).in(spread(context, factor)));
    }

    private static Select<? extends Record> spreadOf(Table<?> figures, BigDecimal factor) {
        var subject = field(name("figure", "subject_id"), Integer.class);
        var measure = field(name("figure", "measure_id"), Integer.class);
        var value = field(name("figure", "value"), BigDecimal.class);
        return select(subject, measure)
                .from(figures)
                .groupBy(subject, measure)
                .having(max(value).gt(min(value).mul(inline(factor))))
                .and(count().gt(inline(LEAST_OTHERS)));
    }

    @SuppressWarnings("unchecked")
    private static Select<org.jooq.Record2<Integer, Integer>> spread(RuleContext context, BigDecimal factor) {
        return (Select<org.jooq.Record2<Integer, Integer>>)
                spreadOf(figures(context).asTable("figure"), factor);
    }

    /** New figures of units, and the published ones of the same dataset. */
    private static Select<?> figures(RuleContext context) {
        var c = CANDIDATE_OBSERVATION;
        var o = OBSERVATION;
        return select(c.SUBJECT_ID, c.PERIOD_ID, c.MEASURE_ID, c.VALUE, c.SUBMISSION_ID)
                .from(c)
                .where(c.LOAD_ID.eq(inline(context.load().value())))
                .and(c.VALUE.gt(inline(BigDecimal.ZERO)))
                .and(c.LEVEL.eq(inline("all")))
                .and(c.BASIS.eq(inline("period")))
                .and(Cells.isOwn(c))
                .unionAll(select(o.SUBJECT_ID, o.PERIOD_ID, o.MEASURE_ID, o.VALUE, o.SUBMISSION_ID.neg())
                        .from(context.current().of(o))
                        .where(o.DATASET.eq(inline(context.dataset().dbText())))
                        .and(o.VALUE.gt(inline(BigDecimal.ZERO)))
                        .and(o.LEVEL.eq(inline("all")))
                        .and(o.BASIS.eq(inline("period")))
                        .and(Cells.isOwn(o)));
    }
}
