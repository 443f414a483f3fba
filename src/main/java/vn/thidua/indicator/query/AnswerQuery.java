package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.with;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The one query of a question. Observations → cells (a row a subject and period) → parts (a row a unit and asked
 * period) → groups. Within what DuckDB and Trino both do.
 */
final class AnswerQuery {
    private final Plan plan;
    private final Cells cells;
    private final Asked asked;
    private final Members members;
    private final DutyTable duties;
    private final List<IndicatorColumns> columns;
    private final List<FinalColumns> finals;

    AnswerQuery(Plan plan) {
        this.plan = plan;
        cells = new Cells(plan);
        asked = new Asked(plan);
        members = new Members(plan);
        duties = new DutyTable(plan, members.unchanged());
        boolean moves = plan.hasStocks() && !members.steady();
        columns = plan.indicators().stream()
                .map(each -> new IndicatorColumns(plan, each, cells.table(), asked, moves, duties.uniform()))
                .toList();
        finals = columns.stream()
                .map(each -> new FinalColumns(plan, each, lastTable(), whole(each), duties.uniform()))
                .toList();
    }

    private WholeColumns whole(IndicatorColumns each) {
        return new WholeColumns(plan, each, cells.table(), asked);
    }

    List<FinalColumns> columns() {
        return finals;
    }

    /** A row for each asked period and group; {@code own} 1 for what was given for the group as a whole. */
    Select<Record> select() {
        List<CommonTableExpression<?>> tables = new ArrayList<>(cells.tables());
        tables.addAll(members.tables());
        tables.add(name(IndicatorColumns.PART).as(part()));
        if (plan.hasWholes()) {
            tables.add(sides());
            tables.add(chosen());
        }
        var from = lastTable();
        List<Field<Integer>> keys = List.of(key(from, "asked_id"), key(from, "group_id"), key(from, "own"));
        List<SelectField<?>> selected = new ArrayList<>(keys);
        finals.forEach(each -> selected.addAll(each.selected()));
        return with(tables).select(selected).from(table(name(from))).groupBy(keys);
    }

    private String lastTable() {
        return plan.hasWholes() ? WholeColumns.CHOSEN : IndicatorColumns.PART;
    }

    private Select<Record> part() {
        var subject = Cells.subject(cells.table());
        var period = Cells.period(cells.table());
        List<Field<?>> keys = List.of(Asked.period(), Asked.slots(), Members.group(), Members.own(), subject);
        List<SelectField<?>> selected = new ArrayList<>(keys);
        columns.forEach(each -> selected.addAll(each.part()));
        columns.stream()
                .filter(each -> each.indicator().wholes())
                .forEach(each -> selected.addAll(whole(each).part()));
        var from = table(name(cells.table()))
                .join(asked.table())
                .on(Asked.source().eq(period))
                .join(members.table())
                .on(members.of(subject, period));
        if (plan.hasStocks() && !members.steady()) {
            from = from.leftJoin(members.table("at_end"))
                    .on(members.still("at_end", Asked.end()))
                    .leftJoin(members.table("at_start"))
                    .on(members.still("at_start", Asked.start()));
        }
        if (!duties.uniform()) {
            from = from.leftJoin(duties.table()).on(duties.of(Members.unitClass()));
        }
        return DSL.select(selected).from(from).groupBy(keys);
    }

    private CommonTableExpression<?> sides() {
        List<SelectFieldOrAsterisk> selected = new ArrayList<>();
        selected.add(DSL.table(name(IndicatorColumns.PART)).asterisk());
        wholes().forEach(each -> selected.addAll(each.sides()));
        return name(WholeColumns.SIDES).as(DSL.select(selected).from(table(name(IndicatorColumns.PART))));
    }

    private CommonTableExpression<?> chosen() {
        List<SelectFieldOrAsterisk> selected = new ArrayList<>();
        selected.add(DSL.table(name(WholeColumns.SIDES)).asterisk());
        wholes().forEach(each -> selected.add(each.chosen()));
        return name(WholeColumns.CHOSEN).as(DSL.select(selected).from(table(name(WholeColumns.SIDES))));
    }

    private Stream<WholeColumns> wholes() {
        return columns.stream().filter(each -> each.indicator().wholes()).map(this::whole);
    }

    private static Field<Integer> key(String table, String column) {
        return field(name(table, column), SQLDataType.INTEGER);
    }
}
