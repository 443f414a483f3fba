package vn.thidua.dashboard.data;

import org.jspecify.annotations.Nullable;
import vn.thidua.indicator.Row;

/**
 * Whether two rates differ by more than chance would. The test is that of two proportions with a pooled estimate, two
 * sides, 95 % (NIST/SEMATECH e-Handbook of Statistical Methods, 7.3.3).
 */
public final class Chance {
    private static final double TWO_SIDES_95 = 1.959963985;

    private Chance() {}

    /**
     * True when the difference of two shares of counted cases is no larger than chance alone may make it; false as well
     * where the rows are no such shares.
     */
    public static boolean explains(Row one, Row other) {
        if (!share(one) || !share(other)) {
            return false;
        }
        double n = number(one.denominator());
        double m = number(other.denominator());
        double k = number(one.numerator());
        double l = number(other.numerator());
        double pooled = (k + l) / (n + m);
        double deviation = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
        return Math.abs(k / n - l / m) <= TWO_SIDES_95 * deviation;
    }

    private static boolean share(Row row) {
        return number(row.denominator()) > 0
                && number(row.numerator()) >= 0
                && number(row.numerator()) <= number(row.denominator());
    }

    private static double number(java.math.@Nullable BigDecimal value) {
        return value == null ? -1 : value.doubleValue();
    }
}
