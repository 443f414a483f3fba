package vn.thidua.indicator.query;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.SubjectType;

/**
 * Runs an {@link AddingQuery} and reads its rows. There may be many of them, so columns are found by name once, and
 * cells are read as they come: a record for each row would take longer than the query.
 */
final class AddedUp {
    private final Plan plan;
    private final FoundTable table;

    /** Where the columns of an indicator stand; 0 for those that the query does without. */
    private record Columns(
            int indicator,
            Side numerator,
            Side denominator,
            int reported,
            int quarters,
            int valued,
            int inapplicable,
            int cutOff,
            int derived,
            int fell) {}

    private record Side(int value, int low, int high, int approximate) {}

    AddedUp(Plan plan, FoundTable table) {
        this.plan = plan;
        this.table = table;
    }

    /** Puts all rows into the table; of an answer by unit those of units alone. */
    void read(DSLContext db) {
        // every value is part of the text, so there is nothing to prepare: that would plan the query twice
        var sql = db.renderInlined(new AddingQuery(plan).select());
        db.connection(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                var names = names(rows.getMetaData());
                var columns = plan.indicators().stream()
                        .map(each -> columns(names, each.position()))
                        .toList();
                while (rows.next()) {
                    read(rows, columns);
                }
            }
        });
    }

    private static List<String> names(ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            names.add(columns.getColumnLabel(column));
        }
        return names;
    }

    private static Columns columns(List<String> names, int at) {
        return new Columns(
                at,
                side(names, "n" + at),
                side(names, "d" + at),
                column(names, "reported" + at),
                column(names, "quarters" + at),
                column(names, "valued" + at),
                column(names, "inapplicable" + at),
                column(names, "cut_off" + at),
                column(names, "derived" + at),
                column(names, "fell" + at));
    }

    private static Side side(List<String> names, String name) {
        return new Side(
                column(names, name),
                column(names, name + "_low"),
                column(names, name + "_high"),
                column(names, name + "_about"));
    }

    private static int column(List<String> names, String name) {
        return names.indexOf(name) + 1;
    }

    private void read(ResultSet row, List<Columns> indicators) throws SQLException {
        int group = plan.places().position(row.getInt(2));
        if (plan.byUnit() && !isUnit(group)) {
            return;
        }
        int asked = row.getInt(1);
        int own = row.getInt(3);
        for (var columns : indicators) {
            var found = found(row, columns);
            if (found != null) {
                table.put(columns.indicator(), asked, group, own, found);
            }
        }
    }

    private boolean isUnit(int position) {
        var subject = position < 0 ? null : plan.places().subject(position);
        return subject != null && subject.type() == SubjectType.UNIT;
    }

    /** Null where the row says nothing of the indicator. */
    private static @Nullable Found found(ResultSet row, Columns columns) throws SQLException {
        var numerator = quantity(row, columns.numerator());
        int there = numerator == null ? 0 : 1;
        int inapplicable = number(row, columns.inapplicable(), 0);
        int fell = number(row, columns.fell(), 0);
        if (numerator == null && inapplicable == 0 && fell == 0) {
            return null;
        }
        return new Found(
                numerator,
                quantity(row, columns.denominator()),
                number(row, columns.reported(), there),
                inapplicable,
                number(row, columns.quarters(), there),
                number(row, columns.valued(), 1) > 0,
                columns.cutOff() == 0 ? null : row.getObject(columns.cutOff(), LocalDate.class),
                number(row, columns.derived(), 0) > 0,
                fell,
                false);
    }

    private static @Nullable Quantity quantity(ResultSet row, Side side) throws SQLException {
        BigDecimal value = side.value() == 0 ? null : row.getBigDecimal(side.value());
        if (value == null) {
            return null;
        }
        return side.low() == 0
                ? Quantity.exact(value)
                : new Quantity(
                        value,
                        row.getBigDecimal(side.low()),
                        row.getBigDecimal(side.high()),
                        number(row, side.approximate(), 0) > 0);
    }

    /** An empty cell counts as 0. */
    private static int number(ResultSet row, int column, int otherwise) throws SQLException {
        return column == 0 ? otherwise : row.getInt(column);
    }
}
