package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

/**
 * Both sides of each indicator for one subject and period (rule 1): a pair counts when every figure of both sides is
 * there. Columns: {@code n}, {@code d}, {@code complete}, and what the figures say beside their amounts.
 */
final class Pairs {
    static final String PAIR = "pair";
    private static final String FIGURE = Figures.FIGURE;

    private final Plan plan;
    private final Figures figures;
    private final Terms terms;

    Pairs(Plan plan, Figures figures, Terms terms) {
        this.plan = plan;
        this.figures = figures;
        this.terms = terms;
    }

    /** Joins a figure to the terms it enters. */
    static Condition entering(Figures figures) {
        var measure = Terms.measure().eq(Column.number(FIGURE, "measure_id"));
        var rule = Column.number(FIGURE, "rule");
        return figures.ruled() ? measure.and(rule.isNull().or(rule.eq(Terms.indicator()))) : measure;
    }

    CommonTableExpression<?> table() {
        var amount = terms.weighed(Amount.column(FIGURE, "v", plan.exact()));
        var numerator = amount.where(Terms.inNumerator()).summed();
        var denominator = amount.where(Terms.inDenominator()).summed();
        List<SelectField<?>> columns = new ArrayList<>(
                List.of(Terms.indicator(), Column.number(FIGURE, "subject_id"), Column.number(FIGURE, "period_id")));
        numerator.as("n").forEach(columns::add);
        denominator.as("d").forEach(columns::add);
        var complete = count(Amount.column(FIGURE, "v", true).value()).eq(max(Terms.size()));
        columns.add(Column.flag(complete).as("complete"));
        for (var beside : figures.besideNames()) {
            columns.add(
                    switch (beside) {
                        case "cut_off" -> max(Column.day(FIGURE, beside)).as(beside);
                        // a rate takes its state from its numerator: a denominator of nothing gives none anyway
                        case "valued" ->
                            max(when(Terms.inNumerator(), Column.number(FIGURE, beside)))
                                    .as(beside);
                        default -> max(Column.number(FIGURE, beside)).as(beside);
                    });
        }
        var grouped = select(columns)
                .from(DSL.table(name(FIGURE)))
                .join(terms.table())
                .on(entering(figures))
                .groupBy(Terms.indicator(), Column.number(FIGURE, "subject_id"), Column.number(FIGURE, "period_id"));
        return name(PAIR).as(keepsIncomplete() ? grouped : grouped.having(complete));
    }

    /** Whether incomplete pairs still say something: that a figure does not apply, or was left out. */
    boolean keepsIncomplete() {
        return plan.any(MeasureTraits::notApplicable) || !plan.splits().isEmpty();
    }
}
