package vn.thidua.echarts;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Where a value axis starts and ends; null leaves the end to the data. Charts side by side share one. */
public record AxisRange(@Nullable BigDecimal from, @Nullable BigDecimal to) implements Serializable {
    private static final BigDecimal MOST_OF_ALL = new BigDecimal("0.75");

    /** From zero to what the data need. */
    public static AxisRange fromZero() {
        return new AxisRange(BigDecimal.ZERO, null);
    }

    /**
     * For rates given as fractions: cut below the smallest at a whole tenth, ending at 1 if the largest is above three
     * quarters. The chart says that its axis is cut. Use bars from zero, never with this.
     */
    public static AxisRange cutForRates(Collection<BigDecimal> rates) {
        var least = rates.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        var most = rates.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        var from = least.setScale(1, RoundingMode.FLOOR).max(BigDecimal.ZERO);
        boolean whole = most.compareTo(MOST_OF_ALL) >= 0 && most.compareTo(BigDecimal.ONE) <= 0;
        return new AxisRange(from, whole ? BigDecimal.ONE : most.setScale(1, RoundingMode.CEILING));
    }

    ChartOption on(ChartOption option) {
        return option.range(from, to);
    }
}
