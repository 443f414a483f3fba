package vn.thidua.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.dashboard.PageCard.Body;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Period;

class PageQueryModuleTest extends PagesOfFigures {
    @Test
    void theOverviewOpensOnTheNewestQuarterThatHasEnoughReports() {
        Page page = page("tong-quan", STATE);

        assertThat(page.top()).extracting(Page.Part::text).satisfies(top -> {
            assertThat(top.getFirst()).isEqualTo("Quý IV/2022");
            assertThat(top.get(1))
                    .matches("Số liệu chốt lần " + pages.newest() + ", \\d\\d:\\d\\d ngày \\d\\d/\\d\\d/\\d{4}");
            assertThat(top.get(2)).isEqualTo("28/30 đơn vị đã báo cáo");
            assertThat(top.get(3)).startsWith("còn 2: ");
        });
        assertThat(page.top().get(3).address()).isEqualTo("tien-do?dataset=illustrative&period=2022Q4");
        assertThat(page.illustrative()).isTrue();
        assertThat(page.cards()).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void aTileShowsTheRateOverTheUnitsThatReportedAndItsChange() {
        PageCard tile = card(page("tong-quan", STATE), 0, 0);

        BigDecimal now = rate(7, Set.copyOf(DemoFigures.LATE));
        BigDecimal before = rate(3, Set.of());
        assertThat(tile.body()).isInstanceOfSatisfying(Body.Figure.class, figure -> {
            assertThat(figure.value()).isEqualTo(VIETNAMESE.percent(now));
            assertThat(figure.lines().getFirst())
                    .isEqualTo("tăng " + VIETNAMESE.points(now.subtract(before)) + " so với cùng kỳ");
            assertThat(figure.lines().get(1)).endsWith("nếu chỉ tính 28 đơn vị có đủ cả hai kỳ");
            assertThat(figure.mark()).isNotNull();
            assertThat(figure.address()).contains("indicator=CREMATION_RATE");
        });
        assertThat(tile.spoken())
                .startsWith("Toàn Thành phố đạt " + VIETNAMESE.percent(now))
                .endsWith("28/30 đơn vị đã báo cáo");
        assertThat(tile.foot())
                .containsExactly(
                        "28/30 đơn vị đã báo cáo",
                        "Số liệu chốt lần " + pages.newest(),
                        "Kỳ đến ngày 31/12/2022",
                        "Nguồn: Số liệu minh họa");
    }

    /** Σ cremations / Σ deaths of a quarter by hand. */
    private static BigDecimal rate(int quarter, Set<Integer> without) {
        long over = 0;
        long under = 0;
        for (int n = 0; n < 30; n++) {
            if (!without.contains(n)) {
                over += DemoFigures.values(n, quarter).get("CREMATIONS");
                under += DemoFigures.values(n, quarter).get("DEATHS");
            }
        }
        return BigDecimal.valueOf(over).divide(BigDecimal.valueOf(under), MathContext.DECIMAL64);
    }

    @Test
    void fiveSmallChartsShareOneAxisAndCarryTheWatermark() {
        PageCard card = card(page("tong-quan", STATE), 1, 0);

        assertThat(card.body()).isInstanceOfSatisfying(Body.Panels.class, panels -> {
            assertThat(panels.panels())
                    .extracting(PageCard.Panel::name)
                    .containsExactly("Cụm 1", "Cụm 2", "Cụm 3", "Cụm 4", "Cụm 5");
            assertThat(panels.panels())
                    .extracting(panel -> panel.option().at("/yAxis/min").orElseThrow() + " "
                            + panel.option().at("/yAxis/max").orElseThrow())
                    .containsOnly(
                            panels.panels().getFirst().option().at("/yAxis/min").orElseThrow() + " "
                                    + panels.panels()
                                            .getFirst()
                                            .option()
                                            .at("/yAxis/max")
                                            .orElseThrow());
            assertThat(panels.panels()).allSatisfy(panel -> {
                assertThat(panel.option().at("/chart/watermark").orElseThrow().asString())
                        .isEqualTo("SỐ LIỆU MINH HỌA");
                assertThat(panel.option().at("/chart/data/target")).isPresent();
                assertThat(panel.address()).startsWith("cum?");
            });
        });
        assertThat(card.finding()).isEqualTo("Tỷ lệ hỏa táng tăng ở 5/5 cụm so với cùng kỳ");
        assertThat(card.table().rows()).hasSize(8);
    }

    @Test
    void theTableOfACardHasTheNumbersOfItsChart() {
        for (String id : List.of("tong-quan", "so-sanh", "cum", "quy")) {
            for (PageCard card : page(id, STATE).cards()) {
                if (card.body() instanceof Body.Chart chart && card.table() != null) {
                    assertThat(card.spoken()).as(id + " " + card.id()).isNotBlank();
                    assertThat(card.table().rows()).as(id + " " + card.id()).isNotEmpty();
                    assertThat(chart.option().isEmpty())
                            .as(id + " " + card.id())
                            .isFalse();
                    assertThat(chart.option().at("/chart/watermark"))
                            .as(id + " " + card.id())
                            .isPresent();
                }
            }
        }
    }

    @Test
    void aClusterShowsItsLeadersUnitsAndTotals() {
        Page page = page("cum", STATE.withCluster("C3"));

        assertThat(page.title()).isEqualTo("Hồ sơ cụm: Cụm 3");
        assertThat(page.about()).extracting(Page.Part::text).contains("Cụm trưởng: Mê Linh", "Cụm phó: Sóc Sơn");
        assertThat(page.path()).extracting(Page.Part::text).containsExactly("Toàn Thành phố", "Cụm 3");
        Body.Grid grid = (Body.Grid) card(page, 1, 0).body();
        Set<String> members = file
                .get(References.class)
                .current()
                .members(
                        file.get(References.class)
                                .current()
                                .subject("C3")
                                .orElseThrow()
                                .id(),
                        Period.quarter(2022, 4).last())
                .stream()
                .map(Subject::shortVi)
                .collect(Collectors.toSet());
        assertThat(grid.rows().stream().filter(row -> !row.total()).map(PageCard.GridRow::name))
                .containsExactlyInAnyOrderElementsOf(members);
        assertThat(grid.rows().stream().filter(PageCard.GridRow::total).map(PageCard.GridRow::name))
                .containsExactly("Cộng các đơn vị");
        assertThat(grid.rows().getFirst().address()).startsWith("don-vi?").contains("cluster=C3");
        assertThat(grid.rows().getFirst().cells().getFirst().details().lines())
                .extracting(PageCard.Detail::label)
                .contains("Quý IV/2022", "Tử số / mẫu số", "Quý III/2022", "Quý IV/2021", "Chỉ tiêu 2022", "Nguồn");
    }

    @Test
    void aUnitShowsEveryResultAgainstLastYearAndTarget() {
        Page page = page("don-vi", STATE.withCluster("C3").withUnit("018"));

        assertThat(page.title()).isEqualTo("Hồ sơ đơn vị: Gia Lâm");
        Body.Grid grid = (Body.Grid) card(page, 1, 0).body();
        assertThat(grid.rows()).extracting(PageCard.GridRow::name).contains("Tỷ lệ hỏa táng");
        assertThat(card(page, 1, 0).finding()).matches("(\\d+ (chưa đạt|cần chú ý|đạt|mới có số liệu)(, |$))+");
        assertThat(grid.rows().getFirst().address()).contains("indicator=").startsWith("don-vi?");
    }

    @Test
    void theFundsOfTheCityAreAChainThatSaysItsShares() {
        Page page = page("quy", STATE);

        assertThat(page.title()).isEqualTo("Các quỹ");
        assertThat(card(page, 0, 0).finding())
                .matches("Đăng ký [\\d,]+ tỷ đồng; tiếp nhận [\\d,]+ tỷ đồng \\(bằng \\d+% bước trước\\);"
                        + " đã nộp về Thành phố [\\d,]+ tỷ đồng \\(bằng \\d+% bước trước\\)");
    }
}
