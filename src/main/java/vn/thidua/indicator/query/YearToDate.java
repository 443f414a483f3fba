package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.values;
import static org.jooq.impl.DSL.when;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import vn.thidua.shared.Basis;
import vn.thidua.shared.CellState;

/**
 * Brings figures since January into their quarters (rule 6): Q(n) = C(n) − Y(n−1), where Y(n−1), the year up to the
 * quarter before, is the figure given for it or the sum of the quarters before. Without Y(n−1) the quarter is missing; a
 * negative difference is left out. A figure given for the quarter itself goes first.
 */
final class YearToDate {
    private static final String YEAR = "year_to_date";
    private static final String QUARTER = "quarter";

    private final Plan plan;
    private final Figures figures;

    YearToDate(Plan plan, Figures figures) {
        this.plan = plan;
        this.figures = figures;
    }

    /** A row for each subject, measure and year, the four quarters side by side: {@code p} alone, {@code c} since January. */
    CommonTableExpression<?> table() {
        var o = OBSERVATION;
        var year = o.PERIOD_ID.minus(o.PERIOD_ID.mod(inline(10)));
        List<SelectField<?>> columns = new ArrayList<>(List.of(o.SUBJECT_ID, o.MEASURE_ID, year.as("year")));
        for (int quarter = 1; quarter <= 4; quarter++) {
            var here = o.PERIOD_ID.mod(inline(10)).eq(inline(quarter));
            given(here, Basis.PERIOD).as("p" + quarter).forEach(columns::add);
            given(here, Basis.CUMULATIVE).as("c" + quarter).forEach(columns::add);
            columns.add(max(Column.flag(here)).as("there" + quarter));
            columns.add(max(Column.flag(here.and(o.STATE.eq(inline(CellState.VALUE.dbText())))))
                    .as("valued" + quarter));
            columns.add(max(Column.flag(here.and(o.STATE.eq(inline(CellState.NOT_APPLICABLE.dbText())))))
                    .as("inapplicable" + quarter));
            columns.add(max(when(here, o.AS_OF)).as("cut_off" + quarter));
        }
        return name(YEAR)
                .as(select(columns)
                        .from(figures.observations())
                        .where((figures.contested() ? DSL.noCondition() : figures.wanted())
                                .and(Column.in(o.MEASURE_ID, plan.splits()))
                                .and(Column.in(o.PERIOD_ID, plan.quarters()))
                                .and(o.BASIS.in(inline(Basis.PERIOD.dbText()), inline(Basis.CUMULATIVE.dbText()))))
                        .groupBy(o.SUBJECT_ID, o.MEASURE_ID, year));
    }

    private Amount given(Condition here, Basis basis) {
        return figures.observed()
                .where(here.and(OBSERVATION.BASIS.eq(inline(basis.dbText()))))
                .single();
    }

    /** The same figures as rows, one a quarter, with the columns of a figure. */
    Select<Record> quarters() {
        var number = Column.number(QUARTER, "number");
        List<SelectField<?>> columns = new ArrayList<>(List.of(
                Column.number(YEAR, "subject_id"),
                Column.number(YEAR, "year").plus(number).as("period_id"),
                Column.number(YEAR, "measure_id")));
        Amount.choose(choices(number, this::figure), null).as("v").forEach(columns::add);
        columns.addAll(figures.beside(
                picked(number, quarter -> Column.number(YEAR, "valued" + quarter)),
                picked(number, quarter -> Column.number(YEAR, "inapplicable" + quarter)),
                pickedDay(number),
                picked(
                        number,
                        quarter -> quarter == 1
                                ? inline(0)
                                : Column.flag(open(quarter)
                                        .and(difference(quarter).value().ge(inline(BigDecimal.ZERO))))),
                picked(
                        number,
                        quarter -> quarter == 1
                                ? inline(0)
                                : Column.flag(open(quarter)
                                        .and(difference(quarter).value().lt(inline(BigDecimal.ZERO)))))));
        if (figures.tellsGiven()) {
            columns.add(picked(number, quarter -> Column.flag(alone(quarter).isThere()))
                    .as("given"));
        }
        return select(columns)
                .from(DSL.table(name(YEAR)))
                .crossJoin(values(row(inline(1)), row(inline(2)), row(inline(3)), row(inline(4)))
                        .as(QUARTER, "number"))
                .where(Column.isSet(picked(number, quarter -> Column.number(YEAR, "there" + quarter))));
    }

    private Amount figure(int quarter) {
        if (quarter == 1) {
            return alone(1).orElse(sinceJanuary(1));
        }
        var difference = difference(quarter);
        return alone(quarter).orElse(difference.where(difference.value().ge(inline(BigDecimal.ZERO))));
    }

    private Condition open(int quarter) {
        return alone(quarter).value().isNull();
    }

    private Amount difference(int quarter) {
        return sinceJanuary(quarter).minus(upTo(quarter - 1));
    }

    /** The year from its start to the end of a quarter. */
    private Amount upTo(int quarter) {
        return quarter == 1
                ? sinceJanuary(1).orElse(alone(1))
                : sinceJanuary(quarter).orElse(upTo(quarter - 1).plus(alone(quarter)));
    }

    private Amount alone(int quarter) {
        return Amount.column(YEAR, "p" + quarter, plan.exact());
    }

    private Amount sinceJanuary(int quarter) {
        return Amount.column(YEAR, "c" + quarter, plan.exact());
    }

    private static List<Amount.Choice> choices(Field<Integer> number, IntFunction<Amount> amount) {
        List<Amount.Choice> choices = new ArrayList<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            choices.add(new Amount.Choice(number.eq(inline(quarter)), amount.apply(quarter)));
        }
        return choices;
    }

    private static Field<Integer> picked(Field<Integer> number, IntFunction<Field<Integer>> column) {
        return when(number.eq(inline(1)), column.apply(1))
                .when(number.eq(inline(2)), column.apply(2))
                .when(number.eq(inline(3)), column.apply(3))
                .otherwise(column.apply(4));
    }

    private static Field<LocalDate> pickedDay(Field<Integer> number) {
        return when(number.eq(inline(1)), Column.day(YEAR, "cut_off1"))
                .when(number.eq(inline(2)), Column.day(YEAR, "cut_off2"))
                .when(number.eq(inline(3)), Column.day(YEAR, "cut_off3"))
                .otherwise(Column.day(YEAR, "cut_off4"));
    }
}
