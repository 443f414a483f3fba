package vn.thidua.etl.rule;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.run.Wording;
import vn.thidua.etl.spec.RuleSpec;
import vn.thidua.reference.Measure;
import vn.thidua.reference.MeasureKind;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.SubmissionId;
import vn.thidua.warehouse.CellId;

/**
 * A unit's sheet of one quarter beside that of the quarter before: sent again unchanged, or counted since January. Sums
 * of sheets are compared first; only sheets that look alike are then read figure by figure.
 */
final class SheetComparison {
    /** A sheet counted since January is at least so many times the one before; a bad quarter seldom doubles everything. */
    private static final double LEAST_GROWTH = 1.3;

    private SheetComparison() {}

    private record Sheet(int subject, int period) {
        Sheet before() {
            return new Sheet(subject, Period.ofId(period).previous().id());
        }
    }

    private record Sum(
            long figures, BigDecimal total, BigDecimal weighted, boolean isNew, SubmissionId submission, int measure) {
        boolean equals(Sum other) {
            return figures == other.figures
                    && total.compareTo(other.total) == 0
                    && weighted.compareTo(other.weighted) == 0;
        }
    }

    static List<Violation> broken(RuleSpec.SameAsBefore rule, RuleContext context) {
        var sums = sums(context);
        var violations = new ArrayList<Violation>();
        sums.forEach((sheet, sum) -> {
            var before = before(sums, sheet, sum, rule.least());
            if (before != null
                    && sum.equals(before)
                    && figures(context, sheet).equals(figures(context, sheet.before()))) {
                violations.add(violation("SAME", rule, sheet, sum, context, sum.figures()));
            }
        });
        return violations;
    }

    static List<Violation> broken(RuleSpec.LooksCumulative rule, RuleContext context) {
        var sums = sums(context);
        var violations = new ArrayList<Violation>();
        sums.forEach((sheet, sum) -> {
            var before = before(sums, sheet, sum, rule.least());
            if (before != null
                    && Period.ofId(sheet.period()).quarterOfYear() > 1
                    && sum.total().doubleValue()
                            >= LEAST_GROWTH * before.total().doubleValue()
                    && rose(figures(context, sheet), figures(context, sheet.before()), rule.least(), context)) {
                violations.add(violation("CUMULATIVE", rule, sheet, sum, context, sum.figures()));
            }
        });
        return violations;
    }

    private static @Nullable Sum before(Map<Sheet, Sum> sums, Sheet sheet, Sum sum, int least) {
        return sum.isNew() && sum.figures() >= least ? sums.get(sheet.before()) : null;
    }

    /** Every sum of the quarter before is in the new one, and at least so many of them grew by a third or more. */
    private static boolean rose(
            Map<Integer, BigDecimal> now, Map<Integer, BigDecimal> before, int least, RuleContext context) {
        int grew = 0;
        int compared = 0;
        for (var entry : before.entrySet()) {
            var flow = context.reference()
                    .measure(entry.getKey())
                    .map(Measure::kind)
                    .filter(MeasureKind.FLOW::equals);
            var later = now.get(entry.getKey());
            if (flow.isEmpty() || later == null || entry.getValue().signum() <= 0) {
                continue;
            }
            compared++;
            if (later.compareTo(entry.getValue()) < 0) {
                return false;
            }
            if (later.doubleValue() >= LEAST_GROWTH * entry.getValue().doubleValue()) {
                grew++;
            }
        }
        return compared >= least && grew * 5 >= compared * 4;
    }

    private static Violation violation(
            String text, RuleSpec rule, Sheet sheet, Sum sum, RuleContext context, long figures) {
        return new Violation(
                List.of(new CellId(
                        sum.submission(),
                        sheet.subject(),
                        sheet.period(),
                        sum.measure(),
                        "all",
                        "period",
                        sheet.subject())),
                Wording.rule(
                        text,
                        rule.code(),
                        rule.severity(),
                        Cells.unit(context, sheet.subject()),
                        Cells.period(sheet.period()),
                        Cells.period(sheet.before().period()),
                        figures));
    }

    /** The sum of each sheet of a quarter, new or published; where both have one, the new one. */
    private static Map<Sheet, Sum> sums(RuleContext context) {
        var sums = new HashMap<Sheet, Sum>();
        var o = OBSERVATION;
        var db = context.watch().over(context.current().db());
        db.select(
                        o.SUBJECT_ID,
                        o.PERIOD_ID,
                        count(),
                        sum(o.VALUE),
                        sum(o.VALUE.mul(o.MEASURE_ID)),
                        min(o.SUBMISSION_ID),
                        min(o.MEASURE_ID))
                .from(context.current().of(o))
                .where(o.DATASET.eq(inline(context.dataset().dbText())))
                .and(o.VALUE.gt(inline(BigDecimal.ZERO)))
                .and(o.LEVEL.eq(inline("all")))
                .and(o.BASIS.eq(inline("period")))
                .and(o.REPORTER_ID.eq(o.SUBJECT_ID))
                .and(o.SUBMISSION_ID.gt(inline(0L)))
                .groupBy(o.SUBJECT_ID, o.PERIOD_ID)
                .forEach(r -> put(
                        sums,
                        new Sheet(r.value1(), r.value2()),
                        new Sum(r.value3(), r.value4(), r.value5(), false, new SubmissionId(r.value6()), r.value7())));
        var c = CANDIDATE_OBSERVATION;
        db.select(
                        c.SUBJECT_ID,
                        c.PERIOD_ID,
                        count(),
                        sum(c.VALUE),
                        sum(c.VALUE.mul(c.MEASURE_ID)),
                        min(c.SUBMISSION_ID),
                        min(c.MEASURE_ID))
                .from(c)
                .where(c.LOAD_ID.eq(inline(context.load().value())))
                .and(c.VALUE.gt(inline(BigDecimal.ZERO)))
                .and(c.LEVEL.eq(inline("all")))
                .and(c.BASIS.eq(inline("period")))
                .and(c.REPORTER_ID.eq(c.SUBJECT_ID))
                .groupBy(c.SUBJECT_ID, c.PERIOD_ID)
                .forEach(r -> put(
                        sums,
                        new Sheet(r.value1(), r.value2()),
                        new Sum(r.value3(), r.value4(), r.value5(), true, new SubmissionId(r.value6()), r.value7())));
        return sums;
    }

    private static void put(Map<Sheet, Sum> sums, Sheet sheet, Sum sum) {
        if (Period.ofId(sheet.period()).kind() == PeriodKind.QUARTER) {
            sums.put(sheet, sum);
        }
    }

    /** The figures of one sheet by measure, as they would be published. */
    private static Map<Integer, BigDecimal> figures(RuleContext context, Sheet sheet) {
        var o = OBSERVATION;
        return context.watch()
                .over(context.preview().db())
                .select(o.MEASURE_ID, o.VALUE)
                .from(context.preview().of(o))
                .where(o.DATASET.eq(inline(context.dataset().dbText())))
                .and(o.SUBJECT_ID.eq(inline(sheet.subject())))
                .and(o.PERIOD_ID.eq(inline(sheet.period())))
                .and(o.VALUE.gt(inline(BigDecimal.ZERO)))
                .and(o.LEVEL.eq(inline("all")))
                .and(o.BASIS.eq(inline("period")))
                .and(o.REPORTER_ID.eq(o.SUBJECT_ID))
                .and(o.SUBMISSION_ID.gt(inline(0L)))
                .fetchMap(o.MEASURE_ID, o.VALUE);
    }
}
