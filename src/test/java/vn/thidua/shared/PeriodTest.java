package vn.thidua.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022Q4                           | 2022Q4
            2022-Q4                          | 2022Q4
            q4/2022                          | 2022Q4
            Q4 2022                          | 2022Q4
            Quý IV/2022                      | 2022Q4
            Quý IV / 2022                    | 2022Q4
            QUÝ IV NĂM 2022                  | 2022Q4
            quý 1 năm 2021                   | 2021Q1
            Quý 04/2022                      | 2022Q4
            quy iii/2019                     | 2019Q3
            Quarter 2 2020                   | 2020Q2
            2022H1                           | 2022H1
            6 tháng đầu năm 2022             | 2022H1
            06 tháng đầu năm 2022            | 2022H1
            6 tháng năm 2022                 | 2022H1
            sáu tháng đầu năm 2022           | 2022H1
            6 tháng cuối năm 2022            | 2022H2
            First half of 2022               | 2022H1
            2022M9                           | 2022M9
            9 tháng 2022                     | 2022M9
            9 tháng đầu năm 2022             | 2022M9
            2022                             | 2022Y
            2022Y                            | 2022Y
            Năm 2022                         | 2022Y
            cả năm 2022                      | 2022Y
            2022Q1W                          | 2022Q1W
            Quý I/2022 (15-14)               | 2022Q1W
            2021-01-01..2021-10-15           | 2021-01-01..2021-10-15
            24/07/2021 - 21/09/2021          | 2021-07-24..2021-09-21
            từ 24/7/2021 đến 21/9/2021       | 2021-07-24..2021-09-21
            từ ngày 24/7/2021 đến ngày 21/9/2021 | 2021-07-24..2021-09-21
            """)
    void reads_a_period_as_people_write_it(String written, String code) {
        assertThat(Period.parse(written)).map(Period::code).hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2022Q5",
                "2022Q0",
                "IV/2022",
                "4/2022",
                "Quý V/2022",
                "22Q4",
                "Q4",
                "1022Q4",
                "2202Q4",
                "31/02/2021 - 05/03/2021",
                "2021-10-15..2021-01-01",
                "2022Q4x",
                "٢٠٢٢",
                "2022H3",
                "1800-01-01..2021-01-01"
            })
    void refuses_what_is_no_period(String written) {
        assertThat(Period.parse(written)).isEmpty();
    }

    @Test
    void every_period_comes_back_from_its_id_and_from_its_code() {
        var ids = new HashSet<Integer>();
        var all = new ArrayList<Period>();
        for (int year = 1990; year <= 2099; year++) {
            all.addAll(standardPeriodsOf(year));
        }
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var first = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(19_000));
            all.add(Period.span(first, first.plusDays(random.nextInt(999))));
        }
        for (var period : all) {
            assertThat(Period.ofId(period.id())).isEqualTo(period);
            assertThat(Period.parse(period.code())).hasValue(period);
            ids.add(period.id());
        }
        assertThat(ids).hasSameSizeAs(new HashSet<>(all));
    }

    private static List<Period> standardPeriodsOf(int year) {
        return Stream.of(
                        List.of(Period.year(year), Period.nineMonths(year), Period.half(year, 1), Period.half(year, 2)),
                        Period.year(year).quarters(),
                        year == 1990
                                ? List.<Period>of()
                                : Period.window(year, 4).previous().quarters(),
                        List.of(Period.window(year, 1), Period.window(year, 4)))
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void ids_are_those_the_warehouse_knows() {
        assertThat(Period.quarter(2022, 4).id()).isEqualTo(202_214);
        assertThat(Period.half(2022, 1).id()).isEqualTo(202_221);
        assertThat(Period.nineMonths(2022).id()).isEqualTo(202_239);
        assertThat(Period.year(2022).id()).isEqualTo(202_240);
        assertThat(Period.window(2022, 1).id()).isEqualTo(202_251);
        assertThat(Period.span(LocalDate.of(1990, 1, 3), LocalDate.of(1990, 1, 6))
                        .id())
                .isEqualTo(100_040_005);
    }

    @Test
    void the_first_window_of_a_year_starts_in_december_of_the_year_before() {
        var window = Period.window(2022, 1);
        assertThat(window.first()).isEqualTo(LocalDate.of(2021, 12, 15));
        assertThat(window.last()).isEqualTo(LocalDate.of(2022, 3, 14));
        assertThat(window.year()).isEqualTo(2022);
        assertThat(window.quarterOfYear()).isEqualTo(1);
        assertThat(window.previous()).isEqualTo(Period.window(2021, 4));
        assertThat(Period.window(2022, 4).last()).isEqualTo(LocalDate.of(2022, 12, 14));
    }

    @Test
    void the_period_before_crosses_the_year() {
        assertThat(Period.quarter(2022, 1).previous()).isEqualTo(Period.quarter(2021, 4));
        assertThat(Period.quarter(2022, 3).previous()).isEqualTo(Period.quarter(2022, 2));
        assertThat(Period.half(2022, 1).previous()).isEqualTo(Period.half(2021, 2));
        assertThat(Period.half(2022, 2).previous()).isEqualTo(Period.half(2022, 1));
        assertThat(Period.nineMonths(2022).previous()).isEqualTo(Period.nineMonths(2021));
        assertThat(Period.year(2022).previous()).isEqualTo(Period.year(2021));
        assertThat(Period.span(LocalDate.of(2021, 1, 11), LocalDate.of(2021, 1, 20))
                        .previous())
                .isEqualTo(Period.span(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 1, 10)));
    }

    @Test
    void the_same_part_of_the_year_before_keeps_its_place() {
        assertThat(Period.half(2022, 2).sameLastYear()).isEqualTo(Period.half(2021, 2));
        assertThat(Period.window(2022, 3).sameLastYear()).isEqualTo(Period.window(2021, 3));
    }

    @Test
    void a_period_knows_its_quarters() {
        assertThat(Period.year(2022).quarters())
                .extracting(Period::code)
                .containsExactly("2022Q1", "2022Q2", "2022Q3", "2022Q4");
        assertThat(Period.half(2022, 2).quarters()).extracting(Period::code).containsExactly("2022Q3", "2022Q4");
        assertThat(Period.nineMonths(2022).quarters()).hasSize(3);
        assertThat(Period.window(2022, 2).quarters()).containsExactly(Period.window(2022, 2));
        assertThat(Period.span(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31))
                        .quarters())
                .isEmpty();
    }

    @Test
    void periods_sort_by_their_days() {
        assertThat(Stream.of(
                                Period.quarter(2022, 2),
                                Period.year(2022),
                                Period.window(2022, 1),
                                Period.quarter(2022, 1))
                        .sorted())
                .extracting(Period::code)
                .containsExactly("2022Q1W", "2022Q1", "2022Y", "2022Q2");
    }

    @Test
    void a_period_that_contradicts_itself_cannot_be_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.quarter(2022, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Period.half(2022, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(
                        ReportingCalendar.QUARTER,
                        PeriodKind.QUARTER,
                        LocalDate.of(2022, 2, 1),
                        LocalDate.of(2022, 4, 30)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(
                        ReportingCalendar.WINDOW_15_14,
                        PeriodKind.QUARTER,
                        LocalDate.of(2022, 1, 1),
                        LocalDate.of(2022, 3, 31)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.span(LocalDate.of(2022, 2, 1), LocalDate.of(2022, 1, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Period.ofId(202_215));
        assertThatIllegalArgumentException().isThrownBy(() -> Period.ofId(-1));
    }
}
