package vn.thidua.shared;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number as people report it: a value and what is known of its bounds. Sums and differences use interval arithmetic,
 * so "over 7 690 less exactly 2 280 less over 1 600" is known to be about 3 810 and nothing more.
 *
 * <p>In base units (đồng, kg, pieces). Numbers are kept without trailing zeros, so 1.0 equals 1.
 *
 * @param value the figure to draw and compare; the midpoint of a range
 * @param low the lower bound, null when open ("gần": under)
 * @param high the upper bound, null when open ("trên": over)
 * @param approximate said to be about right ("khoảng"), whatever the bounds
 */
public record Quantity(
        BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        boolean approximate) {
    public static final Quantity ZERO = exact(BigDecimal.ZERO);

    public Quantity {
        var given = value;
        value = plain(given);
        // most quantities are exact: one number three times
        low = low == null ? null : low == given ? value : plain(low);
        high = high == null ? null : high == given ? value : plain(high);
        if ((low != null && low.compareTo(value) > 0) || (high != null && high.compareTo(value) < 0)) {
            throw new IllegalArgumentException("value %s is outside [%s, %s]".formatted(value, low, high));
        }
    }

    public static Quantity exact(BigDecimal value) {
        return new Quantity(value, value, value, false);
    }

    public static Quantity exact(long value) {
        return exact(BigDecimal.valueOf(value));
    }

    /** "trên", "hơn": the value or more. */
    public static Quantity over(BigDecimal value) {
        return new Quantity(value, value, null, false);
    }

    /** "gần", "dưới": the value or less. */
    public static Quantity under(BigDecimal value) {
        return new Quantity(value, null, value, false);
    }

    /** Between two bounds; the value is their exact midpoint. */
    public static Quantity range(BigDecimal low, BigDecimal high) {
        // dividing by two always ends: one more decimal at most
        return new Quantity(low.add(high).divide(BigDecimal.TWO), low, high, false);
    }

    /** "khoảng", "tới": near the value. */
    public static Quantity about(BigDecimal value) {
        return new Quantity(value, value, value, true);
    }

    public Quantity plus(Quantity other) {
        return new Quantity(
                value.add(other.value),
                low == null || other.low == null ? null : low.add(other.low),
                high == null || other.high == null ? null : high.add(other.high),
                approximate || other.approximate);
    }

    public Quantity minus(Quantity other) {
        return new Quantity(
                value.subtract(other.value),
                low == null || other.high == null ? null : low.subtract(other.high),
                high == null || other.low == null ? null : high.subtract(other.low),
                approximate || other.approximate);
    }

    /** The word that describes this quantity. Open on both sides, nothing but "about" is true. */
    public Qualifier qualifier() {
        if (approximate || (low == null && high == null)) {
            return Qualifier.ABOUT;
        }
        if (high == null) {
            return Qualifier.OVER;
        }
        if (low == null) {
            return Qualifier.UNDER;
        }
        return low.equals(high) ? Qualifier.EXACT : Qualifier.RANGE;
    }

    public boolean isExact() {
        return qualifier() == Qualifier.EXACT;
    }

    private static BigDecimal plain(BigDecimal number) {
        // nearly all are whole, and found to be so without dividing one zero off after the other
        var whole = BigDecimal.valueOf(
                Objects.requireNonNull(number, "a quantity has a value").longValue());
        if (whole.compareTo(number) == 0) {
            return whole;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
