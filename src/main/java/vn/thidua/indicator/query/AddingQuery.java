package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.DSL.with;

import java.math.BigDecimal;
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
 * the members of a group in single quarters, or over the quarters of the asked period of a unit. A row for each asked
 * period and group, with columns for each indicator by its position; {@code own} 1 for what was given for the group as a
 * whole.
 */
final class AddingQuery {
    private final Plan plan;
    private final Figures figures;
    private final Members members;
    private final DutyTable duties;

    AddingQuery(Plan plan) {
        this.plan = plan;
        figures = new Figures(plan);
        members = new Members(plan, true);
        duties = new DutyTable(plan, members.unchanged());
    }

    Select<Record> select() {
        List<CommonTableExpression<?>> tables = new ArrayList<>(new Cells(plan, figures).tables());
        if (needsMembers()) {
            tables.add(members.table());
        }
        return with(tables).select(DSL.asterisk()).from(rows().asTable("answer"));
    }

    /** A unit is a group of its own: who it is and that it is one can be told from its id. */
    private boolean needsMembers() {
        return !plan.byUnit() || !duties.uniform();
    }

    /** Whether a unit's quarter is a row of the answer as it stands. */
    private boolean asItStands() {
        return plan.byUnit() && plan.singleQuarters();
    }

    private Select<Record> rows() {
        boolean perPeriod = plan.singleQuarters();
        Field<Integer> time = perPeriod ? Column.number(Cells.PAIR, "period_id") : Asked.period();
        Field<Integer> group = needsMembers() ? Members.group() : Column.number(Cells.PAIR, "subject_id");
        Field<Integer> own = needsMembers() ? Members.own() : inline(0);
        List<SelectField<?>> columns =
                new ArrayList<>(List.of(time.as("asked_id"), group.as("group_id"), own.as("own")));
        for (var each : plan.indicators()) {
            amounts(each, columns);
            if (!asItStands() || !duties.uniform()) {
                columns.add(reported(each).as("reported" + each.position()));
            }
            if (!perPeriod) {
                columns.add(quarters(each).as("quarters" + each.position()));
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

    private void amounts(PlannedIndicator each, List<SelectField<?>> columns) {
        amount("n" + each.position(), columns);
        if (each.ratio()) {
            amount("d" + each.position(), columns);
        }
    }

    private void amount(String column, List<SelectField<?>> columns) {
        var amount = Amount.column(Cells.PAIR, column, plan.exact());
        (asItStands() ? amount : amount.summed()).as(column).forEach(columns::add);
    }

    private Field<?> reported(PlannedIndicator each) {
        if (duties.uniform()) {
            return count(there(each));
        }
        return added(when(there(each).isNotNull(), owed(each)).otherwise(inline(0)));
    }

    private static Field<Integer> owed(PlannedIndicator each) {
        return coalesce(DutyTable.owed(each.position()), inline(0));
    }

    private Field<?> added(Field<Integer> number) {
        return asItStands() ? number : sum(number);
    }

    /** Of how many quarters of a unit there is a figure. */
    private static Field<?> quarters(PlannedIndicator each) {
        return count(there(each));
    }

    private static Field<BigDecimal> there(PlannedIndicator each) {
        return Amount.column(Cells.PAIR, "n" + each.position(), true).value();
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
