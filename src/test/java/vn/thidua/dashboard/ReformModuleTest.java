package vn.thidua.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thidua.dashboard.PageCard.Body;
import vn.thidua.indicator.Grain;
import vn.thidua.shared.Period;

/** July 2025: districts end, wards begin, and clusters are drawn anew that continue those of their number. */
class ReformModuleTest extends PagesOfFigures {
    private static final Period BEFORE = Period.quarter(2024, 4);
    private static final Period AFTER = Period.quarter(2025, 4);
    /** By the formula of the figures no cremation rate falls. */
    private static final int LATER = 2;

    @BeforeAll
    static void reportBothYears() {
        figures.report(BEFORE, 0);
        figures.report(AFTER, LATER);
    }

    @Test
    void theQuarterOfAClusterIsComparedWithThatOfTheOneItContinues() {
        Page city = page("tong-quan", STATE.withPeriod(AFTER));
        PageCard cluster = card(page("cum", STATE.withPeriod(AFTER).withCluster("C3")), 0, 0);

        assertThat(card(city, 1, 0).finding())
                .matches("Tỷ lệ hỏa táng (tăng ở \\d/5 cụm|không cụm nào tăng) so với cùng kỳ");
        assertThat(((Body.Figure) cluster.body()).lines())
                .anyMatch(line -> line.endsWith("so với cùng kỳ"))
                .contains("Hai kỳ không cùng đơn vị, không hoàn toàn so sánh được");
        assertThat(city.notes()).anyMatch(note -> note.contains("không hoàn toàn so sánh được"));
    }

    @Test
    void halfAYearOfAClusterIsNotHeldAgainstTheWholeYearOfAnother() {
        PageCard tile =
                card(page("cum", STATE.withPeriod(AFTER).withCluster("C3").withGrain(Grain.YTD)), 0, 0);

        assertThat(((Body.Figure) tile.body()).value()).isNotEmpty();
        assertThat(((Body.Figure) tile.body()).lines()).noneMatch(line -> line.contains("so với cùng kỳ"));
    }

    @Test
    void aUnitThatHasEndedIsShownInItsLastQuarter() {
        Page page = page("don-vi", STATE.withPeriod(AFTER).withUnit("018"));

        assertThat(page.pinned().period()).isEqualTo(Period.quarter(2025, 2));
        assertThat(page.notes()).contains("Gia Lâm báo cáo đến ngày 30/06/2025; đang xem Quý II/2025");
        assertThat(page("don-vi", STATE.withPeriod(BEFORE).withUnit("018")).notes())
                .noneMatch(note -> note.contains("báo cáo đến ngày"));
        assertThat(page.choices())
                .filteredOn(choice -> choice.filter() == DashboardSpec.Filter.UNIT)
                .flatExtracting(Page.Choice::options)
                .filteredOn(Page.Option::chosen)
                .extracting(Page.Option::label)
                .isEqualTo(List.of("Gia Lâm"));
    }
}
