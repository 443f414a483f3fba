package vn.thidua.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thidua.indicator.Grain;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Period;

/** Years beside each other, against sums by hand. */
class YearsModuleTest extends PagesOfFigures {
    private static final String SEA = "FUND_SEA_RECEIVED";

    private static PageCard years(String page, String title, PageState state) {
        return page(page, state).cards().stream()
                .filter(card -> card.title().equals(title))
                .filter(card -> card.subtitle().contains("đặt cạnh nhau"))
                .findFirst()
                .orElseThrow();
    }

    /** What all units received since January, in đồng; {@code quarter} from 0 over both years. */
    private static BigDecimal receivedUntil(int quarter) {
        List<Subject> units = file.get(References.class)
                .current()
                .unitsAt(Period.quarter(2022, 4).last());
        long sum = 0;
        for (int q = quarter - quarter % 4; q <= quarter; q++) {
            for (int n = 0; n < units.size(); n++) {
                sum += DemoFigures.values(n, q).get(SEA);
            }
        }
        return BigDecimal.valueOf(sum);
    }

    private static BigDecimal figure(PageCard card, int row, int column) {
        TableModel table = Objects.requireNonNull(card.table());
        return Objects.requireNonNull(table.rows().get(row).get(column).figure())
                .quantity()
                .value();
    }

    @Test
    void aYearSoFarStandsBesideEarlierYearsAtTheSameCutOff() {
        PageCard card =
                years("quy", "Quỹ \"Vì biển, đảo Việt Nam\" đã tiếp nhận", STATE.withPeriod(Period.quarter(2022, 3)));
        TableModel table = Objects.requireNonNull(card.table());

        assertThat(table.columns()).extracting(TableModel.Column::header).contains("2022", "2021");
        assertThat(table.rows())
                .extracting(row -> row.getFirst().text())
                .containsExactly("3 tháng", "6 tháng", "9 tháng", "Cả năm");
        for (int quarter = 0; quarter < 3; quarter++) {
            assertThat(figure(card, quarter, 1)).isEqualByComparingTo(receivedUntil(4 + quarter));
            assertThat(figure(card, quarter, 2)).isEqualByComparingTo(receivedUntil(quarter));
        }
        assertThat(table.rows().getLast().get(1).figure())
                .as("the year is not over")
                .isNull();
        assertThat(figure(card, 3, 2)).isEqualByComparingTo(receivedUntil(3));
        assertThat(card.subtitle()).endsWith("2 năm, cùng một quý đặt cạnh nhau");
    }

    @Test
    void aQuarterStandsAloneWhereThePageCountsQuarters() {
        PageCard card = years("cum", "Tỷ lệ hỏa táng", STATE.withCluster("C3").withPeriod(Period.quarter(2022, 2)));
        PageCard whole = years(
                "cum",
                "Tỷ lệ hỏa táng",
                STATE.withCluster("C3").withPeriod(Period.quarter(2022, 2)).withGrain(Grain.YTD));

        assertThat(Objects.requireNonNull(card.table()).rows())
                .extracting(row -> row.getFirst().text())
                .containsExactly("Quý I", "Quý II", "Quý III", "Quý IV");
        assertThat(figure(card, 0, 1))
                .as("a first quarter is its year so far")
                .isEqualByComparingTo(figure(whole, 0, 1));
        assertThat(figure(card, 1, 1)).isNotEqualByComparingTo(figure(whole, 1, 1));
        assertThat(IntStream.range(0, 4)
                        .mapToObj(row -> figure(card, row, 2))
                        .distinct()
                        .count())
                .isEqualTo(4);
        assertThat(card.foot()).doesNotContain("Thành viên của cụm có thay đổi qua các năm");
    }
}
