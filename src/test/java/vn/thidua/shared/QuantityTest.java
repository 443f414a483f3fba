package vn.thidua.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QuantityTest {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    @Test
    void the_word_follows_from_the_bounds() {
        assertThat(Quantity.exact(5).qualifier()).isEqualTo(Qualifier.EXACT);
        assertThat(Quantity.over(FIVE).qualifier()).isEqualTo(Qualifier.OVER);
        assertThat(Quantity.under(FIVE).qualifier()).isEqualTo(Qualifier.UNDER);
        assertThat(Quantity.range(TWO, FIVE).qualifier()).isEqualTo(Qualifier.RANGE);
        assertThat(Quantity.about(FIVE).qualifier()).isEqualTo(Qualifier.ABOUT);
    }

    @Test
    void over_less_exact_less_over_is_only_known_to_be_about() {
        // the published sea-and-islands fund of cluster 3 in 2022, and the two members that were named
        var cluster = Quantity.over(new BigDecimal("7690000000"));
        var named = Quantity.exact(new BigDecimal("2280000000")).plus(Quantity.over(new BigDecimal("1600000000")));

        var rest = cluster.minus(named);

        assertThat(named.qualifier()).isEqualTo(Qualifier.OVER);
        assertThat(rest.value()).isEqualByComparingTo("3810000000");
        assertThat(rest.low()).isNull();
        assertThat(rest.high()).isNull();
        assertThat(rest.qualifier()).isEqualTo(Qualifier.ABOUT);
    }

    @Test
    void over_less_exact_stays_over_and_exact_less_over_is_under() {
        assertThat(Quantity.over(FIVE).minus(Quantity.exact(2)).qualifier()).isEqualTo(Qualifier.OVER);
        assertThat(Quantity.exact(5).minus(Quantity.over(TWO)).qualifier()).isEqualTo(Qualifier.UNDER);
        assertThat(Quantity.exact(5).minus(Quantity.under(TWO)).qualifier()).isEqualTo(Qualifier.OVER);
    }

    @Test
    void ranges_add_and_subtract_bound_by_bound() {
        var range = Quantity.range(TWO, FIVE);
        assertThat(range.value()).isEqualByComparingTo("3.5");
        assertThat(range.plus(range)).isEqualTo(Quantity.range(BigDecimal.valueOf(4), BigDecimal.TEN));
        assertThat(range.minus(range)).isEqualTo(Quantity.range(BigDecimal.valueOf(-3), BigDecimal.valueOf(3)));
    }

    @Test
    void about_taints_every_sum() {
        assertThat(Quantity.about(FIVE).plus(Quantity.exact(2)).qualifier()).isEqualTo(Qualifier.ABOUT);
        assertThat(Quantity.exact(5).minus(Quantity.about(TWO)).qualifier()).isEqualTo(Qualifier.ABOUT);
    }

    @Test
    void equal_numbers_are_equal_quantities_however_they_were_written() {
        assertThat(Quantity.exact(new BigDecimal("1.00"))).isEqualTo(Quantity.exact(1));
        assertThat(Quantity.exact(new BigDecimal("7.69E+9")).value().toString()).isEqualTo("7690000000");
        assertThat(Quantity.ZERO).isEqualTo(Quantity.exact(new BigDecimal("0.000")));
    }

    @Test
    void a_value_outside_its_bounds_cannot_be_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Quantity(FIVE, TWO, TWO, false));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.range(FIVE, TWO));
    }
}
