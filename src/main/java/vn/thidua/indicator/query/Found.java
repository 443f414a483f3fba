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

    /** What a group has of two quarters. */
    Found plus(Found later) {
        return plus(later, quarters + later.quarters);
    }

    /** What two groups have of one quarter. */
    Found with(Found beside) {
        return plus(beside, Math.max(quarters, beside.quarters));
    }

    private Found plus(Found other, int quarters) {
        return new Found(
                sum(numerator, other.numerator),
                sum(denominator, other.denominator),
                reported + other.reported,
                inapplicable + other.inapplicable,
                quarters,
                valued || other.valued,
                cutOff == null || other.cutOff != null && other.cutOff.isAfter(cutOff) ? other.cutOff : cutOff,
                derived || other.derived,
                leftOut + other.leftOut,
                whole || other.whole);
    }

    private static @Nullable Quantity sum(@Nullable Quantity one, @Nullable Quantity other) {
        return one == null ? other : other == null ? one : one.plus(other);
    }

    /** Whether it says nothing at all. */
    boolean empty() {
        return numerator == null && inapplicable == 0 && leftOut == 0;
    }
}
