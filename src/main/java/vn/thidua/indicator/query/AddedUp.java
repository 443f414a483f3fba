package vn.thidua.indicator.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;

/** Reads the rows of an {@link AddingQuery}. Columns are found by name once, not once a row: there may be many rows. */
final class AddedUp {
    private final Plan plan;
    private final List<Columns> indicators;

    /** Where the columns of an indicator stand; negative for those that the query does without. */
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

    AddedUp(Plan plan, Result<Record> rows) {
        this.plan = plan;
        indicators = plan.indicators().stream()
                .map(each -> columns(rows, each.position()))
                .toList();
    }

    private static Columns columns(Result<Record> rows, int at) {
        return new Columns(
                at,
                side(rows, "n" + at),
                side(rows, "d" + at),
                rows.indexOf("reported" + at),
                rows.indexOf("quarters" + at),
                rows.indexOf("valued" + at),
                rows.indexOf("inapplicable" + at),
                rows.indexOf("cut_off" + at),
                rows.indexOf("derived" + at),
                rows.indexOf("fell" + at));
    }

    private static Side side(Result<Record> rows, String column) {
        return new Side(
                rows.indexOf(column),
                rows.indexOf(column + "_low"),
                rows.indexOf(column + "_high"),
                rows.indexOf(column + "_about"));
    }

    /** Puts all rows into the table; of an answer by unit those of units alone. */
    void into(FoundTable table, Result<Record> rows) {
        for (var row : rows) {
            var group = new SubjectId(number(row, 1, 0));
            if (plan.byUnit() && !isUnit(group)) {
                continue;
            }
            for (var columns : indicators) {
                var found = found(row, columns);
                if (found != null) {
                    table.put(columns.indicator(), number(row, 0, 0), group, number(row, 2, 0), found);
                }
            }
        }
    }

    private boolean isUnit(SubjectId group) {
        return plan.reference().subject(group).map(Subject::type).orElse(null) == SubjectType.UNIT;
    }

    /** Null where the row says nothing of the indicator. */
    private static @Nullable Found found(Record row, Columns columns) {
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
                columns.valued() < 0 || number(row, columns.valued(), 0) > 0,
                columns.cutOff() < 0 ? null : (LocalDate) row.get(columns.cutOff()),
                number(row, columns.derived(), 0) > 0,
                fell,
                false);
    }

    private static @Nullable Quantity quantity(Record row, Side side) {
        if (side.value() < 0 || !(row.get(side.value()) instanceof BigDecimal value)) {
            return null;
        }
        return side.low() < 0
                ? Quantity.exact(value)
                : new Quantity(
                        value,
                        (BigDecimal) row.get(side.low()),
                        (BigDecimal) row.get(side.high()),
                        number(row, side.approximate(), 0) > 0);
    }

    private static int number(Record row, int column, int otherwise) {
        return column < 0 || !(row.get(column) instanceof Number number) ? otherwise : number.intValue();
    }
}
