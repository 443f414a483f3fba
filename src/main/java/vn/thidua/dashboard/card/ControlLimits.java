package vn.thidua.dashboard.card;

import java.util.ArrayList;
import java.util.List;

/**
 * Between which rates chance alone would leave a unit whose true rate is the common one: exact binomial limits, so that
 * small denominators get wide ones. Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional
 * performance", Statistics in Medicine 24 (2005), 1185–1202, appendix A.1.1: quantiles of the binomial distribution
 * divided by the denominator; 95% is p = 0.025 and 0.975, 99.8% is p = 0.001 and 0.999. The quantiles are not
 * interpolated between their steps: interpolation smooths the curve, but would call three of three cases unusual.
 *
 * @param outerLow of 99.8%; all as fractions of one
 * @param innerLow of 95%
 */
record ControlLimits(double outerLow, double innerLow, double innerHigh, double outerHigh) {
    private static final double NEGLIGIBLE = 1e-15;
    private static final double ROUNDING = 1e-12;

    /** Where a rate lies. */
    enum Zone {
        INSIDE,
        BETWEEN,
        OUTSIDE
    }

    /**
     * @param common from 0 to 1
     * @param denominator at least 1
     */
    static ControlLimits of(double common, long denominator) {
        if (common < 0 || common > 1 || denominator < 1) {
            throw new IllegalArgumentException("no limits around %s of %d".formatted(common, denominator));
        }
        if (common == 0 || common == 1) {
            return new ControlLimits(common, common, common, common);
        }
        Distribution counts = Distribution.of(common, denominator);
        return new ControlLimits(counts.rate(0.001), counts.rate(0.025), counts.rate(0.975), counts.rate(0.999));
    }

    Zone zone(double rate) {
        if (rate < outerLow - ROUNDING || rate > outerHigh + ROUNDING) {
            return Zone.OUTSIDE;
        }
        return rate < innerLow - ROUNDING || rate > innerHigh + ROUNDING ? Zone.BETWEEN : Zone.INSIDE;
    }

    /** The binomial distribution around its middle, as far as it matters. */
    private record Distribution(long denominator, long first, List<Double> shares) {

        /** From the most likely count outwards by the ratio of neighbours, then made to add up to one. */
        static Distribution of(double common, long denominator) {
            double odds = common / (1 - common);
            long middle = Math.min(denominator, (long) ((denominator + 1) * common));
            List<Double> shares = new ArrayList<>(List.of(1.0));
            double share = 1;
            for (long count = middle; count < denominator && share > NEGLIGIBLE; count++) {
                share *= odds * (denominator - count) / (count + 1);
                shares.add(share);
            }
            share = 1;
            long first = middle;
            while (first > 0 && share > NEGLIGIBLE) {
                share *= first / odds / (denominator - first + 1);
                shares.addFirst(share);
                first--;
            }
            double all = shares.stream().mapToDouble(Double::doubleValue).sum();
            return new Distribution(
                    denominator, first, shares.stream().map(part -> part / all).toList());
        }

        double rate(double p) {
            double upTo = 0;
            for (int i = 0; i < shares.size(); i++) {
                upTo += shares.get(i);
                if (upTo >= p) {
                    return (double) (first + i) / denominator;
                }
            }
            return 1;
        }
    }
}
