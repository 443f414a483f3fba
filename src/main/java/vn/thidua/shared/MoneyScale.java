package vn.thidua.shared;

import java.math.BigDecimal;

/** The scale that money is read in. Stored money is always in đồng. */
public enum MoneyScale {
    DONG(0),
    MILLION(6),
    BILLION(9);

    /** From here on, millions with two decimals would be written "1.000". */
    private static final BigDecimal BILLION_FROM = BigDecimal.valueOf(999_995_000);

    private static final BigDecimal MILLION_FROM = BigDecimal.valueOf(1_000_000);
    private final int digits;

    MoneyScale(int digits) {
        this.digits = digits;
    }

    /** {@code dong} counted in this scale, exactly. */
    public BigDecimal of(BigDecimal dong) {
        return dong.movePointLeft(digits);
    }

    /** The largest scale in which {@code dong}, rounded to two decimals, is at least one. */
    public static MoneyScale fitting(BigDecimal dong) {
        var size = dong.abs();
        if (size.compareTo(BILLION_FROM) >= 0) {
            return BILLION;
        }
        return size.compareTo(MILLION_FROM) >= 0 ? MILLION : DONG;
    }
}
