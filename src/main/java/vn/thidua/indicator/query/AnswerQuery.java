package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.bitOrAgg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.DSL.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import vn.thidua.reference.MeasureKind;

/**
 * The query that answers any question, within what DuckDB and Trino both do; {@link AddingQuery} answers the simpler ones
 * sooner. Observations become figures, figures pairs (both sides of an indicator for one subject and period), pairs
 * contributions to asked periods, contributions groups.
 */
final class AnswerQuery {
    private static final String PART = "part";
    private static final String SHOWN = Contributions.CONTRIBUTION;

    private final Plan plan;
    private final Figures figures;
    private final Terms terms;
    private final Asked asked;
    private final Members members;
    private final DutyTable duties;
    private final boolean stocks;

    AnswerQuery(Plan plan) {
        this.plan = plan;
        figures = new Figures(plan);
        terms = new Terms(plan);
        asked = new Asked(plan);
        members = new Members(plan);
        duties = new DutyTable(plan, members.unchanged());
        stocks = plan.hasStocks() && !plan.singleQuarters();
    }

    /** A row for each indicator, asked period and group; {@code own} 1 for what was given for the group as a whole. */
    Select<Record> select() {
        List<CommonTableExpression<?>> tables = new ArrayList<>(figures.tables());
        tables.add(members.table());
        tables.add(new Pairs(plan, figures, terms).table());
        if (plan.wholes()) {
            tables.addAll(new Wholes(plan, figures, terms, asked, members).tables());
        }
        tables.add(new Contributions(plan, figures, asked).table());
        if (stocks) {
            tables.add(name(PART).as(parts()));
        }
        Select<Record> rows = stocks ? ofParts() : ofContributions();
        for (var extra : new Extras(plan, figures, members).rows()) {
            rows = rows.unionAll(extra);
        }
        return with(tables).select(DSL.table(name("answer")).asterisk()).from(rows.asTable("answer"));
    }

    /** Where everything adds up over quarters, contributions are summed at once. */
    private Select<Record> ofContributions() {
        List<Field<?>> keys = List.of(
                Column.number(SHOWN, "indicator"), Column.number(SHOWN, "asked_id"), Members.group(), Members.own());
        List<SelectField<?>> columns = new ArrayList<>(keys);
        Amount.column(SHOWN, "n", plan.exact()).summed().as("n").forEach(columns::add);
        Amount.column(SHOWN, "d", plan.exact()).summed().as("d").forEach(columns::add);
        columns.addAll(counting(false));
        return DSL.select(columns).from(source()).groupBy(keys);
    }

    /** With stocks, quarters of one unit come together first: a row for each indicator, asked period, group and unit. */
    private Select<Record> parts() {
        List<Field<?>> keys = List.of(
                Column.number(SHOWN, "indicator"),
                Column.number(SHOWN, "asked_id"),
                Members.group(),
                Members.own(),
                Column.number(SHOWN, "subject_id"));
        List<SelectField<?>> columns = new ArrayList<>(keys);
        overTime("n", true).as("n").forEach(columns::add);
        overTime("d", false).as("d").forEach(columns::add);
        columns.addAll(counting(true));
        return DSL.select(columns).from(source()).groupBy(keys);
    }

    private Select<Record> ofParts() {
        List<Field<?>> keys = List.of(
                Column.number(PART, "indicator"),
                Column.number(PART, "asked_id"),
                Column.number(PART, "group_id"),
                Column.number(PART, "own"));
        List<SelectField<?>> columns = new ArrayList<>(keys);
        Amount.column(PART, "n", plan.exact()).summed().as("n").forEach(columns::add);
        Amount.column(PART, "d", plan.exact()).summed().as("d").forEach(columns::add);
        columns.add(sum(Column.number(PART, "reported")).as("reported"));
        columns.add(max(Column.number(PART, "whole")).as("whole"));
        columns.add(bitOrAgg(Column.number(PART, "quarter_set")).as("quarter_set"));
        for (var beside : figures.besideNames()) {
            columns.add(
                    switch (beside) {
                        case "cut_off" -> max(Column.day(PART, beside)).as(beside);
                        case "inapplicable", "fell" ->
                            sum(Column.number(PART, beside)).as(beside);
                        default -> max(Column.number(PART, beside)).as(beside);
                    });
        }
        return DSL.select(columns).from(DSL.table(name(PART))).groupBy(keys);
    }

    private Amount overTime(String side, boolean numerator) {
        var amount = Amount.column(SHOWN, side, plan.exact());
        List<Amount.Choice> byKind = new ArrayList<>();
        var indicator = Column.number(SHOWN, "indicator");
        var end = positions(MeasureKind.STOCK_END, numerator);
        if (!end.isEmpty()) {
            byKind.add(new Amount.Choice(Column.in(indicator, end), edge(amount, "at_end", true)));
        }
        var start = positions(MeasureKind.STOCK_START, numerator);
        if (!start.isEmpty()) {
            byKind.add(new Amount.Choice(Column.in(indicator, start), edge(amount, "at_start", false)));
        }
        var sum = amount.summed();
        return byKind.isEmpty() ? sum : Amount.choose(byKind, sum);
    }

    private Amount edge(Amount amount, String alias, boolean last) {
        Amount edge = null;
        for (int slot : edgeFirst(last)) {
            var here = amount.where(
                            still(alias).and(Column.number(SHOWN, "slot").eq(inline(slot))))
                    .single();
            edge = edge == null ? here : edge.orElse(here);
        }
        return Objects.requireNonNull(edge);
    }

    /** A figure for the whole stands alone; else the quarters from the edge inwards. */
    private static List<Integer> edgeFirst(boolean last) {
        return last ? List.of(Asked.WHOLE, 4, 3, 2, 1) : List.of(Asked.WHOLE, 1, 2, 3, 4);
    }

    /** Of a stock the state of the quarter that is read counts, of a flow that of any quarter. */
    private Field<Integer> valued() {
        var any = max(Column.number(SHOWN, "valued"));
        var end = positions(MeasureKind.STOCK_END, true);
        var start = positions(MeasureKind.STOCK_START, true);
        Field<Integer> valued = any;
        if (!start.isEmpty()) {
            valued = when(Column.in(Column.number(SHOWN, "indicator"), start), edge("at_start", false))
                    .otherwise(valued);
        }
        if (!end.isEmpty()) {
            valued = when(Column.in(Column.number(SHOWN, "indicator"), end), edge("at_end", true))
                    .otherwise(valued);
        }
        return valued;
    }

    private Field<Integer> edge(String alias, boolean last) {
        var here = still(alias).and(Column.isSet(Column.number(SHOWN, "counts")));
        return DSL.coalesce(
                inline((Integer) null, Integer.class),
                edgeFirst(last).stream()
                        .map(slot -> max(when(
                                here.and(Column.number(SHOWN, "slot").eq(inline(slot))),
                                Column.number(SHOWN, "valued"))))
                        .toArray(Field[]::new));
    }

    private List<Integer> positions(MeasureKind kind, boolean numerator) {
        return plan.indicators().stream()
                .filter(each -> kind == (numerator ? each.numeratorKind() : each.denominatorKind()))
                .map(Plan.PlannedIndicator::position)
                .toList();
    }

    private Condition still(String alias) {
        return members.steady() ? DSL.noCondition() : Members.isStill(alias);
    }

    /** Coverage and what else is to be said, over contributions. */
    private List<SelectField<?>> counting(boolean ofUnit) {
        List<SelectField<?>> columns = new ArrayList<>();
        var counts = Column.isSet(Column.number(SHOWN, "counts"));
        var slot = Column.number(SHOWN, "slot");
        var whole = slot.eq(inline(Asked.WHOLE));
        var owed = duties.uniform() ? inline(1) : DSL.coalesce(DutyTable.owed(), inline(0));
        var all = duties.uniform() ? Column.number(SHOWN, "slots") : DSL.coalesce(DutyTable.owed(), inline(0));
        columns.add((plan.wholes()
                        ? sum(when(counts.and(whole), all).when(counts, owed).otherwise(inline(0)))
                        : duties.uniform() ? count(when(counts, inline(1))) : sum(when(counts, owed)))
                .as("reported"));
        columns.add(max(Column.flag(whole)).as("whole"));
        columns.add(bitOrAgg(when(counts, quarters(slot)).otherwise(inline(0))).as("quarter_set"));
        for (var beside : figures.besideNames()) {
            columns.add(
                    switch (beside) {
                        case "cut_off" -> max(Column.day(SHOWN, beside)).as(beside);
                        case "inapplicable" ->
                            sum(when(Column.isSet(Column.number(SHOWN, beside)), owed))
                                    .as(beside);
                        case "fell" -> sum(Column.number(SHOWN, beside)).as(beside);
                        case "valued" -> (ofUnit ? valued() : max(Column.number(SHOWN, beside))).as(beside);
                        default -> max(Column.number(SHOWN, beside)).as(beside);
                    });
        }
        return columns;
    }

    /** The quarters that a contribution is about: a bit for each. */
    private Field<Integer> quarters(Field<Integer> slot) {
        var own = inline(1).shl(slot.minus(inline(1)));
        return plan.wholes()
                ? when(
                                slot.eq(inline(Asked.WHOLE)),
                                inline(1).shl(Column.number(SHOWN, "slots")).minus(inline(1)))
                        .otherwise(own)
                : own;
    }

    private Table<?> source() {
        Table<?> from = DSL.table(name(SHOWN))
                .join(members.named())
                .on(members.of(Column.number(SHOWN, "subject_id"), Column.number(SHOWN, "period_id")));
        if (stocks && !members.steady()) {
            from = from.leftJoin(members.named("at_end"))
                    .on(members.still("at_end", Column.number(SHOWN, "end_id")))
                    .leftJoin(members.named("at_start"))
                    .on(members.still("at_start", Column.number(SHOWN, "start_id")));
        }
        return duties.uniform() ? from : from.leftJoin(duties.table()).on(duties.of(SHOWN, Members.unitClass()));
    }
}
