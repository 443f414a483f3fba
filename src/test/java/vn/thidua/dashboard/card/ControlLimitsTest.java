package vn.thidua.dashboard.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class ControlLimitsTest {
    private static final double CLOSE = 1e-9;

    @Test
    void areTheQuantilesOfTheBinomialDistribution() {
        for (long denominator : new long[] {1, 5, 20, 60}) {
            for (String common : new String[] {"0.03", "0.5", "0.81"}) {
                ControlLimits limits = ControlLimits.of(Double.parseDouble(common), denominator);
                assertThat(limits.outerLow()).isCloseTo(byHand(common, denominator, 0.001), within(CLOSE));
                assertThat(limits.innerLow()).isCloseTo(byHand(common, denominator, 0.025), within(CLOSE));
                assertThat(limits.innerHigh()).isCloseTo(byHand(common, denominator, 0.975), within(CLOSE));
                assertThat(limits.outerHigh()).isCloseTo(byHand(common, denominator, 0.999), within(CLOSE));
            }
        }
    }

    /** The definition itself, with exact numbers. */
    private static double byHand(String common, long denominator, double p) {
        BigDecimal success = new BigDecimal(common);
        BigDecimal upTo = BigDecimal.ZERO;
        BigInteger ways = BigInteger.ONE;
        for (int count = 0; count <= denominator; count++) {
            BigDecimal share = new BigDecimal(ways)
                    .multiply(success.pow(count))
                    .multiply(BigDecimal.ONE.subtract(success).pow((int) denominator - count));
            upTo = upTo.add(share);
            if (upTo.doubleValue() >= p) {
                return (double) count / denominator;
            }
            ways = ways.multiply(BigInteger.valueOf(denominator - count)).divide(BigInteger.valueOf(count + 1L));
        }
        return 1;
    }

    @Test
    void growNarrowerWithTheDenominatorAndStayApproximatelyNormal() {
        ControlLimits limits = ControlLimits.of(0.8, 1_000_000);

        assertThat(limits.innerHigh() - 0.8).isCloseTo(1.96 * Math.sqrt(0.8 * 0.2 / 1_000_000), within(2e-6));
        assertThat(limits.zone(0.8)).isEqualTo(ControlLimits.Zone.INSIDE);
        assertThat(limits.zone(0.801)).isEqualTo(ControlLimits.Zone.BETWEEN);
        assertThat(limits.zone(0.79)).isEqualTo(ControlLimits.Zone.OUTSIDE);
    }

    @Test
    void callNobodyWithThreeCasesUnusual() {
        ControlLimits limits = ControlLimits.of(0.8, 3);

        assertThat(limits.zone(1)).isEqualTo(ControlLimits.Zone.INSIDE);
        assertThat(limits.zone(1 / 3.0)).isEqualTo(ControlLimits.Zone.INSIDE);
    }
}
