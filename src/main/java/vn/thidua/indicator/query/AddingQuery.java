package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.DSL.with;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import vn.thidua.indicator.query.Plan.PlannedIndicator;

/**
 * The query of a question whose quarters simply add up, which is what most questions are: {@link Cells} are summed over
 * the members of a group, and quarters over the asked period. A row for each asked period and group, with columns for
 * each indicator by its position; {@code own} 1 for what was given for the group as a whole.
 */
final class AddingQuery {
    private static final String QUARTERLY = "quarterly";

    private final Plan plan;
    private final Figures figures;
    private final Members members;
    private final DutyTable duties;

    AddingQuery(Plan plan) {
        this.plan = plan;
        figures = new Figures(plan);
        members = new Members(plan);
        duties = new DutyTable(plan, members.unchanged());
    }

    Select<Record> select() {
        List<CommonTableExpression<?>> tables = new ArrayList<>(new Cells(plan, figures).tables());
        if (needsMembers()) {
            tables.add(members.table());
        }
        if (!plan.byUnit() && !plan.singleQuarters()) {
            // few rows are left once units are added up: only those are repeated for each period that they belong to
            tables.add(name(QUARTERLY).as(overUnits()));
            return with(tables).select(DSL.asterisk()).from(overTime().asTable("answer"));
        }
        return with(tables).select(DSL.asterisk()).from(overUnits().asTable("answer"));
    }

    /** A unit is a group of its own: who it is and that it is one can be told from its id. */
    private boolean needsMembers() {
        return !plan.byUnit() || !duties.uniform();
    }

    /** Whether a unit's quarter is a row of the answer as it stands. */
    private boolean asItStands() {
        return plan.byUnit() && plan.singleQuarters();
    }

    private Select<Record> overUnits() {
        boolean perPeriod = plan.singleQuarters() || !plan.byUnit();
        Field<Integer> time = perPeriod ? Column.number(Cells.PAIR, "period_id") : Asked.period();
        Field<Integer> group = needsMembers() ? Members.group() : Column.number(Cells.PAIR, "subject_id");
        Field<Integer> own = needsMembers() ? Members.own() : inline(0);
        List<SelectField<?>> columns =
                new ArrayList<>(List.of(time.as("asked_id"), group.as("group_id"), own.as("own")));
        for (var each : plan.indicators()) {
            amounts(Cells.PAIR, each, columns);
            if (!asItStands() || !duties.uniform()) {
                columns.add(reported(each).as("reported" + each.position()));
            }
            if (!perPeriod) {
                columns.add(quarters(Cells.PAIR, each).as("quarters" + each.position()));
            }
            for (var beside : figures.besideNames()) {
                columns.add(beside(each, beside).as(beside + each.position()));
            }
        }
        var rows = DSL.select(columns).from(units(perPeriod)).where(reads(perPeriod));
        return asItStands() ? rows : needsMembers() ? rows.groupBy(time, group, own) : rows.groupBy(time, group);
    }

    /** Quarters that were read only to split figures since January are not part of the answer. */
    private Condition reads(boolean perPeriod) {
        var ids = new TreeSet<Integer>();
        plan.asked().forEach(each -> each.quarters().forEach(quarter -> ids.add(quarter.id())));
        return perPeriod && !ids.containsAll(plan.periods())
                ? Column.oneOf(Column.number(Cells.PAIR, "period_id"), ids)
                : DSL.noCondition();
    }

    private Table<?> units(boolean perPeriod) {
        Table<?> from = DSL.table(name(Cells.PAIR));
        if (needsMembers()) {
            from = from.join(members.named())
                    .on(members.of(Column.number(Cells.PAIR, "subject_id"), Column.number(Cells.PAIR, "period_id")));
        }
        if (!duties.uniform()) {
            from = from.leftJoin(duties.quarters())
                    .on(DutyTable.ofQuarter(Members.unitClass(), Column.number(Cells.PAIR, "period_id")));
        }
        return perPeriod
                ? from
                : from.join(new Asked(plan).table()).on(Asked.source().eq(Column.number(Cells.PAIR, "period_id")));
    }

    /** The sums of single quarters, added up to the periods asked for. */
    private Select<Record> overTime() {
        List<Field<?>> keys =
                List.of(Asked.period(), Column.number(QUARTERLY, "group_id"), Column.number(QUARTERLY, "own"));
        List<SelectField<?>> columns = new ArrayList<>(keys);
        for (var each : plan.indicators()) {
            amounts(QUARTERLY, each, columns);
            columns.add(
                    sum(Column.number(QUARTERLY, "reported" + each.position())).as("reported" + each.position()));
            columns.add(quarters(QUARTERLY, each).as("quarters" + each.position()));
            for (var beside : figures.besideNames()) {
                var column = beside + each.position();
                columns.add(
                        switch (beside) {
                            case "cut_off" -> max(Column.day(QUARTERLY, column)).as(column);
                            case "inapplicable", "fell" ->
                                sum(Column.number(QUARTERLY, column)).as(column);
                            default -> max(Column.number(QUARTERLY, column)).as(column);
                        });
            }
        }
        return DSL.select(columns)
                .from(DSL.table(name(QUARTERLY))
                        .join(new Asked(plan).table())
                        .on(Asked.source().eq(Column.number(QUARTERLY, "asked_id"))))
                .groupBy(keys);
    }

    private void amounts(String table, PlannedIndicator each, List<SelectField<?>> columns) {
        amount(table, "n" + each.position(), columns);
        if (each.ratio()) {
            amount(table, "d" + each.position(), columns);
        }
    }

    private void amount(String table, String column, List<SelectField<?>> columns) {
        var amount = Amount.column(table, column, plan.exact());
        (asItStands() ? amount : amount.summed()).as(column).forEach(columns::add);
    }

    private Field<?> reported(PlannedIndicator each) {
        var there = Amount.column(Cells.PAIR, "n" + each.position(), true).value();
        if (duties.uniform()) {
            return count(there);
        }
        return added(when(there.isNotNull(), owed(each)).otherwise(inline(0)));
    }

    private static Field<Integer> owed(PlannedIndicator each) {
        return coalesce(DutyTable.owed(each.position()), inline(0));
    }

    private Field<?> added(Field<Integer> number) {
        return asItStands() ? number : sum(number);
    }

    /** Of how many quarters there is a figure; a table has one row a quarter and group. */
    private static Field<?> quarters(String table, PlannedIndicator each) {
        return count(Amount.column(table, "n" + each.position(), true).value());
    }

    private Field<?> beside(PlannedIndicator each, String beside) {
        var column = beside + each.position();
        var number = Column.number(Cells.PAIR, column);
        return switch (beside) {
            case "cut_off" -> {
                var day = Column.day(Cells.PAIR, column);
                yield asItStands() ? day : max(day);
            }
            case "inapplicable" ->
                added(
                        duties.uniform()
                                ? number
                                : when(Column.isSet(number), owed(each)).otherwise(inline(0)));
            case "fell" -> added(number);
            default -> asItStands() ? number : max(number);
        };
    }
}
