package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import vn.thidua.indicator.Formula;
import vn.thidua.indicator.query.Plan.PlannedIndicator;
import vn.thidua.shared.MeasureCode;

/**
 * The figures of a question side by side, a row for each subject and period, found in one pass: first a column for each
 * measure, then both sides of each indicator (rule 1), which are there when every figure of both is. Columns of the
 * indicator at position 0: {@code n0}, {@code d0}, and what its figures say beside their amounts.
 */
final class Cells {
    static final String PAIR = "pair";
    private static final String STATED = "stated_figure";
    private static final String CELL = "cell";

    private final Plan plan;
    private final Figures figures;
    private final boolean together;

    Cells(Plan plan, Figures figures) {
        this.plan = plan;
        this.figures = figures;
        together = plan.byUnit() ? plan.measures().size() > 1 : !single();
    }

    /** Whether each indicator is one figure: then figures need not be brought together to know what is complete. */
    private boolean single() {
        return plan.ruled().isEmpty()
                && plan.indicators().stream()
                        .allMatch(each -> each.indicator().measures().size() == 1 && !each.ratio());
    }

    List<CommonTableExpression<?>> tables() {
        List<CommonTableExpression<?>> tables = new ArrayList<>(figures.split());
        if (!plan.splits().isEmpty()) {
            // left to itself the engine would write the long sums of a split once more for each column of a cell
            tables.add(name(STATED).asMaterialized(figures.stated()));
        }
        tables.add(name(CELL).as(cells()));
        tables.add(name(PAIR).as(pairs()));
        return tables;
    }

    private Select<Record> cells() {
        Table<?> stated = plan.splits().isEmpty() ? figures.stated().asTable(STATED) : DSL.table(name(STATED));
        List<Field<?>> keys = List.of(Column.number(STATED, "subject_id"), Column.number(STATED, "period_id"));
        List<SelectField<?>> columns = new ArrayList<>(keys);
        var value = Amount.column(STATED, "v", plan.exact());
        for (int measure : new TreeSet<>(plan.measureIds())) {
            one(value.where(of(Set.of(measure)))).as("v" + measure).forEach(columns::add);
        }
        if (figures.tellsGiven()) {
            for (int measure : givenIds()) {
                one(value.where(of(Set.of(measure)).and(Column.isSet(Column.number(STATED, "given")))))
                        .as("g" + measure)
                        .forEach(columns::add);
            }
        }
        for (var each : plan.indicators()) {
            var ids = ids(each.indicator().measures());
            for (var beside : figures.besideNames()) {
                columns.add(beside(beside, ids(each.indicator().numerator().measures()), ids)
                        .as(beside + each.position()));
            }
            if (!each.rules().isEmpty() && figures.besideNames().contains("cut_off")) {
                columns.add(max(when(of(ruleIds(each)), Column.day(STATED, "cut_off")))
                        .as("rule_cut_off" + each.position()));
            }
        }
        var from = select(columns).from(stated);
        return together ? from.groupBy(keys) : from;
    }

    private Field<?> beside(String beside, Set<Integer> numerator, Set<Integer> all) {
        if (beside.equals("cut_off")) {
            var day = when(of(all), Column.day(STATED, beside));
            return together ? max(day) : day;
        }
        // a rate takes its state from its numerator: a denominator of nothing gives none anyway
        var flag = Column.flag(
                of(beside.equals("valued") ? numerator : all).and(Column.isSet(Column.number(STATED, beside))));
        return together ? max(flag) : flag;
    }

    /** Of all rows of a cell the one that has the amount; without cells each row is its own. */
    private Amount one(Amount amount) {
        return together ? amount.single() : amount;
    }

    private Condition of(Set<Integer> measures) {
        return measures.containsAll(plan.measureIds())
                ? DSL.noCondition()
                : Column.in(Column.number(STATED, "measure_id"), new TreeSet<>(measures));
    }

    private Set<Integer> givenIds() {
        Set<Integer> ids = new TreeSet<>();
        plan.ruled().forEach(each -> ids.addAll(ruleIds(each)));
        return ids;
    }

    private Set<Integer> ruleIds(PlannedIndicator each) {
        Set<Integer> ids = new HashSet<>();
        each.rules().values().forEach(formula -> ids.addAll(ids(formula.measures())));
        return ids;
    }

    private Set<Integer> ids(Collection<MeasureCode> measures) {
        Set<Integer> ids = new TreeSet<>();
        measures.forEach(code -> ids.add(plan.measure(code).id()));
        return ids;
    }

    private Select<Record> pairs() {
        List<SelectField<?>> columns =
                new ArrayList<>(List.of(Column.number(CELL, "subject_id"), Column.number(CELL, "period_id")));
        for (var each : plan.indicators()) {
            var denominator = each.indicator().denominator();
            var complete = complete(each);
            sum(each, each.indicator().numerator())
                    .where(complete)
                    .as("n" + each.position())
                    .forEach(columns::add);
            if (denominator != null) {
                sum(each, denominator).where(complete).as("d" + each.position()).forEach(columns::add);
            }
            for (var beside : figures.besideNames()) {
                columns.add(said(each, beside, complete).as(beside + each.position()));
            }
        }
        return select(columns).from(DSL.table(name(CELL)));
    }

    private Condition complete(PlannedIndicator each) {
        return DSL.and(each.indicator().measures().stream()
                .map(code -> amount(each, code).isThere())
                .toList());
    }

    private Amount sum(PlannedIndicator each, Formula formula) {
        return formula.terms().stream()
                .map(term -> amount(each, term.measure()).times(term.factor()))
                .reduce(Amount::plus)
                .orElseThrow();
    }

    /** A measure as this indicator takes it: as given, else by the indicator's own rule. */
    private Amount amount(PlannedIndicator each, MeasureCode code) {
        var stated = Amount.column(CELL, "v" + plan.measure(code).id(), plan.exact());
        var rule = each.rules().get(code);
        return rule == null ? stated : stated.orElse(ruled(rule));
    }

    private Amount ruled(Formula rule) {
        var prefix = figures.tellsGiven() ? "g" : "v";
        var terms = rule.terms().stream()
                .map(term -> Amount.column(
                                CELL, prefix + plan.measure(term.measure()).id(), plan.exact())
                        .times(term.factor()))
                .toList();
        var sum = terms.stream().reduce(Amount::plus).orElseThrow();
        return sum.where(DSL.and(terms.stream().map(Amount::isThere).toList()));
    }

    private Field<?> said(PlannedIndicator each, String beside, Condition complete) {
        return switch (beside) {
            case "cut_off" -> when(complete, cutOff(each));
            case "valued", "derived" -> when(complete, orByRule(each, beside));
            default -> Column.number(CELL, beside + each.position());
        };
    }

    private Field<Integer> orByRule(PlannedIndicator each, String beside) {
        var stated = Column.number(CELL, beside + each.position());
        var asked = beside.equals("valued")
                ? each.indicator().numerator().measures()
                : each.indicator().measures();
        var byRule = byRule(each, asked);
        return byRule.isEmpty() ? stated : Column.flag(Column.isSet(stated).or(DSL.or(byRule)));
    }

    private Field<LocalDate> cutOff(PlannedIndicator each) {
        var stated = Column.day(CELL, "cut_off" + each.position());
        var byRule = byRule(each, each.indicator().measures());
        if (byRule.isEmpty()) {
            return stated;
        }
        var other = when(DSL.or(byRule), Column.day(CELL, "rule_cut_off" + each.position()));
        return when(stated.isNull().or(other.gt(stated)), other).otherwise(stated);
    }

    /** Where a rule of the indicator gives one of the measures. */
    private List<Condition> byRule(PlannedIndicator each, Collection<MeasureCode> measures) {
        return new TreeMap<>(each.rules())
                .entrySet().stream()
                        .filter(rule -> measures.contains(rule.getKey()))
                        .map(rule -> stated(rule.getKey())
                                .isNull()
                                .and(ruled(rule.getValue()).isThere()))
                        .toList();
    }

    private Field<BigDecimal> stated(MeasureCode code) {
        return Amount.column(CELL, "v" + plan.measure(code).id(), true).value();
    }
}
