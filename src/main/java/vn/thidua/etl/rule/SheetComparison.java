package vn.thidua.etl.rule;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    static boolean covers(RuleSpec rule) {
        return rule instanceof RuleSpec.SameAsBefore || rule instanceof RuleSpec.LooksCumulative;
    }

    /** What breaks each of the rules: the sheets are put side by side once for all of them. */
    static Map<RuleSpec, List<Violation>> broken(List<RuleSpec> rules, RuleContext context) {
        var broken = new LinkedHashMap<RuleSpec, List<Violation>>();
        rules.forEach(rule -> broken.put(rule, new ArrayList<>()));
        var pairs = new SheetPairs(context);
        if (pairs.quarters().isEmpty()) {
            return broken;
        }
        var asked = rules.stream().map(rule -> asked(rule, pairs, context)).toList();
        for (var row : context.watch()
                .over(context.current().db())
                .fetch(pairs.breaking(asked).limit(Rules.MOST))) {
            for (int i = 0; i < rules.size(); i++) {
                var rule = rules.get(i);
                if (Boolean.TRUE.equals(row.get(SheetPairs.breaks(i)))) {
                    requireNonNull(broken.get(rule)).add(violation(row, rule, context));
                }
            }
        }
        return broken;
    }

    private static SheetPairs.Asked asked(RuleSpec rule, SheetPairs pairs, RuleContext context) {
        return switch (rule) {
            case RuleSpec.SameAsBefore same -> asked(same);
            case RuleSpec.LooksCumulative cumulative -> asked(cumulative, pairs, context);
            default -> throw new IllegalArgumentException(rule.code() + " is not about sheets");
        };
    }

    private static SheetPairs.Asked asked(RuleSpec.SameAsBefore rule) {
        var alike = SheetPairs.FIGURES
                .ge(inline((long) rule.least()))
                .and(SheetPairs.FIGURES.eq(SheetPairs.FIGURES_BEFORE))
                .and(SheetPairs.TOTAL.eq(SheetPairs.TOTAL_BEFORE))
                .and(SheetPairs.WEIGHTED.eq(SheetPairs.WEIGHTED_BEFORE));
        var equal = count(when(SheetPairs.NOW.eq(SheetPairs.BEFORE), inline(1))).cast(SQLDataType.BIGINT);
        var same = equal.eq(BOTH).and(BOTH.eq(SheetPairs.SIZE)).and(BOTH.eq(SheetPairs.SIZE_BEFORE));
        return new SheetPairs.Asked(alike, same);
    }

    /** Every figure of the quarter before that can add up is in the new one, and most of them grew by a third or more. */
    private static SheetPairs.Asked asked(RuleSpec.LooksCumulative rule, SheetPairs pairs, RuleContext context) {
        var later = pairs.quarters().stream()
                .filter(period -> period.quarterOfYear() > 1)
                .map(period -> inline(period.id()))
                .toList();
        var alike = SheetPairs.FIGURES
                .ge(inline((long) rule.least()))
                .and(SheetPairs.PERIOD.in(later))
                .and(SheetPairs.TOTAL.ge(SheetPairs.TOTAL_BEFORE.mul(inline(LEAST_GROWTH))));
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
        return new SheetPairs.Asked(alike, rose);
    }

    private static Violation violation(Record row, RuleSpec rule, RuleContext context) {
        int subject = Cells.get(row, SheetPairs.SUBJECT);
        int period = Cells.get(row, SheetPairs.PERIOD);
        return new Violation(
                List.of(CellId.ofUnit(
                        new SubmissionId(Cells.get(row, SheetPairs.SUBMISSION)),
                        subject,
                        period,
                        Cells.get(row, SheetPairs.FIRST_MEASURE))),
                Wording.rule(
                        rule instanceof RuleSpec.SameAsBefore ? "SAME" : "CUMULATIVE",
                        rule.code(),
                        rule.severity(),
                        Cells.unit(context, subject),
                        Cells.period(period),
                        Cells.period(Period.ofId(period).previous().id()),
                        Cells.get(row, SheetPairs.FIGURES)));
    }
}
