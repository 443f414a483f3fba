package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.thidua.indicator.query.Plan.PlannedMeasure;

/**
 * Brings cumulative figures into their quarters (rule 6): Q(n) = C(n) − Y(n−1), where Y(n−1), the year up to the quarter
 * before, is the figure given for it or the sum of the quarters before. Without Y(n−1) the quarter is missing; a
 * negative difference is left out. A figure given for the quarter itself goes first.
 */
final class YearToDate {
    private static final String TABLE = "year_to_date";
    private static final String CELL = Cells.CELL;

    private final List<PlannedMeasure> measures;

    YearToDate(List<PlannedMeasure> measures) {
        this.measures = measures;
    }

    /** A row for each subject and year with the four quarters side by side, as given. */
    CommonTableExpression<?> table(List<Integer> quarters) {
        var subject = Cells.subject(CELL);
        var year = year(Cells.period(CELL));
        List<SelectField<?>> columns = new ArrayList<>(List.of(subject, year.as("year")));
        for (var measure : measures) {
            var cell = new CellColumns(measure);
            for (int quarter = 1; quarter <= 4; quarter++) {
                var here = number(Cells.period(CELL)).eq(inline(quarter));
                cell.inPeriod(CELL)
                        .where(here)
                        .single()
                        .as(given("p", measure, quarter))
                        .forEach(columns::add);
                cell.cumulative(CELL)
                        .where(here)
                        .single()
                        .as(given("c", measure, quarter))
                        .forEach(columns::add);
            }
        }
        return name(TABLE)
                .as(select(columns)
                        .from(DSL.table(name(CELL)))
                        .where(Cells.inlined(Cells.period(CELL), quarters))
                        .groupBy(subject, year));
    }

    /**
     * The cells again, the split measures as quarters: {@code m} the quarter's figure, {@code p} what was given for it,
     * {@code c} the year to date as given, {@code g} 1 where the figure is a difference, {@code f} 1 where it was left
     * out as negative.
     */
    CommonTableExpression<?> flow(String name, List<Field<?>> kept, List<Integer> quarters) {
        var period = Cells.period(CELL);
        var isQuarter = Cells.inlined(period, quarters);
        List<SelectField<?>> columns = new ArrayList<>(List.of(Cells.subject(CELL), period));
        columns.addAll(kept);
        for (var measure : measures) {
            var given = new CellColumns(measure).inPeriod(CELL);
            List<Amount.Choice> byNumber = new ArrayList<>();
            var derived = when(isQuarter.not(), inline(0));
            var negative = when(isQuarter.not(), inline(0));
            for (int quarter = 2; quarter <= 4; quarter++) {
                var here = isQuarter.and(number(period).eq(inline(quarter)));
                var difference = cumulative(measure, quarter).minus(upTo(measure, quarter - 1));
                var open = given.value().isNull();
                byNumber.add(new Amount.Choice(
                        here, given.orElse(difference.where(difference.value().ge(inline(BigDecimal.ZERO))))));
                derived = derived.when(here.and(open).and(difference.value().ge(inline(BigDecimal.ZERO))), inline(1));
                negative = negative.when(here.and(open).and(difference.value().lt(inline(BigDecimal.ZERO))), inline(1));
            }
            byNumber.add(new Amount.Choice(isQuarter, given.orElse(cumulative(measure, 1))));
            Stream.of(
                            Amount.choose(byNumber, given).as("m" + measure.id()),
                            given.as("p" + measure.id()),
                            new CellColumns(measure).cumulative(CELL).as("c" + measure.id()))
                    .forEach(each -> each.forEach(columns::add));
            columns.add(derived.otherwise(inline(0)).as("g" + measure.id()));
            columns.add(negative.otherwise(inline(0)).as("f" + measure.id()));
        }
        return name(name)
                .as(select(columns)
                        .from(DSL.table(name(CELL)))
                        .leftJoin(DSL.table(name(TABLE)))
                        .on(sameYear(period)));
    }

    /** The year from its start to the end of a quarter. */
    private static Amount upTo(PlannedMeasure measure, int quarter) {
        var given = cumulative(measure, quarter);
        var alone = Amount.column(
                TABLE, given("p", measure, quarter), !measure.traits().inexact());
        return quarter == 1
                ? given.orElse(alone)
                : given.orElse(upTo(measure, quarter - 1).plus(alone));
    }

    private static Amount cumulative(PlannedMeasure measure, int quarter) {
        return Amount.column(
                TABLE, given("c", measure, quarter), !measure.traits().inexact());
    }

    private static String given(String prefix, PlannedMeasure measure, int quarter) {
        return prefix + measure.id() + "_" + quarter;
    }

    private static Condition sameYear(Field<Integer> period) {
        return field(name(TABLE, "subject_id"), SQLDataType.INTEGER)
                .eq(Cells.subject(CELL))
                .and(field(name(TABLE, "year"), SQLDataType.INTEGER).eq(year(period)));
    }

    private static Field<Integer> year(Field<Integer> period) {
        return period.minus(period.mod(inline(100)));
    }

    /** 1 to 4 for the id of a quarter, in both calendars. */
    private static Field<Integer> number(Field<Integer> period) {
        return period.mod(inline(10));
    }
}
