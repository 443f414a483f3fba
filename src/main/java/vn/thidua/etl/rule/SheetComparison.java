package vn.thidua.etl.rule;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import vn.thidua.etl.run.Wording;
import vn.thidua.etl.spec.RuleSpec;
import vn.thidua.reference.Measure;
import vn.thidua.reference.MeasureKind;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubmissionId;
import vn.thidua.warehouse.CellId;

/**
 * A unit's sheet of one quarter beside that of the quarter before: sent again unchanged, or counted since January. Sums
 * of sheets are compared first; only sheets that look alike are then compared figure by figure, all in one statement.
 */
final class SheetComparison {
    /** A sheet counted since January is at least so many times the one before; a bad quarter seldom doubles everything. */
    private static final BigDecimal LEAST_GROWTH = new BigDecimal("1.3");

    private static final Field<Long> BOTH = count().cast(SQLDataType.BIGINT);

    private SheetComparison() {}

    static List<Violation> broken(RuleSpec.SameAsBefore rule, RuleContext context) {
        var pairs = new SheetPairs(context, rule.least(), any -> true);
        var alike = SheetPairs.FIGURES
                .eq(SheetPairs.FIGURES_BEFORE)
                .and(SheetPairs.TOTAL.eq(SheetPairs.TOTAL_BEFORE))
                .and(SheetPairs.WEIGHTED.eq(SheetPairs.WEIGHTED_BEFORE));
        var equal = count(when(SheetPairs.NOW.eq(SheetPairs.BEFORE), inline(1))).cast(SQLDataType.BIGINT);
        var same = equal.eq(BOTH).and(BOTH.eq(SheetPairs.SIZE)).and(BOTH.eq(SheetPairs.SIZE_BEFORE));
        return violations(pairs, alike, same, "SAME", rule, context);
    }

    /** Every figure of the quarter before that can add up is in the new one, and most of them grew by a third or more. */
    static List<Violation> broken(RuleSpec.LooksCumulative rule, RuleContext context) {
        var pairs = new SheetPairs(context, rule.least(), period -> period.quarterOfYear() > 1);
        var alike = SheetPairs.TOTAL.ge(SheetPairs.TOTAL_BEFORE.mul(inline(LEAST_GROWTH)));
        var flow = SheetPairs.MEASURE.in(context.reference().measures().stream()
                .filter(measure -> measure.kind() == MeasureKind.FLOW)
                .map(Measure::id)
                .map(id -> inline((int) id))
                .toList());
        var compared = count(when(flow, inline(1)));
        var fell = count(when(flow.and(SheetPairs.NOW.lt(SheetPairs.BEFORE)), inline(1)));
        var grew = count(when(flow.and(SheetPairs.NOW.ge(SheetPairs.BEFORE.mul(inline(LEAST_GROWTH)))), inline(1)));
        var rose = fell.eq(inline(0))
                .and(compared.ge(inline(rule.least())))
                .and(grew.mul(inline(5)).ge(compared.mul(inline(4))));
        return violations(pairs, alike, rose, "CUMULATIVE", rule, context);
    }

    private static List<Violation> violations(
            SheetPairs pairs, Condition alike, Condition broken, String text, RuleSpec rule, RuleContext context) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        return context.watch()
                .over(context.current().db())
                .fetch(pairs.where(alike, broken).limit(Rules.MOST))
                .map(row -> violation(row, text, rule, context));
    }

    private static Violation violation(Record row, String text, RuleSpec rule, RuleContext context) {
        int subject = Cells.get(row, SheetPairs.SUBJECT);
        int period = Cells.get(row, SheetPairs.PERIOD);
        return new Violation(
                List.of(new CellId(
                        new SubmissionId(Cells.get(row, SheetPairs.SUBMISSION)),
                        subject,
                        period,
                        Cells.get(row, SheetPairs.FIRST_MEASURE),
                        "all",
                        "period",
                        subject)),
                Wording.rule(
                        text,
                        rule.code(),
                        rule.severity(),
                        Cells.unit(context, subject),
                        Cells.period(period),
                        Cells.period(Period.ofId(period).previous().id()),
                        Cells.get(row, SheetPairs.FIGURES)));
    }
}
