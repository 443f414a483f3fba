package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * What each subject brings to each asked period, quarter by quarter, or in one row where a figure for the whole stands
 * in ({@code slot} {@link Asked#WHOLE}; {@code period_id} is then the last quarter, whose last day says where the unit
 * counts).
 */
final class Contributions {
    static final String CONTRIBUTION = "contribution";
    private static final String PAIR = Pairs.PAIR;
    private static final String INSTEAD = Wholes.INSTEAD;

    private final Plan plan;
    private final Figures figures;
    private final Asked asked;

    Contributions(Plan plan, Figures figures, Asked asked) {
        this.plan = plan;
        this.figures = figures;
        this.asked = asked;
    }

    CommonTableExpression<?> table() {
        Select<Record> rows = quarters();
        if (plan.wholes()) {
            rows = rows.unionAll(wholes());
        }
        return name(CONTRIBUTION).as(rows);
    }

    private Select<Record> quarters() {
        var complete = Column.isSet(Column.number(PAIR, "complete"));
        var counts =
                plan.wholes() ? complete.and(Column.number(INSTEAD, "indicator").isNull()) : complete;
        List<SelectField<?>> columns = new ArrayList<>(List.of(
                Column.number(PAIR, "indicator").as("indicator"),
                Column.number(PAIR, "subject_id").as("subject_id"),
                Asked.source().as("period_id"),
                Asked.period().as("asked_id"),
                Asked.slot().as("slot"),
                Asked.slots().as("slots"),
                Asked.end().as("end_id"),
                Asked.start().as("start_id")));
        Amount.column(PAIR, "n", plan.exact()).where(counts).as("n").forEach(columns::add);
        Amount.column(PAIR, "d", plan.exact()).where(counts).as("d").forEach(columns::add);
        columns.add(Column.flag(counts).as("counts"));
        figures.besideNames()
                .forEach(name -> columns.add(
                        switch (name) {
                            case "cut_off" ->
                                when(counts, Column.day(PAIR, name)).as(name);
                            case "valued", "derived" ->
                                when(counts, Column.number(PAIR, name)).as(name);
                            default -> Column.number(PAIR, name).as(name);
                        }));
        var from = DSL.table(name(PAIR)).join(asked.table()).on(Asked.source().eq(Column.number(PAIR, "period_id")));
        return plan.wholes()
                ? select(columns)
                        .from(from.leftJoin(DSL.table(name(INSTEAD)))
                                .on(Column.number(INSTEAD, "indicator").eq(Column.number(PAIR, "indicator")))
                                .and(Column.number(INSTEAD, "subject_id").eq(Column.number(PAIR, "subject_id")))
                                .and(Column.number(INSTEAD, "asked_id").eq(Asked.period())))
                        .where(Asked.quarterly())
                : select(columns).from(from);
    }

    private Select<Record> wholes() {
        List<SelectField<?>> columns = new ArrayList<>(List.of(
                Column.number(INSTEAD, "indicator").as("indicator"),
                Column.number(INSTEAD, "subject_id").as("subject_id"),
                Column.number(Asked.ENDS, "last_id").as("period_id"),
                Column.number(INSTEAD, "asked_id").as("asked_id"),
                inline(Asked.WHOLE).as("slot"),
                Column.number(INSTEAD, "slots").as("slots"),
                Column.number(Asked.ENDS, "last_id").as("end_id"),
                Column.number(Asked.ENDS, "last_id").as("start_id")));
        Amount.column(INSTEAD, "n", plan.exact()).as("n").forEach(columns::add);
        Amount.column(INSTEAD, "d", plan.exact()).as("d").forEach(columns::add);
        columns.add(inline(1).as("counts"));
        columns.addAll(figures.beside(
                inline(1),
                inline(0),
                plan.any(MeasureTraits::dated) ? Column.day(INSTEAD, "cut_off") : noDay(),
                figures.derives() ? Column.number(INSTEAD, "derived") : inline(0),
                inline(0)));
        return select(columns)
                .from(DSL.table(name(INSTEAD)))
                .join(asked.ends())
                .on(Column.number(Asked.ENDS, "asked_id").eq(Column.number(INSTEAD, "asked_id")));
    }

    private static Field<LocalDate> noDay() {
        return inline((LocalDate) null, SQLDataType.LOCALDATE);
    }
}
