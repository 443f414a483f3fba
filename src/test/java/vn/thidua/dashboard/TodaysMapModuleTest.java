package vn.thidua.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.thidua.dashboard.CellFigure.Part;
import vn.thidua.dashboard.PageCard.Body;
import vn.thidua.reference.Reference;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;

/** Phường Cửa Nam came from Hoàn Kiếm and Đống Đa: its course before the reform, on today's map. */
class TodaysMapModuleTest extends PagesOfFigures {
    private static final String WARD = "00082";
    private static final PageState AS_REPORTED = STATE.withUnit(WARD).withPeriod(Period.quarter(2022, 3));
    private static final PageState TODAY = AS_REPORTED.withMap(UnitMap.TODAY);

    private static final Period NEW = Period.quarter(2025, 3);
    private static final PageState CLUSTER = STATE.withCluster("C1")
            .withPeriod(NEW)
            .withFrom(Period.quarter(2022, 1))
            .withMap(UnitMap.TODAY);

    private Reference reference;

    @BeforeEach
    void readReferenceData() {
        reference = file.get(References.class).current();
    }

    private BigDecimal carried(String measure, int q) {
        return carried(measure, q, reference.subject(WARD).orElseThrow());
    }

    private BigDecimal carried(String measure, int q, Subject ward) {
        List<Subject> districts = reference.unitsAt(Period.quarter(2022, 4).last());
        return reference.lineage().stream()
                .filter(part -> part.present().equals(ward.id()))
                .map(part -> {
                    int n = districts.indexOf(reference.require(part.former()));
                    return part.weight()
                            .multiply(
                                    BigDecimal.valueOf(DemoFigures.values(n, q).get(measure)));
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static PageCard course(PageState state) {
        return card(page("hoa-tang", state), 2, 0);
    }

    private static List<TableCell> estimates(PageCard card) {
        return card.table().rows().stream()
                .map(List::getLast)
                .filter(cell -> cell.figure() != null && cell.figure().key().part() == Part.CARRIED)
                .toList();
    }

    @Test
    void aRateIsThatOfTheCarriedCountsNotAMeanOfRates() {
        assertThat(reference.predecessors(reference.subject(WARD).orElseThrow().id()))
                .hasSizeGreaterThan(1);
        BigDecimal rate = carried("CREMATIONS", 6).divide(carried("DEATHS", 6), new MathContext(18));

        TableCell third = estimates(course(TODAY)).getLast();

        assertThat(third.figure().quantity().value()).isEqualByComparingTo(rate);
        assertThat(third.text()).isEqualTo("≈" + VIETNAMESE.percent(rate.setScale(4, RoundingMode.HALF_UP)));
        assertThat(third.figure().key().code()).isEqualTo(WARD);
    }

    @Test
    void anAmountIsTheSumOfTheSharesOfTheDistricts() {
        PageCard course = card(page("don-vi", TODAY.withIndicator(new IndicatorCode("FUND_POOR_TOTAL"))), 2, 0);

        assertThat(estimates(course).getLast().figure().quantity().value())
                .isEqualByComparingTo(carried("FUND_POOR_RECEIVED", 6));
    }

    @Test
    void everyEstimateSaysThatItIsOne() {
        PageCard course = course(TODAY);

        assertThat(course.table().columns().getLast().header()).endsWith(", ước tính theo diện tích");
        assertThat(estimates(course)).hasSize(7).allSatisfy(cell -> {
            assertThat(cell.text()).startsWith("≈");
            assertThat(cell.figure().quantity().isExact()).isFalse();
        });
        assertThat(course.foot())
                .anyMatch(line -> line.startsWith("Trước 1/7/2025 ước tính theo diện tích: ")
                        && line.contains("% số liệu của Hoàn Kiếm")
                        && line.contains("% số liệu của Đống Đa"));
        var option = ((Body.Chart) course.body()).option();
        assertThat(option.at("/series/1/role").orElseThrow().asString()).isEqualTo("estimate");
        assertThat(option.at("/series/1/name").orElseThrow().asString()).endsWith(", ước tính theo diện tích");
    }

    @Test
    void withoutTheWishNothingIsEstimated() {
        assertThat(course(AS_REPORTED).body()).isInstanceOf(Body.Empty.class);
        assertThat(course(AS_REPORTED.withMap(UnitMap.REPORTED)).body()).isInstanceOf(Body.Empty.class);
    }

    @Test
    void aQuarterThatOneDistrictDidNotReportIsNotEstimated() {
        List<Subject> districts = reference.unitsAt(Period.quarter(2022, 4).last());
        Subject late = districts.get(DemoFigures.LATE.getFirst());
        Subject ward =
                reference.require(reference.successors(late.id()).getFirst().present());

        PageCard course = course(
                STATE.withUnit(ward.code()).withPeriod(Period.quarter(2022, 4)).withMap(UnitMap.TODAY));

        assertThat(course.table().rows().getLast().getLast().figure()).isNull();
        assertThat(((Body.Chart) course.body())
                        .option()
                        .at("/chart/data/" + ward.code() + "|estimate/source")
                        .orElseThrow()
                        .size())
                .as("a gap at the end of twelve quarters, not a shorter line")
                .isEqualTo(12);
        assertThat(estimates(course)).hasSize(7);
    }

    @Test
    void whatDoesNotLieOverTheLandIsNotCarried() {
        PageCard course = card(page("don-vi", TODAY.withIndicator(new IndicatorCode("ON_TIME_RATE"))), 2, 0);

        assertThat(course.body()).isInstanceOf(Body.Empty.class);
    }

    @Test
    void anEstimateIsNotRanked() {
        PageCard ranks = card(page("hoa-tang", TODAY.withPeers(PeerGroup.KIND)), 0, 1);

        assertThat(ranks.body()).isInstanceOf(Body.Empty.class);
    }

    @Test
    void aClusterOfTodayHadWhatItsUnitsHad() {
        Subject cluster = reference.subject("C1", NEW.last()).orElseThrow();
        List<Subject> wards = reference.members(cluster.id(), NEW.last());
        BigDecimal rate = sum("CREMATIONS", wards).divide(sum("DEATHS", wards), new MathContext(18));

        PageCard course = page("cum", CLUSTER).cards().stream()
                .filter(card -> kind(card).equals("line"))
                .findFirst()
                .orElseThrow();

        assertThat(course.table().columns().getLast().header()).isEqualTo("Cụm 1, ước tính theo diện tích");
        assertThat(estimates(course).get(2).figure().quantity().value()).isEqualByComparingTo(rate);
        assertThat(course.foot()).anyMatch(line -> line.contains("% số liệu của ") && line.contains("đơn vị khác"));
        assertThat(((Body.Chart) course.body()).option().json())
                .as("among many lines it is still told from those that step back")
                .containsPattern("\"role\" ?: ?\"estimate\"");
    }

    private BigDecimal sum(String measure, List<Subject> wards) {
        return wards.stream().map(ward -> carried(measure, 6, ward)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void aHeatMapFillsTheQuartersBeforeItsUnitsWere() {
        BigDecimal rate = carried("CREMATIONS", 6).divide(carried("DEATHS", 6), new MathContext(18));

        PageCard map = heatMap(CLUSTER);
        String name = reference.subject(WARD).orElseThrow().shortVi();
        int column = map.table().columns().stream()
                .map(TableModel.Column::header)
                .toList()
                .indexOf(name);
        TableCell third = map.table().rows().get(2).get(column);

        assertThat(third.figure().key().part()).isEqualTo(Part.CARRIED);
        assertThat(third.figure().quantity().value()).isEqualByComparingTo(rate);
        assertThat(((Body.Chart) map.body()).option().json()).contains(WARD + "|2022Q3", "ước tính theo diện tích");
        assertThat(map.foot()).anyMatch(line -> line.startsWith("Ô có dấu ≈ trước 1/7/2025"));
        assertThat(heatMap(CLUSTER.withMap(UnitMap.REPORTED)).body()).isInstanceOf(Body.Empty.class);
    }

    /** The last card of the rate; others of it are empty as well. */
    private static PageCard heatMap(PageState state) {
        return page("cum", state).cards().stream()
                .filter(card -> card.title().contains("hỏa táng"))
                .toList()
                .getLast();
    }

    private static String kind(PageCard card) {
        return card.body() instanceof Body.Chart chart
                ? chart.option().at("/chart/kind").map(JsonNode::asString).orElse("")
                : "";
    }

    @Test
    void aTileTellsWhatTheLandHadAYearEarlier() {
        PageState year = TODAY.withPeriod(Period.quarter(2023, 3));

        assertThat(tileLines(year))
                .anyMatch(line -> line.startsWith("Trên địa bàn hiện nay, cùng kỳ năm trước khoảng "));
        assertThat(tileLines(year.withMap(UnitMap.REPORTED))).noneMatch(line -> line.contains("địa bàn"));
    }

    private static List<String> tileLines(PageState state) {
        return page("hoa-tang", state).cards().stream()
                .flatMap(card -> card.body() instanceof Body.Figure figure ? figure.lines().stream() : Stream.empty())
                .toList();
    }

    @Test
    void theChoiceIsForUnitsOfTodayAndForWhoSeesTheDistricts() {
        assertThat(choices(page("hoa-tang", TODAY)))
                .singleElement()
                .satisfies(choice -> assertThat(choice.options())
                        .extracting(Page.Option::chosen)
                        .containsExactly(false, true));
        assertThat(choices(page("hoa-tang", STATE.withUnit("018")))).isEmpty();
        Subject ward = reference.subject(WARD).orElseThrow();
        Page own = pages.page("hoa-tang", TODAY, Scope.of(Set.of(), Set.of(ward.id())), Language.VI)
                .orElseThrow();
        assertThat(choices(own)).isEmpty();
        assertThat(card(own, 2, 0).body()).isInstanceOf(Body.Empty.class);
    }

    private static List<Page.Choice> choices(Page page) {
        return page.choices().stream()
                .filter(choice -> choice.filter() == DashboardSpec.Filter.MAP)
                .toList();
    }
}
