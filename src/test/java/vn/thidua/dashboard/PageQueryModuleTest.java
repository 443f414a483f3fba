package vn.thidua.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.dashboard.PageCard.Body;
import vn.thidua.definition.DefinitionFolders;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicators;
import vn.thidua.indicator.Targets;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.Publishing;
import vn.thidua.warehouse.WarehouseFile;

class PageQueryModuleTest {
    private static final PageState STATE = PageState.EMPTY.withDataset(Dataset.ILLUSTRATIVE);
    private static final Formats VIETNAMESE = new Formats(Language.VI);
    private static WarehouseFile file;
    private static PageQuery pages;
    private static DemoFigures figures;

    @BeforeAll
    static void publish(@TempDir Path directory) {
        file = WarehouseFile.open(
                directory,
                builder -> builder.sources(
                        References.class,
                        DefinitionFolders.class,
                        Indicators.class,
                        Targets.class,
                        Dashboards.class,
                        PageQuery.class));
        figures = new DemoFigures(file.get(Loads.class), file.get(Publishing.class), file.get(References.class));
        pages = file.get(PageQuery.class);
        assertThat(page("tong-quan", PageState.EMPTY).notes())
                .as("before anything was loaded a page says what to do")
                .containsExactly("Chưa có số liệu nào trong nguồn này. Chạy lượt cập nhật ở mục Cập nhật số liệu rồi mở"
                        + " lại trang.");
        figures.publish();
    }

    @AfterAll
    static void close() {
        file.close();
    }

    private static Page page(String id, PageState state) {
        return pages.page(id, state, Scope.all(), Language.VI).orElseThrow();
    }

    private static PageCard card(Page page, int row, int place) {
        return page.rows().get(row).cards().get(place);
    }

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
        assertThat(card(page, 1, 0).finding()).matches("\\d+ chưa đạt, \\d+ cần chú ý, \\d+ đạt, \\d+ mới có số liệu");
        assertThat(grid.rows().getFirst().address()).contains("indicator=").startsWith("don-vi?");
    }

    @Test
    void theFundsOfTheCityAreAChainThatSaysItsShares() {
        Page page = page("quy", STATE);

        assertThat(page.title()).isEqualTo("Các quỹ");
        assertThat(card(page, 0, 0).finding())
                .matches("Đăng ký [\\d,]+ tỷ đồng; Tiếp nhận [\\d,]+ tỷ đồng \\(bằng \\d+% bước trước\\);"
                        + " Đã nộp về Thành phố [\\d,]+ tỷ đồng \\(bằng \\d+% bước trước\\)");
    }

    @Test
    void whatTheReaderPicksIsShownByTheCardsThatFollow() {
        Page page = page("so-sanh", STATE.withIndicator(new vn.thidua.shared.IndicatorCode("RECON_RATE")));

        assertThat(card(page, 0, 0).title()).isEqualTo("Tỷ lệ hòa giải thành");
    }

    @Test
    void aCorrectionIsToldAsAChangeSinceTheLastEditionAndOldEditionsStay() {
        PageState third = STATE.withPeriod(Period.quarter(2022, 3));
        EditionNumber before = pages.newest();
        String old = tile(third);
        EditionNumber after = figures.correct("018", "2022Q3", 1);

        assertThat(after).isGreaterThan(before);
        assertThat(tile(third)).isNotEqualTo(old);
        assertThat(tile(third.withEdition(before))).isEqualTo(old);
        PageCard attention = page("tong-quan", third).cards().stream()
                .filter(card -> card.title().equals("Cần chú ý"))
                .findFirst()
                .orElseThrow();
        assertThat(((Body.Items) attention.body()).items())
                .extracting(PageCard.Item::text)
                .anyMatch(text -> text.matches("Số liệu thay đổi: Gia Lâm, Số ca hỏa táng: \\d+ ca → 1 ca"));
        assertThat(page("tong-quan", third.withEdition(before)).notes())
                .contains("Đang xem lại Số liệu chốt lần " + before + ", không phải lần mới nhất");
        assertThat(page("tong-quan", third.withEdition(new EditionNumber(999))).notes())
                .contains("Không có lần chốt 999; đang xem lần mới nhất");
    }

    private static String tile(PageState state) {
        return ((Body.Figure) card(page("tong-quan", state), 0, 0).body()).value();
    }

    @ParameterizedTest
    @EnumSource(Grain.class)
    void everyPageIsMadeInEveryGrainComparisonAndLanguage(Grain grain) {
        for (String id : pages.titles(Language.VI).keySet()) {
            for (Comparison comparison : Comparison.values()) {
                for (Language language : Language.values()) {
                    PageState state = STATE.withGrain(grain).withComparison(comparison);
                    Page page = pages.page(id, state, Scope.all(), language).orElseThrow();
                    assertThat(page.cards()).as(id).isNotEmpty();
                    assertThat(page.choices().stream().flatMap(choice -> choice.options().stream()))
                            .allSatisfy(option -> assertThat(option.label()).isNotBlank());
                }
            }
        }
    }

    @Test
    void aReaderWhoMayNameNoUnitSeesTotalsOnly() {
        Scope nobody = Scope.of(Set.of(), Set.of());
        Page page = pages.page("so-sanh", STATE, nobody, Language.VI).orElseThrow();

        assertThat(page.cards()).noneSatisfy(card -> assertThat(card.toString()).contains("Gia Lâm"));
        assertThat(((Body.Figure) pages.page("tong-quan", STATE, nobody, Language.VI)
                                .orElseThrow()
                                .rows()
                                .getFirst()
                                .cards()
                                .getFirst()
                                .body())
                        .value())
                .isEqualTo(tile(STATE));
    }

    @Test
    void everyChoiceLeadsToTheSamePageInAnotherState() {
        Page page = page("cum", STATE);

        assertThat(page.choices()).extracting(Page.Choice::label).contains("Cụm", "Kỳ", "So với");
        page.choices()
                .forEach(choice -> assertThat(choice.options())
                        .as(choice.label())
                        .allSatisfy(option -> assertThat(option.address()).startsWith("cum?"))
                        .filteredOn(Page.Option::chosen)
                        .hasSize(1));
    }

    @Test
    void anUnknownPageIsEmptyAndAnEmptyDatasetSaysSo() {
        assertThat(pages.page("nowhere", STATE, Scope.all(), Language.VI)).isEmpty();
        assertThat(page("tong-quan", STATE.withDataset(Dataset.REPORTS)).notes())
                .anyMatch(note -> note.startsWith("Chưa có số liệu nào"));
    }
}
