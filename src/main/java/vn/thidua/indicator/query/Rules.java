package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import vn.thidua.indicator.Formula;
import vn.thidua.indicator.query.Plan.PlannedIndicator;
import vn.thidua.indicator.query.Plan.PlannedMeasure;
import vn.thidua.shared.Basis;

/**
 * Figures that an indicator's own rule computes where they were not given: of others that were given for the very same
 * subject and period, never of what was split out of a longer one. They count for that indicator alone.
 */
final class Rules {
    private static final String KNOWN = "known";
    private static final String RULED = "ruled";

    private final Plan plan;
    private final Figures figures;

    Rules(Plan plan, Figures figures) {
        this.plan = plan;
        this.figures = figures;
    }

    /** The figures of {@code stated} and, with the number of its indicator in {@code rule}, what its rule adds. */
    Select<Record> complete(String stated) {
        Select<Record> all =
                select(columns(stated, inline((Integer) null, Integer.class))).from(DSL.table(name(stated)));
        for (var indicator : plan.ruled()) {
            for (var rule : indicator.rules().entrySet()) {
                all = all.unionAll(missing(stated, indicator, plan.measure(rule.getKey()), rule.getValue()));
            }
        }
        return all;
    }

    private List<SelectField<?>> columns(String table, Field<Integer> rule) {
        List<SelectField<?>> columns = new ArrayList<>(List.of(
                Column.number(table, "subject_id"),
                Column.number(table, "period_id"),
                Column.number(table, "measure_id"),
                rule.as("rule")));
        Amount.column(table, "v", plan.exact()).as("v").forEach(columns::add);
        figures.besideNames()
                .forEach(name -> columns.add(DSL.field(name(table, name)).as(name)));
        return columns;
    }

    private Select<Record> missing(String stated, PlannedIndicator indicator, PlannedMeasure measure, Formula formula) {
        var computed = computed(measure, formula).asTable(RULED);
        var known = DSL.table(name(stated)).as(KNOWN);
        return select(columns(RULED, inline(indicator.position())))
                .from(computed)
                .leftJoin(known)
                .on(Column.number(KNOWN, "subject_id").eq(Column.number(RULED, "subject_id")))
                .and(Column.number(KNOWN, "period_id").eq(Column.number(RULED, "period_id")))
                .and(Column.number(KNOWN, "measure_id").eq(Column.number(RULED, "measure_id")))
                .and(Amount.column(KNOWN, "v", plan.exact()).isThere())
                .where(Column.number(KNOWN, "subject_id").isNull());
    }

    private Select<Record> computed(PlannedMeasure measure, Formula formula) {
        var o = OBSERVATION;
        var sum = formula.terms().stream()
                .map(term -> figures.observed()
                        .where(o.MEASURE_ID.eq(
                                inline(plan.measure(term.measure()).id())))
                        .single()
                        .times(term.factor()))
                .reduce(Amount::plus)
                .orElseThrow();
        List<SelectField<?>> columns = new ArrayList<>(
                List.of(o.SUBJECT_ID, o.PERIOD_ID, inline(measure.id()).as("measure_id")));
        sum.as("v").forEach(columns::add);
        columns.addAll(figures.beside(inline(1), inline(0), max(o.AS_OF), inline(1), inline(0)));
        var ids =
                formula.measures().stream().map(code -> plan.measure(code).id()).toList();
        return select(columns)
                .from(figures.observations())
                .where((figures.contested() ? DSL.noCondition() : figures.wanted())
                        .and(Column.in(o.MEASURE_ID, ids))
                        .and(o.BASIS.eq(inline(Basis.PERIOD.dbText())).or(Column.in(o.MEASURE_ID, stocks(ids)))))
                .groupBy(o.SUBJECT_ID, o.PERIOD_ID)
                .having(count(when(o.VALUE.isNotNull(), inline(1))).eq(inline(ids.size())));
    }

    private List<Integer> stocks(List<Integer> ids) {
        var stocks = plan.stocks();
        var among = ids.stream().filter(stocks::contains).toList();
        return among.isEmpty() ? List.of(-1) : among;
    }
}
