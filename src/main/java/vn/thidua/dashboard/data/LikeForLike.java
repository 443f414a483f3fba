package vn.thidua.dashboard.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicator.Row;
import vn.thidua.shared.SubjectId;

/**
 * Two periods over the units that have a figure in both: what a comparison says when coverage differs.
 *
 * @param units how many have both
 */
public record LikeForLike(BigDecimal now, BigDecimal before, int units) {

    /** Empty when no unit has a figure in both periods. */
    public static Optional<LikeForLike> of(List<Row> now, List<Row> before) {
        Map<SubjectId, Row> earlier = new HashMap<>();
        before.stream().filter(Row::rankable).forEach(row -> earlier.put(row.subject(), row));
        Sum sumNow = new Sum();
        Sum sumBefore = new Sum();
        int units = 0;
        for (Row row : now) {
            Row match = earlier.get(row.subject());
            if (row.rankable() && match != null) {
                sumNow.add(row);
                sumBefore.add(match);
                units++;
            }
        }
        BigDecimal a = sumNow.value();
        BigDecimal b = sumBefore.value();
        return a == null || b == null ? Optional.empty() : Optional.of(new LikeForLike(a, b, units));
    }

    /** Σ numerator / Σ denominator, or Σ value where there is no denominator. */
    private static final class Sum {
        private BigDecimal over = BigDecimal.ZERO;
        private BigDecimal under = BigDecimal.ZERO;
        private boolean ratio;
        private boolean any;

        void add(Row row) {
            BigDecimal numerator = row.numerator() == null ? row.value() : row.numerator();
            if (numerator == null) {
                return;
            }
            over = over.add(numerator);
            if (row.denominator() != null) {
                ratio = true;
                under = under.add(row.denominator());
            }
            any = true;
        }

        @Nullable
        BigDecimal value() {
            if (!any || ratio && under.signum() == 0) {
                return null;
            }
            return ratio ? over.divide(under, MathContext.DECIMAL64) : over;
        }
    }
}
