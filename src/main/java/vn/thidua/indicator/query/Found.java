package vn.thidua.indicator.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Quantity;

/**
 * What one group has of an indicator for one asked period.
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

    /** Whether it says nothing at all. */
    boolean empty() {
        return numerator == null && inapplicable == 0 && leftOut == 0;
    }
}
