package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.thidua.indicator.query.Plan.PlannedMeasure;
import vn.thidua.shared.Basis;
import vn.thidua.shared.Level;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.SubjectId;

/**
 * The table of cells: one row for each subject and period, a few columns for each measure. Observations are filtered
 * by dataset, measure and period before anything else happens to them, and grouped once.
 */
final class Cells {
    static final String CELL = "cell";
    private static final String FLOW = "flow";

    private final Plan plan;
    private final boolean splits;

    Cells(Plan plan) {
        this.plan = plan;
        splits = plan.measures().values().stream().anyMatch(PlannedMeasure::splits);
    }

    /** The table that the rest of the query reads. */
    String table() {
        return splits ? FLOW : CELL;
    }

    static Field<Integer> subject(String table) {
        return field(name(table, "subject_id"), SQLDataType.INTEGER);
    }

    static Field<Integer> period(String table) {
        return field(name(table, "period_id"), SQLDataType.INTEGER);
    }

    List<CommonTableExpression<?>> tables() {
        List<CommonTableExpression<?>> tables = new ArrayList<>();
        tables.add(cell());
        if (splits) {
            var split = new YearToDate(split());
            tables.add(split.table(quarters()));
            tables.add(split.flow(FLOW, kept(), quarters()));
        }
        return tables;
    }

    private CommonTableExpression<?> cell() {
        var o = OBSERVATION;
        List<SelectField<?>> columns = new ArrayList<>(List.of(o.SUBJECT_ID, o.PERIOD_ID));
        var stateful = numerators();
        plan.measures()
                .forEach((code, measure) ->
                        columns.addAll(new CellColumns(measure).fromObservations(stateful.contains(code))));
        return name(CELL)
                .as(select(columns).from(observations()).where(wanted()).groupBy(o.SUBJECT_ID, o.PERIOD_ID));
    }

    /** Measures whose "none occurred" leaves a rate without a value. */
    private Set<MeasureCode> numerators() {
        Set<MeasureCode> codes = new HashSet<>();
        plan.indicators().stream()
                .filter(Plan.PlannedIndicator::ratio)
                .forEach(each -> codes.addAll(each.indicator().numerator().measures()));
        return codes;
    }

    private Condition wanted() {
        var o = OBSERVATION;
        var periods = plan.sourcePeriods();
        var ids = plan.measures().values().stream().map(PlannedMeasure::id).toList();
        return o.DATASET
                .eq(inline(plan.question().dataset().dbText()))
                // an interval lets the engine skip whole blocks before it looks at the list
                .and(o.PERIOD_ID.between(inline(Collections.min(periods)), inline(Collections.max(periods))))
                .and(inlined(o.PERIOD_ID, periods))
                .and(inlined(o.MEASURE_ID, ids))
                .and(o.LEVEL.eq(inline(Level.ALL.dbText())))
                .and(subjects());
    }

    private Condition subjects() {
        var only = plan.question().only();
        return plan.byUnit() && !only.isEmpty()
                ? inlined(
                        OBSERVATION.SUBJECT_ID,
                        only.stream().map(SubjectId::value).sorted().toList())
                : DSL.noCondition();
    }

    static Condition inlined(Field<Integer> field, Collection<Integer> values) {
        return field.in(values.stream().map(DSL::inline).toList());
    }

    /** Observations, one for each cell and basis: the subject's own figure before that of anybody else. */
    private Table<? extends Record> observations() {
        var o = OBSERVATION;
        var all = plan.snapshot().of(o);
        var stocks = plan.measures().values().stream()
                .filter(measure -> !measure.flow())
                .map(PlannedMeasure::id)
                .toList();
        boolean contested = plan.measures().values().stream()
                .anyMatch(measure -> measure.traits().foreign()
                        || (!measure.flow()
                                && (measure.traits().asOf() || measure.traits().cumulative())));
        if (!contested) {
            return all;
        }
        // a stock has one figure a period, whatever its basis was called
        Field<String> basis = stocks.isEmpty()
                ? o.BASIS
                : when(inlined(o.MEASURE_ID, stocks), inline("any")).otherwise(o.BASIS);
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
        var ranked = select(columns).from(all).where(wanted()).asTable(o.getName());
        return select(List.of(all.fields()))
                .from(ranked)
                .where(field(name(o.getName(), "choice"), SQLDataType.INTEGER).eq(inline(1)))
                .asTable(o.getName());
    }

    private List<PlannedMeasure> split() {
        return plan.measures().values().stream().filter(PlannedMeasure::splits).toList();
    }

    private List<Field<?>> kept() {
        var stateful = numerators();
        List<Field<?>> columns = new ArrayList<>();
        plan.measures().forEach((code, measure) -> {
            var cell = new CellColumns(measure);
            if (!measure.splits()) {
                cell.inPeriod(CELL).as("m" + measure.id()).forEach(columns::add);
            }
            cell.besideFigures(CELL, stateful.contains(code)).forEach(columns::add);
        });
        return columns;
    }

    private List<Integer> quarters() {
        return plan.sourcePeriods().stream()
                .filter(id -> id % 100 % 40 > 10 && id % 100 % 40 < 15)
                .toList();
    }
}
