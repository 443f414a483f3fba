package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicator.Formula;
import vn.thidua.indicator.query.Plan.PlannedIndicator;
import vn.thidua.indicator.query.Plan.PlannedMeasure;
import vn.thidua.reference.MeasureKind;
import vn.thidua.shared.MeasureCode;

/**
 * The columns of one indicator for one unit and asked period ("part"): both sides summed over the quarters where both
 * exist, how many those are, and what else the row has to say. Columns that the measures' traits do not call for are
 * left out.
 */
final class IndicatorColumns {
    static final String PART = "part";

    private final Plan plan;
    private final PlannedIndicator indicator;
    private final String cells;
    private final Asked asked;
    private final boolean moves;
    private final boolean uniform;
    private final String suffix;

    /**
     * @param cells the table of cells
     * @param moves units may change their group between quarters
     * @param uniform every unit owes every figure
     */
    IndicatorColumns(Plan plan, PlannedIndicator indicator, String cells, Asked asked, boolean moves, boolean uniform) {
        this.plan = plan;
        this.indicator = indicator;
        this.cells = cells;
        this.asked = asked;
        this.moves = moves;
        this.uniform = uniform;
        this.suffix = String.valueOf(indicator.position());
    }

    PlannedIndicator indicator() {
        return indicator;
    }

    /** What the query selects for one unit and asked period. */
    List<SelectField<?>> part() {
        var pair = pair().and(asked.quarterly());
        List<SelectField<?>> columns = new ArrayList<>();
        overTime(side(indicator.indicator().numerator()), indicator.numeratorKind(), pair)
                .as("n" + suffix)
                .forEach(columns::add);
        var denominator = indicator.indicator().denominator();
        var denominatorKind = indicator.denominatorKind();
        if (denominator != null && denominatorKind != null) {
            overTime(side(denominator), denominatorKind, pair).as("d" + suffix).forEach(columns::add);
        }
        columns.add(count(when(pair, inline(1))).as("k" + suffix));
        if (!uniform) {
            var owed = DutyTable.owed(indicator.position()).eq(inline(1));
            columns.add(count(when(pair.and(owed), inline(1))).as("r" + suffix));
            columns.add(coalesce(max(DutyTable.owedInAll(indicator.position())), inline(0))
                    .as("o" + suffix));
        }
        if (hasNotApplicable()) {
            var owed = uniform
                    ? DSL.noCondition()
                    : DutyTable.owed(indicator.position()).eq(inline(1));
            columns.add(count(when(notApplicable().and(asked.quarterly()).and(owed), inline(1)))
                    .as("x" + suffix));
        }
        if (hasState()) {
            columns.add(max(when(pair.and(valued()), inline(1))).as("s" + suffix));
        }
        if (hasCutOff()) {
            columns.add(max(when(pair, cutOff())).as("e" + suffix));
        }
        if (hasDerived()) {
            columns.add(max(when(pair().and(derived()), inline(1))).as("g" + suffix));
        }
        if (hasLeftOut()) {
            columns.add(count(when(leftOut().and(asked.quarterly()), inline(1))).as("f" + suffix));
        }
        var share = share();
        if (share != null) {
            share.where(asked.covering()).single().as("h" + suffix).forEach(columns::add);
        }
        return columns;
    }

    /** A formula over cells. */
    Amount side(Formula formula) {
        return formula.terms().stream()
                .map(term -> measure(term.measure()).times(term.factor()))
                .reduce(Amount::plus)
                .orElseThrow();
    }

    /** A measure as given, or else by the indicator's own rule from others of the same period. */
    Amount measure(MeasureCode code) {
        var given = new CellColumns(plan.measure(code)).inPeriod(cells);
        var rule = indicator.indicator().otherwise().get(code);
        return rule == null ? given : given.orElse(byRule(rule));
    }

    private Amount byRule(Formula rule) {
        return rule.terms().stream()
                .map(term -> asGiven(plan.measure(term.measure())).times(term.factor()))
                .reduce(Amount::plus)
                .orElseThrow();
    }

    /** The figure that was given for the period itself, not one that was computed from cumulative figures. */
    private Amount asGiven(PlannedMeasure measure) {
        return measure.splits()
                ? Amount.column(cells, "p" + measure.id(), !measure.traits().inexact())
                : new CellColumns(measure).inPeriod(cells);
    }

    /** Both sides exist in this cell. */
    Condition pair() {
        var numerator = side(indicator.indicator().numerator()).isThere();
        var denominator = indicator.indicator().denominator();
        return denominator == null ? numerator : numerator.and(side(denominator).isThere());
    }

    /** Quarters come together as the kind of measure says: added up, or the last or first of them. */
    Amount overTime(Amount amount, MeasureKind kind, Condition condition) {
        return switch (kind) {
            case FLOW ->
                asked.single()
                        ? amount.where(condition).single()
                        : amount.where(condition).summed();
            case STOCK_END -> atEdge(amount, stillThere(condition, "at_end"), 4, -1);
            case STOCK_START -> atEdge(amount, stillThere(condition, "at_start"), 1, 1);
            case SHARE -> throw new IllegalStateException("a share does not come together");
        };
    }

    private Condition stillThere(Condition condition, String alias) {
        return moves ? condition.and(Members.isStill(alias)) : condition;
    }

    private Amount atEdge(Amount amount, Condition condition, int first, int step) {
        if (asked.single()) {
            return amount.where(condition).single();
        }
        Amount edge = null;
        for (int slot = first; slot >= 1 && slot <= 4; slot += step) {
            var here =
                    amount.where(condition.and(Asked.slot().eq(inline(slot)))).single();
            edge = edge == null ? here : edge.orElse(here);
        }
        return java.util.Objects.requireNonNull(edge);
    }

    private List<PlannedMeasure> measures() {
        return indicator.indicator().measures().stream().map(plan::measure).toList();
    }

    boolean hasNotApplicable() {
        return measures().stream().anyMatch(measure -> measure.traits().notApplicable());
    }

    private Condition notApplicable() {
        return DSL.or(measures().stream()
                .filter(measure -> measure.traits().notApplicable())
                .map(measure -> new CellColumns(measure).notApplicable(cells).eq(inline(1)))
                .toList());
    }

    /** Whether a pair can come from cells in which nothing occurred, which gives no rate. */
    boolean hasState() {
        return indicator.ratio()
                && indicator.indicator().numerator().measures().stream()
                        .allMatch(code -> plan.measure(code).traits().noneOccurred());
    }

    private Condition valued() {
        return DSL.or(indicator.indicator().numerator().measures().stream()
                .map(code -> new CellColumns(plan.measure(code)).valued(cells).eq(inline(1)))
                .toList());
    }

    boolean hasCutOff() {
        return measures().stream().anyMatch(measure -> measure.traits().dated());
    }

    Field<LocalDate> cutOff() {
        return measures().stream()
                .filter(measure -> measure.traits().dated())
                .map(measure -> new CellColumns(measure).cutOff(cells))
                .reduce((one, other) ->
                        when(one.isNull().or(other.gt(one)), other).otherwise(one))
                .orElseThrow();
    }

    boolean hasDerived() {
        return !indicator.indicator().otherwise().isEmpty()
                || measures().stream().anyMatch(PlannedMeasure::splits);
    }

    private Condition derived() {
        List<Condition> conditions = new ArrayList<>();
        indicator.indicator().otherwise().keySet().stream()
                .filter(code -> indicator.indicator().measures().contains(code))
                .forEach(code -> conditions.add(new CellColumns(plan.measure(code))
                        .inPeriod(cells)
                        .value()
                        .isNull()));
        measures().stream().filter(PlannedMeasure::splits).forEach(measure -> conditions.add(flag("g", measure)));
        return DSL.or(conditions);
    }

    boolean hasLeftOut() {
        return measures().stream().anyMatch(PlannedMeasure::splits);
    }

    private Condition leftOut() {
        return DSL.or(measures().stream()
                .filter(PlannedMeasure::splits)
                .map(measure -> flag("f", measure))
                .toList());
    }

    private Condition flag(String prefix, PlannedMeasure measure) {
        return field(name(cells, prefix + measure.id()), SQLDataType.INTEGER).eq(inline(1));
    }

    private @Nullable Amount share() {
        return indicator.share() == null ? null : new CellColumns(indicator.share()).inPeriod(cells);
    }

    /** A whole number of {@link #part} or of a later table. */
    Field<Integer> number(String table, String prefix) {
        return field(name(table, prefix + suffix), SQLDataType.INTEGER);
    }

    Field<LocalDate> day(String table, String prefix) {
        return field(name(table, prefix + suffix), SQLDataType.LOCALDATE);
    }

    Amount amount(String table, String prefix, Formula formula) {
        return Amount.column(table, prefix + suffix, exact(formula));
    }

    /** Whether a side needs no bounds. */
    boolean exact(Formula formula) {
        return formula.terms().stream().allMatch(term -> {
            var rule = indicator.indicator().otherwise().get(term.measure());
            return !plan.measure(term.measure()).traits().inexact()
                    && (rule == null
                            || rule.measures().stream()
                                    .noneMatch(
                                            code -> plan.measure(code).traits().inexact()));
        });
    }
}
