package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.values;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.SUBJECT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row2;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.thidua.shared.Level;

/**
 * Rows beside the sums, with the same columns: shares that were published without their counts ({@code own} 2), and
 * figures given for a whole although its quarters are there ({@code own} 3). Neither is ever added to anything.
 */
final class Extras {
    static final int SHARE = 2;
    static final int BESIDE = 3;
    private static final String WANTED = "wanted";
    private static final String COVERED = "covered";

    private final Plan plan;
    private final Figures figures;
    private final Members members;

    Extras(Plan plan, Figures figures, Members members) {
        this.plan = plan;
        this.figures = figures;
        this.members = members;
    }

    /** For a query that needs nothing else of them. */
    static Extras of(Plan plan) {
        return new Extras(plan, new Figures(plan), new Members(plan));
    }

    List<Select<Record>> rows() {
        List<Select<Record>> rows = new ArrayList<>();
        if (plan.indicators().stream().anyMatch(each -> each.share() != null)) {
            rows.add(shares());
        }
        if (plan.wholes() && plan.byUnit()) {
            rows.add(beside());
        }
        return rows;
    }

    private Select<Record> shares() {
        var o = OBSERVATION;
        var s = SUBJECT;
        List<Row2<Integer, Integer>> wanted = new ArrayList<>();
        plan.indicators().forEach(each -> {
            if (each.share() != null) {
                wanted.add(row(inline(each.position()), inline(each.share().id())));
            }
        });
        var exact = plan.exact();
        var amount = exact
                ? Amount.exact(o.VALUE)
                : new Amount(o.VALUE, new Amount.Bounds(o.LOW, o.HIGH, Column.flag(o.APPROXIMATE.isTrue())));
        List<SelectField<?>> columns = new ArrayList<>(List.of(
                Column.number(WANTED, "indicator"),
                Column.number(COVERED, "asked_id"),
                o.SUBJECT_ID.as("group_id"),
                inline(SHARE).as("own")));
        amount.as("n").forEach(columns::add);
        nothing().as("d").forEach(columns::add);
        columns.addAll(besides(o.AS_OF));
        var covering = o.PERIOD_ID.eq(Column.number(COVERED, "period_id"));
        var source = figures.ranked(o.DATASET
                .eq(inline(plan.question().dataset().dbText()))
                .and(o.LEVEL.eq(inline(Level.ALL.dbText())))
                .and(Column.in(
                        o.MEASURE_ID,
                        plan.indicators().stream()
                                .map(Plan.PlannedIndicator::share)
                                .filter(Objects::nonNull)
                                .map(Plan.PlannedMeasure::id)
                                .toList()))
                .and(figures.subjects()));
        return select(columns)
                .from(source)
                .join(values(wanted.toArray(Row2[]::new)).as(WANTED, "indicator", "measure_id"))
                .on(Column.number(WANTED, "measure_id").eq(o.MEASURE_ID))
                .join(covered())
                .on(covering)
                .join(plan.snapshot().of(s))
                .on(s.ID.eq(o.SUBJECT_ID))
                .and(s.TYPE.eq(inline(plan.question().by().subjects().dbText())))
                .where(o.VALUE.isNotNull());
    }

    /** The one period whose figure is about exactly an asked period. */
    private org.jooq.Table<?> covered() {
        List<Row2<Integer, Integer>> rows = new ArrayList<>();
        for (var each : plan.asked()) {
            var whole = each.whole();
            rows.add(row(
                    inline(each.id()), inline(whole == null ? each.lastQuarter().id() : whole.id())));
        }
        return values(rows.toArray(Row2[]::new)).as(COVERED, "asked_id", "period_id");
    }

    private Select<Record> beside() {
        List<SelectField<?>> columns = new ArrayList<>(List.of(
                Column.number(Wholes.BESIDE, "indicator"),
                Column.number(Wholes.BESIDE, "asked_id"),
                Column.number(Wholes.BESIDE, "subject_id").as("group_id"),
                inline(BESIDE).as("own")));
        Amount.column(Wholes.BESIDE, "n", plan.exact()).as("n").forEach(columns::add);
        Amount.column(Wholes.BESIDE, "d", plan.exact()).as("d").forEach(columns::add);
        columns.addAll(besides(noDay()));
        return select(columns)
                .from(DSL.table(name(Wholes.BESIDE)))
                .join(members.named())
                .on(members.of(Column.number(Wholes.BESIDE, "subject_id"), Column.number(Wholes.BESIDE, "asked_id")));
    }

    private List<SelectField<?>> besides(Field<LocalDate> cutOff) {
        List<SelectField<?>> columns = new ArrayList<>();
        columns.add(inline(0).as("reported"));
        columns.add(inline(0).as("whole"));
        columns.add(inline(Asked.YEAR).as("quarter_set"));
        columns.addAll(figures.beside(inline(1), inline(0), cutOff, inline(0), inline(0)));
        return columns;
    }

    private Amount nothing() {
        var none = inline((java.math.BigDecimal) null, SQLDataType.DECIMAL(18, 3));
        return plan.exact() ? Amount.exact(none) : new Amount(none, new Amount.Bounds(none, none, inline(0)));
    }

    private static Field<LocalDate> noDay() {
        return inline((LocalDate) null, SQLDataType.LOCALDATE);
    }
}
