package vn.thidua.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Durations as the contract writes them: seconds with three decimals. */
final class Seconds {
    private Seconds() {}

    static BigDecimal since(long nanoTime) {
        return of(System.nanoTime() - nanoTime);
    }

    static BigDecimal of(long nanos) {
        return BigDecimal.valueOf(nanos, 9).setScale(3, RoundingMode.HALF_UP);
    }
}
