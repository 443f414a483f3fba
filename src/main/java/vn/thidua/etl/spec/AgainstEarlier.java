package vn.thidua.etl.spec;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MeasureCode;

/** What rules say that compare a figure with an earlier one of the same unit and measure. */
public interface AgainstEarlier {
    /** So many times more or less; null where percent are given. */
    @Nullable
    BigDecimal factor();

    /** So many percent more or less; null where a factor is given. */
    @Nullable
    BigDecimal percent();

    /** Smaller changes are passed over. */
    Floor floor();

    /** Measures it is about; all but shares if empty. */
    List<MeasureCode> measures();

    /** Throws {@link IllegalArgumentException} unless exactly one of the two is given and makes sense. */
    static void requireOne(@Nullable BigDecimal factor, @Nullable BigDecimal percent) {
        if ((factor == null) == (percent == null)) {
            throw new IllegalArgumentException("give `factor` or `percent`, one of the two");
        }
        if (factor != null && factor.compareTo(BigDecimal.ONE) <= 0) {
            throw new IllegalArgumentException("`factor` is above 1");
        }
        if (percent != null && percent.signum() <= 0) {
            throw new IllegalArgumentException("`percent` is above 0");
        }
    }
}
