package vn.thidua.indicator.query;

import java.time.LocalDate;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Quantity;

/**
 * One row of the answer query: what one group has for one asked period.
 *
 * @param quarters of how many quarters there is any figure
 * @param whole a figure for the whole period stands in for some unit's quarters
 * @param valued some figure says more than "none occurred"
 */
record Found(
        @Nullable Quantity numerator,
        @Nullable Quantity denominator,
        int reported,
        int inapplicable,
        int quarters,
        boolean valued,
        @Nullable LocalDate cutOff,
        boolean derived,
        int leftOut,
        boolean whole) {

    static Found read(Record row, boolean exact) {
        int quarters = 0;
        for (int quarter = 1; quarter <= 4; quarter++) {
            quarters += number(row, "quarter" + quarter, 0);
        }
        return new Found(
                Amount.column("answer", "n", exact).read(row),
                Amount.column("answer", "d", exact).read(row),
                number(row, "reported", 0),
                number(row, "inapplicable", 0),
                quarters,
                row.indexOf("valued") < 0 || number(row, "valued", 0) > 0,
                row.indexOf("cut_off") < 0 ? null : row.get("cut_off", LocalDate.class),
                number(row, "derived", 0) > 0,
                number(row, "fell", 0),
                number(row, "whole", 0) > 0);
    }

    static int number(Record row, String column, int otherwise) {
        if (row.indexOf(column) < 0) {
            return otherwise;
        }
        var number = row.get(column, Integer.class);
        return number == null ? otherwise : number;
    }
}
