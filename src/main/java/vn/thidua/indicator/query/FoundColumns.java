package vn.thidua.indicator.query;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Quantity;

/**
 * Where the figures of one indicator stand in the rows of a result, from 1; 0 for what the query does without. There may
 * be many rows, so columns are found by name once, and cells are read as they come: a record for each row would take
 * longer than the query.
 *
 * @param quarters a number of quarters
 * @param quarterSet the same as a set: a bit for each quarter
 */
record FoundColumns(
        Side numerator,
        Side denominator,
        int reported,
        int quarters,
        int quarterSet,
        int valued,
        int inapplicable,
        int cutOff,
        int derived,
        int fell,
        int whole) {

    /** A value with its bounds. */
    private record Side(int value, int low, int high, int approximate) {
        static Side of(List<String> names, String name) {
            return new Side(
                    column(names, name),
                    column(names, name + "_low"),
                    column(names, name + "_high"),
                    column(names, name + "_about"));
        }

        @Nullable
        Quantity read(ResultSet row) throws SQLException {
            BigDecimal number = value == 0 ? null : row.getBigDecimal(value);
            if (number == null) {
                return null;
            }
            return low == 0
                    ? Quantity.exact(number)
                    : new Quantity(
                            number, row.getBigDecimal(low), row.getBigDecimal(high), number(row, approximate, 0) > 0);
        }
    }

    static List<String> names(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            names.add(columns.getColumnLabel(column));
        }
        return names;
    }

    /**
     * The columns of an indicator.
     *
     * @param end what the names of its columns end with
     */
    static FoundColumns of(List<String> names, String end) {
        return new FoundColumns(
                Side.of(names, "n" + end),
                Side.of(names, "d" + end),
                column(names, "reported" + end),
                column(names, "quarters" + end),
                column(names, "quarter_set" + end),
                column(names, "valued" + end),
                column(names, "inapplicable" + end),
                column(names, "cut_off" + end),
                column(names, "derived" + end),
                column(names, "fell" + end),
                column(names, "whole" + end));
    }

    /** The place of a column, 0 if there is none of this name. */
    static int column(List<String> names, String name) {
        return names.indexOf(name) + 1;
    }

    /** The figures of a row, perhaps {@link Found#empty()}. */
    Found read(ResultSet row) throws SQLException {
        var above = numerator.read(row);
        int there = above == null ? 0 : 1;
        return new Found(
                above,
                denominator.read(row),
                number(row, reported, there),
                number(row, inapplicable, 0),
                quarterSet == 0 ? number(row, quarters, there) : Integer.bitCount(row.getInt(quarterSet)),
                number(row, valued, 1) > 0,
                cutOff == 0 ? null : row.getObject(cutOff, LocalDate.class),
                number(row, derived, 0) > 0,
                number(row, fell, 0),
                number(row, whole, 0) > 0);
    }

    /** An empty cell counts as 0. */
    private static int number(ResultSet row, int column, int otherwise) throws SQLException {
        return column == 0 ? otherwise : row.getInt(column);
    }
}
