package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.thidua.indicator.Formula;
import vn.thidua.indicator.query.Plan.PlannedMeasure;
import vn.thidua.shared.MeasureCode;

/**
 * Figures that cover a half, nine months or a year in one: they stand in where the quarters are not all there (rule 7).
 * Each measure is the sum of its quarters if all are there, else the figure given for the whole, else the cumulative
 * figure at its end; a side is there when all its measures are.
 */
final class WholeColumns {
    static final String SIDES = "sides";
    static final String CHOSEN = "chosen";

    private final Plan plan;
    private final IndicatorColumns columns;
    private final Asked asked;
    private final String cells;
    private final String suffix;

    WholeColumns(Plan plan, IndicatorColumns columns, String cells, Asked asked) {
        this.plan = plan;
        this.columns = columns;
        this.cells = cells;
        this.asked = asked;
        this.suffix = String.valueOf(columns.indicator().position());
    }

    /** For the table of parts: what each measure has of both kinds. */
    List<SelectField<?>> part() {
        List<SelectField<?>> selected = new ArrayList<>();
        for (var code : columns.indicator().indicator().measures()) {
            var measure = plan.measure(code);
            var amount = columns.measure(code);
            var there = amount.isThere().and(asked.quarterly());
            selected.add(count(when(there, inline(1))).as(name("qk", measure)));
            columns.overTime(amount, measure.kind(), there)
                    .as(name("q", measure))
                    .forEach(selected::add);
            whole(measure, amount).as(name("w", measure)).forEach(selected::add);
        }
        if (columns.hasCutOff()) {
            selected.add(max(when(atEnd(), columns.cutOff())).as("we" + suffix));
        }
        return selected;
    }

    private Amount whole(PlannedMeasure measure, Amount amount) {
        var given = amount.where(asked.covering()).single();
        return measure.splits()
                ? given.orElse(new CellColumns(measure)
                        .cumulative(cells)
                        .where(Asked.slot().eq(Asked.slots()))
                        .single())
                : given;
    }

    private Condition atEnd() {
        return asked.covering().or(Asked.slot().eq(Asked.slots()));
    }

    private String name(String prefix, PlannedMeasure measure) {
        return prefix + suffix + "_" + measure.id();
    }

    /** For the next table: both sides put together from the measures; "w" from whole figures alone. */
    List<SelectField<?>> sides() {
        List<SelectField<?>> selected = new ArrayList<>();
        var indicator = columns.indicator().indicator();
        side(indicator.numerator(), this::resolved).as("rn" + suffix).forEach(selected::add);
        side(indicator.numerator(), this::wholeOf).as("wn" + suffix).forEach(selected::add);
        var denominator = indicator.denominator();
        if (denominator != null) {
            side(denominator, this::resolved).as("rd" + suffix).forEach(selected::add);
            side(denominator, this::wholeOf).as("wd" + suffix).forEach(selected::add);
        }
        return selected;
    }

    private Amount side(Formula formula, Function<MeasureCode, Amount> measure) {
        return formula.terms().stream()
                .map(term -> measure.apply(term.measure()).times(term.factor()))
                .reduce(Amount::plus)
                .orElseThrow();
    }

    private Amount resolved(MeasureCode code) {
        var measure = plan.measure(code);
        var all = number(IndicatorColumns.PART, name("qk", measure)).ge(slots(IndicatorColumns.PART));
        var quarters = Amount.column(IndicatorColumns.PART, name("q", measure), exact(code));
        return quarters.where(all).orElse(wholeOf(code));
    }

    private Amount wholeOf(MeasureCode code) {
        return Amount.column(IndicatorColumns.PART, name("w", plan.measure(code)), exact(code));
    }

    private boolean exact(MeasureCode code) {
        return columns.exact(new Formula(List.of(new Formula.Term(code, java.math.BigDecimal.ONE))));
    }

    /**
     * For the table after: "u" is 1 where the whole figure is used. That is decided over all groups a unit was in during
     * the period, so that a unit that changed its cluster is not counted twice.
     */
    SelectField<?> chosen() {
        var unit = partitionBy(number(SIDES, "asked_id"), number(SIDES, "subject_id"), number(SIDES, "own"));
        var quarters = sum(number(SIDES, "k" + suffix)).over(unit);
        var exists = max(when(exists(SIDES), inline(1)).otherwise(inline(0))).over(unit);
        return when(quarters.lt(slots(SIDES).cast(SQLDataType.NUMERIC)).and(exists.eq(inline(1))), inline(1))
                .otherwise(inline(0))
                .as("u" + suffix);
    }

    private Condition exists(String table) {
        var indicator = columns.indicator().indicator();
        var numerator = columns.amount(table, "rn", indicator.numerator()).isThere();
        var denominator = indicator.denominator();
        return denominator == null
                ? numerator
                : numerator.and(columns.amount(table, "rd", denominator).isThere());
    }

    Condition used() {
        return number(CHOSEN, "u" + suffix).eq(inline(1));
    }

    /** Used, and in this group. */
    Condition usedHere() {
        return used().and(exists(CHOSEN));
    }

    /** One side of a unit's figure: the whole if it is used, else the quarters. */
    Amount figure(String prefix, Formula formula) {
        return Amount.choose(
                List.of(new Amount.Choice(used(), columns.amount(CHOSEN, "r" + prefix, formula))),
                columns.amount(CHOSEN, prefix, formula));
    }

    Field<LocalDate> cutOff() {
        return when(used(), columns.day(CHOSEN, "we")).otherwise(columns.day(CHOSEN, "e"));
    }

    static Field<Integer> slots(String table) {
        return number(table, "slots");
    }

    private static Field<Integer> number(String table, String column) {
        return field(DSL.name(table, column), SQLDataType.INTEGER);
    }
}
