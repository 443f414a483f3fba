package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.util.ArrayList;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import vn.thidua.reference.MeasureKind;
import vn.thidua.shared.Basis;

/**
 * Figures that cover a half, nine months or a year in one: they stand in where the quarters are not all there (rule 7).
 * Each measure is the sum of its quarters if all are there, else the figure given for the whole, else the figure since
 * January at its end; both sides are there when all their measures are.
 */
final class Wholes {
    private static final String TIMED = "timed";
    private static final String ENDING = "ending";
    private static final String KNOWN = "known_quarters";
    /** The asked periods of a unit that one figure stands in for; columns as of a pair. */
    static final String INSTEAD = "instead";
    /** Figures given for a whole although its quarters are there: what they differ by is shown. */
    static final String BESIDE = "beside";

    private final Plan plan;
    private final Figures figures;
    private final Terms terms;
    private final Asked asked;
    private final Members members;

    Wholes(Plan plan, Figures figures, Terms terms, Asked asked, Members members) {
        this.plan = plan;
        this.figures = figures;
        this.terms = terms;
        this.asked = asked;
        this.members = members;
    }

    List<CommonTableExpression<?>> tables() {
        List<CommonTableExpression<?>> tables = new ArrayList<>();
        if (!plan.splits().isEmpty()) {
            tables.add(ending());
        }
        tables.add(timed());
        tables.add(known());
        tables.add(instead());
        if (plan.byUnit()) {
            tables.add(name(BESIDE).as(sides(true)));
        }
        return tables;
    }

    /** Figures since January, at the quarter where they end. */
    private CommonTableExpression<?> ending() {
        var o = OBSERVATION;
        List<SelectField<?>> columns = new ArrayList<>(List.of(o.SUBJECT_ID, o.PERIOD_ID, o.MEASURE_ID));
        figures.observed().as("v").forEach(columns::add);
        columns.add(o.AS_OF.as("cut_off"));
        return name(ENDING)
                .as(select(columns)
                        .from(figures.observations())
                        .where((figures.contested() ? DSL.noCondition() : figures.wanted())
                                .and(Column.in(o.MEASURE_ID, plan.splits()))
                                .and(Column.in(o.PERIOD_ID, plan.quarters()))
                                .and(o.BASIS.eq(inline(Basis.CUMULATIVE.dbText())))
                                .and(o.VALUE.isNotNull())));
    }

    /** A row for each indicator, subject, asked period and measure: {@code q} over its quarters, {@code w} as a whole. */
    private CommonTableExpression<?> timed() {
        var figure = Amount.column(Figures.FIGURE, "v", plan.exact());
        var quarterly = Asked.quarterly();
        List<Field<?>> keys = List.of(
                Terms.indicator(),
                Terms.measure(),
                Column.number("term", "side"),
                Column.number("term", "factor"),
                Terms.size(),
                Asked.period(),
                Asked.slots(),
                Column.number(Figures.FIGURE, "subject_id"));
        List<SelectField<?>> columns = new ArrayList<>(keys);
        columns.add(count(when(quarterly.and(figure.isThere()), inline(1))).as("quarters"));
        overTime(figure, quarterly).as("q").forEach(columns::add);
        figure.where(Asked.whole()).single().as("w").forEach(columns::add);
        if (plan.any(MeasureTraits::dated)) {
            columns.add(max(when(Asked.whole(), Column.day(Figures.FIGURE, "cut_off")))
                    .as("cut_off"));
        }
        if (figures.derives()) {
            columns.add(max(Column.number(Figures.FIGURE, "derived")).as("derived"));
        }
        return name(TIMED)
                .as(select(columns)
                        .from(DSL.table(name(Figures.FIGURE)))
                        .join(terms.table())
                        .on(Pairs.entering(figures))
                        .join(asked.table())
                        .on(Asked.source().eq(Column.number(Figures.FIGURE, "period_id")))
                        .where(Asked.slots().gt(inline(1)))
                        .groupBy(keys));
    }

    private Amount overTime(Amount figure, Condition quarterly) {
        List<Amount.Choice> byKind = new ArrayList<>();
        var end = ids(MeasureKind.STOCK_END);
        var start = ids(MeasureKind.STOCK_START);
        if (!end.isEmpty()) {
            byKind.add(new Amount.Choice(Column.in(Terms.measure(), end), Edge.last(figure, quarterly)));
        }
        if (!start.isEmpty()) {
            byKind.add(new Amount.Choice(Column.in(Terms.measure(), start), Edge.first(figure, quarterly)));
        }
        var sum = figure.where(quarterly).summed();
        return byKind.isEmpty() ? sum : Amount.choose(byKind, sum);
    }

    private List<Integer> ids(MeasureKind kind) {
        return plan.measures().values().stream()
                .filter(measure -> measure.kind() == kind)
                .map(Plan.PlannedMeasure::id)
                .toList();
    }

    /** How many quarters of an asked period have both sides. */
    private CommonTableExpression<?> known() {
        List<Field<?>> keys = List.of(
                Column.number(Pairs.PAIR, "indicator"), Column.number(Pairs.PAIR, "subject_id"), Asked.period());
        List<SelectField<?>> columns = new ArrayList<>(keys);
        columns.add(count().as("quarters"));
        return name(KNOWN)
                .as(select(columns)
                        .from(DSL.table(name(Pairs.PAIR)))
                        .join(asked.table())
                        .on(Asked.source().eq(Column.number(Pairs.PAIR, "period_id")))
                        .where(Asked.quarterly().and(Column.isSet(Column.number(Pairs.PAIR, "complete"))))
                        .groupBy(keys));
    }

    private CommonTableExpression<?> instead() {
        var side = "side_by_side";
        var sides = sides(false).asTable(side);
        List<SelectField<?>> columns = new ArrayList<>();
        for (var field : sides.fields()) {
            columns.add(field);
        }
        // a figure for the whole counts where the unit is at its end; a unit that is nowhere by then keeps its quarters
        var placed = members.steady()
                ? sides
                : sides.join(asked.ends())
                        .on(Column.number(Asked.ENDS, "asked_id").eq(Column.number(side, "asked_id")))
                        .join(members.named())
                        .on(members.of(Column.number(side, "subject_id"), Column.number(Asked.ENDS, "last_id")));
        return name(INSTEAD)
                .as(select(columns)
                        .from(placed)
                        .leftJoin(DSL.table(name(KNOWN)))
                        .on(Column.number(KNOWN, "indicator").eq(Column.number(side, "indicator")))
                        .and(Column.number(KNOWN, "subject_id").eq(Column.number(side, "subject_id")))
                        .and(Column.number(KNOWN, "asked_id").eq(Column.number(side, "asked_id")))
                        .where(coalesce(Column.number(KNOWN, "quarters"), inline(0))
                                .lt(Column.number(side, "slots"))));
    }

    /** Both sides for each indicator, subject and asked period. */
    private Select<Record> sides(boolean wholesOnly) {
        var whole = whole();
        var all = Column.number(TIMED, "quarters").ge(Column.number(TIMED, "slots"));
        var quarters = Amount.column(TIMED, "q", plan.exact()).where(all);
        var measure = terms.weighedIn(TIMED, wholesOnly ? whole : quarters.orElse(whole));
        List<Field<?>> keys = List.of(
                Column.number(TIMED, "indicator"),
                Column.number(TIMED, "subject_id"),
                Column.number(TIMED, "asked_id"),
                Column.number(TIMED, "slots"));
        List<SelectField<?>> columns = new ArrayList<>(keys);
        measure.where(Column.number(TIMED, "side").eq(inline(0)))
                .summed()
                .as("n")
                .forEach(columns::add);
        measure.where(Column.number(TIMED, "side").eq(inline(1)))
                .summed()
                .as("d")
                .forEach(columns::add);
        if (plan.any(MeasureTraits::dated)) {
            var day = plan.splits().isEmpty()
                    ? Column.day(TIMED, "cut_off")
                    : coalesce(Column.day(TIMED, "cut_off"), Column.day(ENDING, "cut_off"));
            columns.add(max(day).as("cut_off"));
        }
        if (figures.derives()) {
            columns.add(max(Column.number(TIMED, "derived")).as("derived"));
        }
        var timed = DSL.table(name(TIMED));
        var from = plan.splits().isEmpty()
                ? timed
                : timed.leftJoin(asked.ends())
                        .on(Column.number(Asked.ENDS, "asked_id").eq(Column.number(TIMED, "asked_id")))
                        .leftJoin(DSL.table(name(ENDING)))
                        .on(Column.number(ENDING, "subject_id").eq(Column.number(TIMED, "subject_id")))
                        .and(Column.number(ENDING, "measure_id").eq(Column.number(TIMED, "measure_id")))
                        .and(Column.number(ENDING, "period_id").eq(Column.number(Asked.ENDS, "last_id")));
        return select(columns)
                .from(from)
                .groupBy(keys)
                .having(count(measure.value()).eq(max(Column.number(TIMED, "size"))));
    }

    private Amount whole() {
        var given = Amount.column(TIMED, "w", plan.exact());
        return plan.splits().isEmpty() ? given : given.orElse(Amount.column(ENDING, "v", plan.exact()));
    }
}
