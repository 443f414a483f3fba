package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.values;
import static org.jooq.impl.DSL.when;
import static vn.thidua.warehouse.schema.Tables.MEMBERSHIP;
import static vn.thidua.warehouse.schema.Tables.SUBJECT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row2;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Role;
import vn.thidua.shared.SubjectType;

/**
 * Which subject counts in which row of the answer, as on the last day of each period (rule 11): a table of subject,
 * period and group. Members of a group have {@code own} 0; the group's own figures, given by somebody for it as a whole,
 * have 1. While nothing changes over the periods asked for, one day stands for all.
 */
final class Members {
    private static final String DAY = "day";
    private static final String MEMBER = "member";

    private final Plan plan;
    private final boolean city;
    private final boolean unchanged;

    Members(Plan plan) {
        this(plan, plan.question().by() == Breakdown.CITY);
    }

    /** @param city whether figures given for the city as a whole are wanted, beside clusters too */
    Members(Plan plan, boolean city) {
        this.plan = plan;
        this.city = city;
        unchanged = plan.places()
                .unchanged(
                        plan.asked().getFirst().quarters().getFirst().last(),
                        plan.asked().getLast().lastQuarter().last());
    }

    /** Whether the same units were there and in the same clusters all the time. */
    boolean unchanged() {
        return unchanged;
    }

    /** Whether a unit counts in one group all the time. */
    boolean steady() {
        return unchanged || plan.byUnit();
    }

    static Field<Integer> group() {
        return Column.number(MEMBER, "group_id");
    }

    static Field<Integer> own() {
        return Column.number(MEMBER, "own");
    }

    /** The roster's class of a unit; its kind, or its id as text. */
    static Field<String> unitClass() {
        return Column.text(MEMBER, "unit_class");
    }

    CommonTableExpression<?> table() {
        return switch (plan.question().by()) {
            case UNIT -> name(MEMBER).as(units());
            case CITY -> name(MEMBER).as(inCity());
            case CLUSTER -> name(MEMBER).as(inClusters());
        };
    }

    Table<Record> named() {
        return DSL.table(name(MEMBER));
    }

    /** Joins a subject to its group. */
    Condition of(Field<Integer> subject, Field<Integer> period) {
        var mine = Column.number(MEMBER, "subject_id").eq(subject);
        return steady() ? mine : mine.and(Column.number(MEMBER, "period_id").eq(period));
    }

    /** The same members under another name, to look up where a unit stands at the end or start of a longer period. */
    Table<Record> named(String alias) {
        return DSL.table(name(MEMBER)).as(alias);
    }

    /** Joins the member of {@link #named(String)} that is the same unit in the same group at another period. */
    Condition still(String alias, Field<Integer> period) {
        return Column.number(alias, "subject_id")
                .eq(Column.number(MEMBER, "subject_id"))
                .and(Column.number(alias, "group_id").eq(group()))
                .and(Column.number(alias, "period_id").eq(period));
    }

    static Condition isStill(String alias) {
        return Column.number(alias, "subject_id").isNotNull();
    }

    private Select<? extends Record> units() {
        var s = SUBJECT;
        return select(
                        s.ID.as("subject_id"),
                        s.ID.as("group_id"),
                        inline(0).as("own"),
                        classOfUnit().as("unit_class"))
                .from(plan.snapshot().of(s))
                .where(s.TYPE.eq(inline(SubjectType.UNIT.dbText())));
    }

    private Select<? extends Record> inCity() {
        int city = plan.reference().city().id().value();
        return select(unit(inline(city)))
                .from(existing())
                .where(SUBJECT.TYPE.eq(inline(SubjectType.UNIT.dbText())))
                .and(steady() ? holds(SUBJECT.VALID_FROM, SUBJECT.VALID_TO) : DSL.noCondition())
                .unionAll(wholes(List.of(SubjectType.CITY)));
    }

    private Select<? extends Record> inClusters() {
        var s = SUBJECT;
        var m = MEMBERSHIP;
        return select(unit(coalesce(m.CLUSTER_ID, inline(Row.UNCLUSTERED.value()))))
                .from(existing())
                .leftJoin(plan.snapshot().of(m))
                .on(m.UNIT_ID
                        .eq(s.ID)
                        .and(known())
                        .and(m.ROLE.eq(inline(Role.MEMBER.dbText())))
                        .and(holds(m.VALID_FROM, m.VALID_TO)))
                .where(s.TYPE.eq(inline(SubjectType.UNIT.dbText())))
                .and(steady() ? holds(s.VALID_FROM, s.VALID_TO) : DSL.noCondition())
                .unionAll(wholes(city ? List.of(SubjectType.CLUSTER, SubjectType.CITY) : List.of(SubjectType.CLUSTER)));
    }

    private List<SelectField<?>> unit(Field<Integer> group) {
        return List.of(
                SUBJECT.ID.as("subject_id"),
                dayPeriod().as("period_id"),
                group.as("group_id"),
                inline(0).as("own"),
                classOfUnit().as("unit_class"));
    }

    /** Subjects on each day that counts; while nothing changes they are asked about the one day where they stand. */
    private Table<?> existing() {
        var subjects = plan.snapshot().of(SUBJECT);
        return steady() ? subjects : subjects.join(days()).on(holds(SUBJECT.VALID_FROM, SUBJECT.VALID_TO));
    }

    /** The groups themselves, whenever somebody reported for them. */
    private Select<Record> wholes(List<SubjectType> types) {
        var s = SUBJECT;
        List<SelectField<?>> columns = List.of(
                s.ID.as("subject_id"),
                dayPeriod().as("period_id"),
                s.ID.as("group_id"),
                inline(1).as("own"),
                s.KIND.as("unit_class"));
        return select(columns)
                .from(steady() ? plan.snapshot().of(s) : plan.snapshot().of(s).crossJoin(days()))
                .where(s.TYPE.in(
                        types.stream().map(type -> inline(type.dbText())).toList()))
                .and(s.DATASET
                        .isNull()
                        .or(s.DATASET.eq(inline(plan.question().dataset().dbText()))));
    }

    /** Figures of a dataset know its own clusters beside those that all know. */
    private Condition known() {
        var hidden = plan.hiddenClusters();
        return hidden.isEmpty() ? DSL.noCondition() : Column.notIn(MEMBERSHIP.CLUSTER_ID, hidden);
    }

    private Field<String> classOfUnit() {
        var singled = plan.duties().singled();
        return singled.isEmpty()
                ? SUBJECT.KIND
                : when(
                                Column.in(
                                        SUBJECT.ID,
                                        singled.stream()
                                                .map(id -> id.value())
                                                .sorted()
                                                .toList()),
                                cast(SUBJECT.ID, SQLDataType.VARCHAR))
                        .otherwise(SUBJECT.KIND);
    }

    private Field<Integer> dayPeriod() {
        return steady() ? inline(0) : Column.number(DAY, "period_id");
    }

    private Condition holds(Field<LocalDate> from, Field<LocalDate> to) {
        Field<LocalDate> day =
                steady() ? inline(plan.asked().getLast().lastQuarter().last()) : Column.day(DAY, "last_day");
        return from.le(day).and(to.isNull().or(to.ge(day)));
    }

    private Table<?> days() {
        var rows = new ArrayList<Row2<Integer, LocalDate>>();
        periods().forEach((id, day) -> rows.add(row(inline(id), inline(day))));
        return values(rows.toArray(Row2[]::new)).as(DAY, "period_id", "last_day");
    }

    private Map<Integer, LocalDate> periods() {
        Map<Integer, LocalDate> days = new LinkedHashMap<>();
        for (var each : plan.asked()) {
            each.quarters().forEach(quarter -> days.put(quarter.id(), quarter.last()));
            if (each.whole() != null) {
                days.put(each.whole().id(), each.whole().last());
            }
        }
        return days;
    }
}
