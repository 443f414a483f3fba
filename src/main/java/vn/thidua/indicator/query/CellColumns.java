package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.when;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.SQLDataType;
import vn.thidua.indicator.query.Plan.PlannedMeasure;
import vn.thidua.shared.Basis;
import vn.thidua.shared.CellState;

/**
 * The columns of one measure in the table of cells, which has a row for each subject and period and a few columns for
 * each measure. Only columns that the measure's traits call for are made.
 */
record CellColumns(PlannedMeasure measure) {

    Amount inPeriod(String table) {
        return Amount.column(table, "m" + measure.id(), !measure.traits().inexact());
    }

    /** The figure since the start of the year. */
    Amount cumulative(String table) {
        return Amount.column(table, "c" + measure.id(), !measure.traits().inexact());
    }

    /** 1 where the cell holds a value, null where it is empty or nothing occurred. */
    Field<Integer> valued(String table) {
        return field(name(table, "s" + measure.id()), SQLDataType.INTEGER);
    }

    Field<Integer> notApplicable(String table) {
        return field(name(table, "x" + measure.id()), SQLDataType.INTEGER);
    }

    Field<LocalDate> cutOff(String table) {
        return field(name(table, "d" + measure.id()), SQLDataType.LOCALDATE);
    }

    /** What the table of cells selects from observations for this measure. */
    List<SelectField<?>> fromObservations(boolean withState) {
        var o = OBSERVATION;
        var mine = o.MEASURE_ID.eq(inline(measure.id()));
        var traits = measure.traits();
        boolean otherBases = measure.flow() && (traits.cumulative() || traits.asOf());
        var period = otherBases ? mine.and(o.BASIS.eq(inline(Basis.PERIOD.dbText()))) : mine;
        List<SelectField<?>> columns = new ArrayList<>();
        picked(period).as("m" + measure.id()).forEach(columns::add);
        if (measure.splits()) {
            picked(mine.and(o.BASIS.eq(inline(Basis.CUMULATIVE.dbText()))))
                    .as("c" + measure.id())
                    .forEach(columns::add);
        }
        if (withState && traits.noneOccurred()) {
            columns.add(max(when(mine.and(o.STATE.eq(inline(CellState.VALUE.dbText()))), inline(1)))
                    .as("s" + measure.id()));
        }
        if (traits.notApplicable()) {
            columns.add(max(when(mine.and(o.STATE.eq(inline(CellState.NOT_APPLICABLE.dbText()))), inline(1)))
                    .as("x" + measure.id()));
        }
        if (traits.dated()) {
            columns.add(max(when(period, o.AS_OF)).as("d" + measure.id()));
        }
        return columns;
    }

    /** The columns as they stand in {@code table}, to be handed on. */
    Stream<Field<?>> besideFigures(String table, boolean withState) {
        var traits = measure.traits();
        Stream.Builder<Field<?>> columns = Stream.builder();
        if (withState && traits.noneOccurred()) {
            columns.add(valued(table));
        }
        if (traits.notApplicable()) {
            columns.add(notApplicable(table));
        }
        if (traits.dated()) {
            columns.add(cutOff(table));
        }
        return columns.build();
    }

    private Amount picked(Condition condition) {
        var o = OBSERVATION;
        Field<BigDecimal> value = when(condition, o.VALUE);
        if (!measure.traits().inexact()) {
            return Amount.exact(value).single();
        }
        return new Amount(
                        value,
                        new Amount.Bounds(
                                when(condition, o.LOW),
                                when(condition, o.HIGH),
                                when(condition.and(o.APPROXIMATE.isTrue()), inline(1))
                                        .otherwise(inline(0))))
                .single();
    }
}
