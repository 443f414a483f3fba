package vn.thidua.etl.rule;

import static org.jooq.impl.DSL.inline;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;

import java.math.BigDecimal;
import java.util.List;
import vn.thidua.etl.run.Wording;
import vn.thidua.etl.spec.RuleSpec;

/** Counts, money and weight that are said to be below zero. */
final class BelowZero {
    private BelowZero() {}

    static List<Violation> broken(RuleSpec.NotNegative rule, RuleContext context) {
        var c = CANDIDATE_OBSERVATION;
        return context.watch()
                .over(context.current().db())
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
                .where(c.LOAD_ID.eq(inline(context.load().value())))
                .and(c.VALUE.lt(inline(BigDecimal.ZERO)))
                .orderBy(c.SUBJECT_ID, c.PERIOD_ID, c.MEASURE_ID, c.LEVEL)
                .limit(Rules.MOST)
                .fetch(row -> new Violation(
                        List.of(Cells.candidate(row)),
                        Wording.rule(
                                "NEGATIVE",
                                rule.code(),
                                rule.severity(),
                                Cells.measure(context, Cells.get(row, c.MEASURE_ID)),
                                Cells.number(row.get(c.VALUE)))));
    }
}
