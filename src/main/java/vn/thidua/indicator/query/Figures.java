package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.thidua.indicator.query.Plan.PlannedMeasure;
import vn.thidua.shared.Basis;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Level;
import vn.thidua.shared.Period;
import vn.thidua.shared.ReportingCalendar;
import vn.thidua.shared.SubjectId;

/**
 * The figures that count, one for each subject, period and measure. Observations are filtered by dataset, measure and
 * period before anything else happens to them; then somebody else's figure yields to the subject's own, figures since
 * January are split into quarters, and an indicator's rule fills in what was not given.
 */
final class Figures {
    static final String FIGURE = "figure";
    private static final String STATED = "stated_figure";

    private final Plan plan;
    private final boolean ruled;

    Figures(Plan plan) {
        this.plan = plan;
        ruled = !plan.ruled().isEmpty();
    }

    List<CommonTableExpression<?>> tables() {
        List<CommonTableExpression<?>> tables = new ArrayList<>(split());
        tables.add(name(ruled ? STATED : FIGURE).as(stated()));
        if (ruled) {
            tables.add(name(FIGURE).as(new Rules(plan, this).complete(STATED)));
        }
        return tables;
    }

    /** What {@link #stated} needs before it: figures since January, where there are any. */
    List<CommonTableExpression<?>> split() {
        return plan.splits().isEmpty() ? List.of() : List.of(new YearToDate(plan, this).table());
    }

    /** The figures as they were given, quarter by quarter, before any rule of an indicator. */
    Select<Record> stated() {
        Select<Record> all = select(given()).from(observations()).where(taken());
        return plan.splits().isEmpty() ? all : all.unionAll(new YearToDate(plan, this).quarters());
    }

    /** Whether a column tells figures given for their very period from those split out of a longer one. */
    boolean tellsGiven() {
        return ruled && !plan.splits().isEmpty();
    }

    /** Whether a column of rules tells figures apart that count for one indicator alone. */
    boolean ruled() {
        return ruled;
    }

    /** The columns of a figure; those that no measure needs are left out. */
    private List<SelectField<?>> given() {
        var o = OBSERVATION;
        List<SelectField<?>> columns = new ArrayList<>(List.of(o.SUBJECT_ID, o.PERIOD_ID, o.MEASURE_ID));
        observed().as("v").forEach(columns::add);
        beside(
                        Column.flag(o.STATE.eq(inline(CellState.VALUE.dbText()))),
                        Column.flag(o.STATE.eq(inline(CellState.NOT_APPLICABLE.dbText()))),
                        o.AS_OF,
                        inline(0),
                        inline(0))
                .forEach(columns::add);
        if (tellsGiven()) {
            columns.add(inline(1).as("given"));
        }
        return columns;
    }

    /** What a figure says beside its amount, as far as any measure needs it. */
    List<SelectField<?>> beside(
            Field<Integer> valued,
            Field<Integer> inapplicable,
            Field<LocalDate> cutOff,
            Field<Integer> derived,
            Field<Integer> fell) {
        List<SelectField<?>> columns = new ArrayList<>();
        if (plan.any(MeasureTraits::noneOccurred)) {
            columns.add(valued.as("valued"));
        }
        if (plan.any(MeasureTraits::notApplicable)) {
            columns.add(inapplicable.as("inapplicable"));
        }
        if (plan.any(MeasureTraits::dated)) {
            columns.add(cutOff.as("cut_off"));
        }
        if (derives()) {
            columns.add(derived.as("derived"));
        }
        if (!plan.splits().isEmpty()) {
            columns.add(fell.as("fell"));
        }
        return columns;
    }

    /** The names of {@link #beside}. */
    List<String> besideNames() {
        List<String> names = new ArrayList<>();
        if (plan.any(MeasureTraits::noneOccurred)) {
            names.add("valued");
        }
        if (plan.any(MeasureTraits::notApplicable)) {
            names.add("inapplicable");
        }
        if (plan.any(MeasureTraits::dated)) {
            names.add("cut_off");
        }
        if (derives()) {
            names.add("derived");
        }
        if (!plan.splits().isEmpty()) {
            names.add("fell");
        }
        return names;
    }

    boolean derives() {
        return ruled || !plan.splits().isEmpty();
    }

    /** An observation's value with its bounds. */
    Amount observed() {
        var o = OBSERVATION;
        return plan.exact()
                ? Amount.exact(o.VALUE)
                : new Amount(o.VALUE, new Amount.Bounds(o.LOW, o.HIGH, Column.flag(o.APPROXIMATE.isTrue())));
    }

    /** Observations that are figures as they stand: not those that have to be split. */
    private Condition taken() {
        var o = OBSERVATION;
        var splits = plan.splits();
        var whole = splits.isEmpty()
                ? DSL.noCondition()
                : Column.notIn(o.MEASURE_ID, splits).or(Column.notIn(o.PERIOD_ID, plan.quarters()));
        return ofPeriod().and(whole).and(contested() ? DSL.noCondition() : wanted());
    }

    /** Flows count for their period; a stock has one figure a period, whatever its basis is called. */
    private Condition ofPeriod() {
        var o = OBSERVATION;
        var stocks = plan.stocks();
        var period = o.BASIS.eq(inline(Basis.PERIOD.dbText()));
        boolean others = plan.measures().values().stream()
                .filter(PlannedMeasure::flow)
                .anyMatch(measure ->
                        measure.traits().cumulative() || measure.traits().asOf());
        return !others ? DSL.noCondition() : stocks.isEmpty() ? period : period.or(Column.in(o.MEASURE_ID, stocks));
    }

    /** The rows of the question; already applied where {@link #observations} had to choose among reporters. */
    Condition wanted() {
        var o = OBSERVATION;
        return o.DATASET
                .eq(inline(plan.question().dataset().dbText()))
                .and(ofPeriods())
                .and(Column.oneOf(o.MEASURE_ID, plan.measureIds()))
                .and(o.LEVEL.eq(inline(Level.ALL.dbText())))
                .and(subjects());
    }

    /** Between two quarters of the calendar there is nothing but quarters, unless some figure is of another kind. */
    private Condition ofPeriods() {
        var ids = plan.periods();
        var first = Period.ofId(Collections.min(ids));
        var last = Period.ofId(Collections.max(ids));
        boolean quartersAlone = plan.question().from().calendar() == ReportingCalendar.QUARTER
                && ids.equals(plan.quarters())
                && !plan.any(MeasureTraits::wholes)
                && !plan.any(MeasureTraits::windows);
        int between = 4 * (last.year() - first.year()) + last.quarterOfYear() - first.quarterOfYear() + 1;
        return quartersAlone && between == ids.size()
                ? OBSERVATION.PERIOD_ID.between(inline(first.id()), inline(last.id()))
                : Column.oneOf(OBSERVATION.PERIOD_ID, ids);
    }

    Condition subjects() {
        var only = plan.question().only();
        return plan.byUnit() && !only.isEmpty()
                ? Column.in(
                        OBSERVATION.SUBJECT_ID,
                        only.stream().map(SubjectId::value).sorted().toList())
                : DSL.noCondition();
    }

    boolean contested() {
        return plan.measures().values().stream()
                .anyMatch(measure -> measure.traits().foreign()
                        || (!measure.flow()
                                && (measure.traits().asOf() || measure.traits().cumulative())));
    }

    /** Observations, one for each cell and basis: the subject's own figure before that of anybody else. */
    Table<? extends Record> observations() {
        return contested() ? ranked(wanted()) : plan.snapshot().of(OBSERVATION);
    }

    Table<? extends Record> ranked(Condition condition) {
        var o = OBSERVATION;
        var all = plan.snapshot().of(o);
        Field<String> basis = plan.stocks().isEmpty()
                ? o.BASIS
                : when(Column.in(o.MEASURE_ID, plan.stocks()), inline("any")).otherwise(o.BASIS);
        var rank = rowNumber()
                .over()
                .partitionBy(o.SUBJECT_ID, o.PERIOD_ID, o.MEASURE_ID, basis)
                .orderBy(
                        when(o.REPORTER_ID.eq(o.SUBJECT_ID), inline(0)).otherwise(inline(1)),
                        when(o.BASIS.eq(inline(Basis.PERIOD.dbText())), inline(0))
                                .otherwise(inline(1)),
                        o.BASIS,
                        o.REPORTER_ID)
                .as("choice");
        List<SelectField<?>> columns = new ArrayList<>(List.of(all.fields()));
        columns.add(rank);
        var choices = select(columns).from(all).where(condition).asTable(o.getName());
        return select(List.of(all.fields()))
                .from(choices)
                .where(field(name(o.getName(), "choice"), SQLDataType.INTEGER).eq(inline(1)))
                .asTable(o.getName());
    }
}
