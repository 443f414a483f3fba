package vn.thidua.indicator.query;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Quantity;

/** Division of two quantities, unrounded for every practical purpose: eighteen digits, the most that the JDK
 * divides without leaving 128 bits. */
final class Ratio {
    private static final MathContext DIGITS = new MathContext(18);

    private Ratio() {}

    /** Null where nothing divides: a denominator of zero gives no rate. */
    static @Nullable Quantity of(Quantity numerator, Quantity denominator) {
        if (denominator.value().signum() == 0) {
            return null;
        }
        var value = numerator.value().divide(denominator.value(), DIGITS);
        boolean approximate = numerator.approximate() || denominator.approximate();
        if (numerator.isExact() && denominator.isExact()) {
            return Quantity.exact(value);
        }
        boolean plain = denominator.value().signum() > 0 && numerator.value().signum() >= 0;
        return plain
                ? new Quantity(
                        value,
                        bound(positive(numerator.low()), denominator.high()),
                        bound(numerator.high(), positive(denominator.low())),
                        approximate)
                // bounds of negative amounts are of no use to anybody: nothing but "about" is claimed
                : new Quantity(value, null, null, true);
    }

    /** A lower bound that is not positive says nothing in a quotient. */
    private static @Nullable BigDecimal positive(@Nullable BigDecimal bound) {
        return bound == null || bound.signum() < 0 ? null : bound;
    }

    private static @Nullable BigDecimal bound(@Nullable BigDecimal dividend, @Nullable BigDecimal divisor) {
        return dividend == null || divisor == null || divisor.signum() == 0 ? null : dividend.divide(divisor, DIGITS);
    }
}
