package vn.thidua.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private final Formats vi = new Formats(Language.VI);
    private final Formats en = new Formats(Language.EN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0            | 0             | 0
            12           | 12            | 12
            999          | 999           | 999
            1000         | 1.000         | 1,000
            1234567.89   | 1.234.567,89  | 1,234,567.89
            -1234.5      | -1.234,5      | -1,234.5
            -999         | -999          | -999
            1E+9         | 1.000.000.000 | 1,000,000,000
            0.0005       | 0,001         | 0.001
            -0.0004      | 0             | 0
            """)
    void groups_digits_as_the_language_does(BigDecimal number, String vietnamese, String english) {
        assertThat(vi.number(number)).isEqualTo(vietnamese);
        assertThat(en.number(number)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500           | 500 đồng            | VND 500
            999999        | 999.999 đồng        | VND 999,999
            1000000       | 1 triệu đồng        | VND 1 million
            10400000      | 10,4 triệu đồng     | VND 10.4 million
            979296000     | 979,3 triệu đồng    | VND 979.3 million
            999994999     | 999,99 triệu đồng   | VND 999.99 million
            999995000     | 1 tỷ đồng           | VND 1 billion
            2280000000    | 2,28 tỷ đồng        | VND 2.28 billion
            83480299647   | 83,48 tỷ đồng       | VND 83.48 billion
            1234567890123 | 1.234,57 tỷ đồng    | VND 1,234.57 billion
            -2280000000   | -2,28 tỷ đồng       | VND -2.28 billion
            0             | 0 đồng              | VND 0
            """)
    void money_is_shown_in_the_scale_that_fits(BigDecimal dong, String vietnamese, String english) {
        assertThat(vi.money(dong)).isEqualTo(vietnamese);
        assertThat(en.money(dong)).isEqualTo(english);
    }

    @Test
    void a_rate_has_no_blank_before_the_percent_sign() {
        var rate = new BigDecimal("4375").divide(new BigDecimal("5121"), java.math.MathContext.DECIMAL64);
        assertThat(vi.percent(rate)).isEqualTo("85,43%");
        assertThat(en.percent(rate)).isEqualTo("85.43%");
        assertThat(vi.percent(new BigDecimal("0.84"))).isEqualTo("84%");
        assertThat(vi.percent(new BigDecimal("0.84"), 2)).isEqualTo("84,00%");
        assertThat(vi.percent(new BigDecimal("0.84335"))).isEqualTo("84,34%");
        assertThat(vi.signedPercent(new BigDecimal("0.054"))).isEqualTo("+5,4%");
        assertThat(vi.signedPercent(new BigDecimal("-0.054"))).isEqualTo("-5,4%");
        assertThat(vi.signedPercent(new BigDecimal("0.00001"))).isEqualTo("0%");
    }

    @Test
    void the_difference_of_two_rates_is_in_points() {
        var difference = new BigDecimal("0.021");
        assertThat(vi.points(difference)).isEqualTo("2,1 điểm phần trăm");
        assertThat(en.points(difference)).isEqualTo("2.1 percentage points");
        assertThat(vi.signedPoints(difference)).isEqualTo("+2,1 đpt");
        assertThat(vi.signedPoints(difference.negate())).isEqualTo("-2,1 đpt");
    }

    @Test
    void a_quantity_carries_its_word() {
        var thirteenBillion = new BigDecimal("13000000000");
        assertThat(vi.money(Quantity.over(thirteenBillion))).isEqualTo("trên 13 tỷ đồng");
        assertThat(en.money(Quantity.over(thirteenBillion))).isEqualTo("over VND 13 billion");
        assertThat(vi.money(Quantity.under(new BigDecimal("700000000")))).isEqualTo("gần 700 triệu đồng");
        var range = Quantity.range(new BigDecimal("2000000000"), new BigDecimal("2200000000"));
        assertThat(vi.money(range)).isEqualTo("2–2,2 tỷ đồng");
        assertThat(en.money(range)).isEqualTo("VND 2–2.2 billion");
        assertThat(vi.moneyInFull(Quantity.exact(2_280_000_000L))).isEqualTo("2.280.000.000 đồng");
        assertThat(vi.money(Quantity.exact(7_690_000_000L), MoneyScale.MILLION)).isEqualTo("7.690 triệu đồng");
        assertThat(vi.quantity(Quantity.over(new BigDecimal(300)), "lượt người"))
                .isEqualTo("trên 300 lượt người");
        assertThat(vi.quantity(Quantity.about(new BigDecimal(90)), "%")).isEqualTo("khoảng 90%");
        assertThat(en.quantity(Quantity.under(new BigDecimal(90)), "%")).isEqualTo("under 90%");
        assertThat(vi.quantity(Quantity.over(thirteenBillion), "đồng")).isEqualTo("trên 13 tỷ đồng");
    }

    @Test
    void the_bound_is_shown_not_the_value() {
        // over 3 and between 2 and 4 together are over 5, though the value drawn is 6
        var sum = Quantity.over(new BigDecimal(3)).plus(Quantity.range(new BigDecimal(2), new BigDecimal(4)));
        assertThat(sum.value()).isEqualByComparingTo("6");
        assertThat(vi.quantity(sum, "ca")).isEqualTo("trên 5 ca");
    }

    @Test
    void weight_is_in_tonnes_from_one_tonne_on() {
        assertThat(vi.weight(Quantity.exact(316_630))).isEqualTo("316,63 tấn");
        assertThat(vi.weight(Quantity.exact(800))).isEqualTo("800 kg");
        assertThat(en.quantity(Quantity.exact(1000), "kg")).isEqualTo("1 t");
    }

    @Test
    void periods_have_the_names_of_reports() {
        assertThat(vi.period(Period.quarter(2021, 1))).isEqualTo("Quý I/2021");
        assertThat(vi.period(Period.half(2021, 1))).isEqualTo("6 tháng đầu năm 2021");
        assertThat(vi.period(Period.half(2021, 2))).isEqualTo("6 tháng cuối năm 2021");
        assertThat(vi.period(Period.nineMonths(2021))).isEqualTo("9 tháng đầu năm 2021");
        assertThat(vi.period(Period.year(2021))).isEqualTo("Năm 2021");
        assertThat(vi.period(Period.window(2021, 1))).isEqualTo("Quý I/2021 (15/12/2020–14/03/2021)");
        assertThat(vi.period(Period.span(LocalDate.of(2021, 7, 24), LocalDate.of(2021, 9, 21))))
                .isEqualTo("24/07/2021–21/09/2021");
        assertThat(en.period(Period.quarter(2021, 4))).isEqualTo("Q4 2021");
        assertThat(vi.periodShort(Period.quarter(2021, 4))).isEqualTo("IV/2021");
        assertThat(vi.periodShort(Period.half(2021, 2))).isEqualTo("6T cuối/2021");
    }

    @Test
    void a_label_is_read_back_as_the_same_period() {
        for (var period : Period.year(2021).quarters()) {
            assertThat(Period.parse(vi.period(period))).hasValue(period);
            assertThat(Period.parse(en.period(period))).hasValue(period);
        }
        assertThat(Period.parse(vi.period(Period.half(2021, 2)))).hasValue(Period.half(2021, 2));
        assertThat(Period.parse(en.period(Period.nineMonths(2021)))).hasValue(Period.nineMonths(2021));
    }

    @Test
    void times_are_those_of_hanoi() {
        assertThat(vi.date(LocalDate.of(2021, 3, 26))).isEqualTo("26/03/2021");
        assertThat(vi.dateTime(Instant.parse("2022-10-20T09:30:00Z"))).isEqualTo("16:30 ngày 20/10/2022");
        assertThat(en.dateTime(Instant.parse("2022-10-20T17:30:00Z"))).isEqualTo("00:30 on 21/10/2022");
    }

    @Test
    void sizes_and_durations_are_short() {
        assertThat(vi.fileSize(0)).isEqualTo("0 B");
        assertThat(vi.fileSize(999)).isEqualTo("999 B");
        assertThat(vi.fileSize(1_234_567)).isEqualTo("1,2 MB");
        assertThat(vi.fileSize(999_999)).isEqualTo("1 MB");
        assertThat(vi.duration(Duration.ofMillis(840))).isEqualTo("0,8 giây");
        assertThat(vi.duration(Duration.ofSeconds(200))).isEqualTo("3 phút 20 giây");
        assertThat(en.duration(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
    }
}
