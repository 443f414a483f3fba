package vn.thidua.etl.rule;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.values;
import static org.jooq.impl.DSL.when;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row3;
import org.jooq.Table;
import vn.thidua.etl.run.Wording;
import vn.thidua.etl.spec.AgainstEarlier;
import vn.thidua.etl.spec.RuleSpec;
import vn.thidua.shared.Basis;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.warehouse.schema.tables.Observation;

/**
 * New figures of quarters beside those of the quarter before and of the same quarter last year: far more or far less, by
 * a change that is not too small. One statement for all such rules; only new figures are asked about.
 */
final class FarFromEarlier {
    private static final Observation EARLIER = OBSERVATION.as("earlier");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Field<Integer> RULE = field(name("step", "rule"), Integer.class);
    private static final Field<Integer> PERIOD = field(name("step", "period_id"), Integer.class);
    private static final Field<Integer> BEFORE = field(name("step", "earlier_id"), Integer.class);

    private FarFromEarlier() {}

    static boolean covers(RuleSpec rule) {
        return rule instanceof AgainstEarlier;
    }

    /** What breaks each of the rules. */
    static Map<RuleSpec, List<Violation>> broken(List<RuleSpec> rules, RuleContext context) {
        var broken = new LinkedHashMap<RuleSpec, List<Violation>>();
        rules.forEach(rule -> broken.put(rule, new ArrayList<>()));
        var steps = steps(rules, context);
        if (steps.isEmpty()) {
            return broken;
        }
        var c = CANDIDATE_OBSERVATION;
        var earlierPeriods = steps.stream()
                .map(step -> (Field<Integer>) step.field3())
                .distinct()
                .toList();
        Condition far = falseCondition();
        for (int i = 0; i < rules.size(); i++) {
            far = far.or(RULE.eq(inline(i)).and(isFar((AgainstEarlier) rules.get(i), context)));
        }
        context.watch()
                .over(context.preview().db())
                .select(RULE, BEFORE, EARLIER.VALUE)
                .select(
                        c.SUBMISSION_ID,
                        c.SUBJECT_ID,
                        c.PERIOD_ID,
                        c.MEASURE_ID,
                        c.LEVEL,
                        c.BASIS,
                        c.REPORTER_ID,
                        c.VALUE)
                .from(c)
                .join(values(steps.toArray(Row3[]::new)).as("step", "rule", "period_id", "earlier_id"))
                .on(PERIOD.eq(c.PERIOD_ID))
                .join(Cells.preview(context, "earlier", table -> periods(table, earlierPeriods)))
                .on(EARLIER.PERIOD_ID.eq(BEFORE))
                .and(EARLIER.SUBJECT_ID.eq(c.SUBJECT_ID))
                .and(EARLIER.MEASURE_ID.eq(c.MEASURE_ID))
                .and(EARLIER.LEVEL.eq(c.LEVEL))
                .and(EARLIER.BASIS.eq(c.BASIS))
                .and(EARLIER.REPORTER_ID.eq(c.REPORTER_ID))
                .where(c.LOAD_ID.eq(inline(context.load().value())))
                .and(c.BASIS.eq(inline(Basis.PERIOD.dbText())))
                .and(far)
                .orderBy(c.SUBJECT_ID, c.PERIOD_ID, c.MEASURE_ID, RULE)
                .limit(Rules.MOST)
                .forEach(found -> {
                    var rule = rules.get(Cells.get(found, RULE));
                    requireNonNull(broken.get(rule)).add(violation(found, rule, context));
                });
        return broken;
    }

    /** Which quarter each rule compares each quarter of the load with. */
    private static List<Row3<Integer, Integer, Integer>> steps(List<RuleSpec> rules, RuleContext context) {
        var quarters = Cells.newPeriods(context).stream()
                .filter(period -> period.kind() == PeriodKind.QUARTER)
                .sorted()
                .toList();
        var steps = new ArrayList<Row3<Integer, Integer, Integer>>();
        for (int i = 0; i < rules.size(); i++) {
            for (var quarter : quarters) {
                steps.add(row(
                        inline(i),
                        inline(quarter.id()),
                        inline(earlier(rules.get(i), quarter).id())));
            }
        }
        return steps;
    }

    private static Period earlier(RuleSpec rule, Period quarter) {
        return rule instanceof RuleSpec.AgainstLastYear ? quarter.sameLastYear() : quarter.previous();
    }

    private static Condition periods(Table<?> table, List<Field<Integer>> periods) {
        return Cells.column(table, OBSERVATION.PERIOD_ID)
                .in(periods)
                .and(Cells.column(table, OBSERVATION.BASIS).eq(inline(Basis.PERIOD.dbText())));
    }

    private static Condition isFar(AgainstEarlier rule, RuleContext context) {
        var now = CANDIDATE_OBSERVATION.VALUE;
        var before = EARLIER.VALUE;
        var factor = rule.factor();
        var percent = rule.percent();
        var far = factor != null
                ? now.gt(before.mul(inline(factor))).or(now.mul(inline(factor)).lt(before))
                : abs(now.minus(before)).mul(inline(HUNDRED)).gt(before.mul(inline(requireNonNull(percent))));
        return CANDIDATE_OBSERVATION
                .MEASURE_ID
                .in(Cells.counted(context, rule.measures()))
                .and(far)
                .and(abs(now.minus(before)).ge(floor(rule, context)));
    }

    private static Field<BigDecimal> floor(AgainstEarlier rule, RuleContext context) {
        var measure = CANDIDATE_OBSERVATION.MEASURE_ID;
        return when(
                        measure.in(Cells.countedIn(context, "đồng")),
                        inline(rule.floor().money()))
                .when(
                        measure.in(Cells.countedIn(context, "kg")),
                        inline(rule.floor().weight()))
                .otherwise(inline(rule.floor().count()));
    }

    private static Violation violation(Record found, RuleSpec rule, RuleContext context) {
        var c = CANDIDATE_OBSERVATION;
        return new Violation(
                List.of(Cells.candidate(found)),
                Wording.rule(
                        "CHANGE",
                        rule.code(),
                        rule.severity(),
                        Cells.measure(context, Cells.get(found, c.MEASURE_ID)),
                        Cells.unit(context, Cells.get(found, c.SUBJECT_ID)),
                        Cells.period(Cells.get(found, c.PERIOD_ID)),
                        Cells.number(found.get(c.VALUE)),
                        Cells.period(Cells.get(found, BEFORE)),
                        Cells.number(found.get(EARLIER.VALUE))));
    }
}
