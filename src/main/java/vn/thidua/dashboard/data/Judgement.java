package vn.thidua.dashboard.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.Standing;
import vn.thidua.reference.Better;

/**
 * A result beside what was agreed, compared unrounded.
 *
 * @param share result over target; null when the target is zero
 */
public record Judgement(
        Standing standing, BigDecimal target, @Nullable BigDecimal share) {
    /** From here on a result is close enough to be watched rather than missed. */
    private static final BigDecimal CLOSE = new BigDecimal("0.95");

    /** Empty for a figure that has no better direction. */
    public static Optional<Judgement> of(BigDecimal result, BigDecimal target, Better better) {
        BigDecimal share = target.signum() == 0 ? null : result.divide(target, MathContext.DECIMAL64);
        return switch (better) {
            case NEUTRAL -> Optional.empty();
            case HIGHER -> Optional.of(new Judgement(atLeast(result, target), target, share));
            case LOWER -> Optional.of(new Judgement(atLeast(target, result), target, share));
        };
    }

    private static Standing atLeast(BigDecimal high, BigDecimal low) {
        if (high.compareTo(low) >= 0) {
            return Standing.MET;
        }
        return high.compareTo(low.multiply(CLOSE)) >= 0 ? Standing.WATCH : Standing.MISSED;
    }
}
