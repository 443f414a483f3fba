package vn.thidua.echarts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartKindsTest {
    private static final ChartFrame FRAME =
            ChartFrame.of(ChartLanguage.VI, "Tỷ lệ hỏa táng", "Cụm 3 đạt 85,43%.", ValueFormat.percent(2));

    @Test
    void burnsTheWordsIntoIllustrativeChartsOnly() {
        assertThat(ChartOption.of(FRAME).at("/chart/watermark")).isEmpty();
        assertThat(text(ChartOption.of(FRAME.illustrative(true)), "/chart/watermark"))
                .isEqualTo("SỐ LIỆU MINH HỌA");
    }

    @Test
    void keepsThePeriodsWithoutAFigureOnTheAxis() {
        var option = LineChart.of(FRAME, List.of("2022Q1", "2022Q2", "2022Q3"), List.of(line("C3", "2022Q1")))
                .option();

        assertThat(option.at("/xAxis/data").orElseThrow()).hasSize(3);
        assertThat(option.at("/chart/data/C3/source").orElseThrow()).hasSize(1);
    }

    @Test
    void drawsAtMostSevenLinesInColour() {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < 9; i++) {
            lines.add(line("U" + i, "2022Q1"));
        }

        var option = LineChart.of(FRAME, List.of("2022Q1"), lines).option();

        assertThat(text(option, "/series/6/look")).isEqualTo("c3");
        assertThat(text(option, "/series/7/look")).isEqualTo("muted");
        assertThat(text(option, "/series/8/role")).isEqualTo("background");
    }

    @Test
    void refusesAPointOutsideTheAxis() {
        assertThatThrownBy(() -> LineChart.of(FRAME, List.of("2022Q1"), List.of(line("C3", "2021Q4"))))
                .hasMessageContaining("C3")
                .hasMessageContaining("2021Q4");
    }

    @Test
    void startsBarsAtZeroAndRefusesNegativeOnes() {
        var option =
                BarChart.of(FRAME, List.of(datum("018", "Gia Lâm", "0.87"))).option();

        assertThat(option.at("/xAxis/min").orElseThrow().asInt()).isZero();
        assertThatThrownBy(() -> BarChart.of(FRAME, List.of(datum("018", "Gia Lâm", "-1"))))
                .hasMessageContaining("018");
    }

    @Test
    void stepsBackTheBarsThatAreNotHighlighted() {
        var option = BarChart.of(FRAME, List.of(datum("017", "Đông Anh", "0.8"), datum("018", "Gia Lâm", "0.9")))
                .highlight(List.of("018"))
                .option();

        assertThat(option.at("/chart/data/bars/source/0").orElseThrow().toString())
                .contains("muted");
        assertThat(option.at("/chart/data/bars/source/1").orElseThrow().toString())
                .contains("null");
    }

    @Test
    void cutsTheAxisOfRatesAtAWholeTenth() {
        var range = AxisRange.cutForRates(List.of(new BigDecimal("0.8543"), new BigDecimal("0.681")));

        assertThat(range.from()).isEqualByComparingTo("0.6");
        assertThat(range.to()).isEqualByComparingTo("1");
        assertThat(AxisRange.cutForRates(List.of(new BigDecimal("0.12"))).to()).isEqualByComparingTo("0.2");
    }

    @Test
    void dividesAHeatMapIntoFiveEqualSteps() {
        var cells = List.of(
                new HeatMap.Cell("Ba Đình", datum("a", "2022Q1", "0.62")),
                new HeatMap.Cell("Ba Đình", datum("b", "2022Q2", "0.93")));

        var steps = new HeatMap(FRAME, List.of("Ba Đình"), List.of("2022Q1", "2022Q2"), cells)
                .option()
                .at("/chart/steps")
                .orElseThrow();

        assertThat(steps.valueStream().map(step -> step.asDouble())).containsExactly(0.6, 0.7, 0.8, 0.9, 1.0, 1.1);
    }

    @Test
    void drawsAHeatMapOfOneValueAndOneOfNone() {
        var one = new HeatMap.Cell("Ba Đình", datum("a", "2022Q1", "0"));
        var none = new HeatMap.Cell("Ba Đình", Datum.missing("a", "2022Q1", "chưa có số liệu"));

        assertThat(map(one).at("/chart/steps").orElseThrow()).hasSize(6);
        assertThat(map(none).at("/chart/steps").orElseThrow()).isEmpty();
        assertThat(map(none).isEmpty()).isTrue();
    }

    @Test
    void asksForATitleAndASpokenSummary() {
        assertThatThrownBy(() -> ChartFrame.of(ChartLanguage.VI, "Hỏa táng", " ", ValueFormat.percent(2)))
                .hasMessageContaining("Hỏa táng");
    }

    @Test
    void refersToFormattersByNameOnly() {
        assertThat(ValueFormat.money(ValueFormat.MoneyUnit.BILLION, 2).reference())
                .isEqualTo(Map.of("$fn", "money", "decimals", 2, "scale", "billion"));
        ChartGallery.all(ChartLanguage.VI, true)
                .forEach((name, option) -> assertThat(option.json()).as(name).doesNotContain("function", "=>"));
    }

    private static ChartOption map(HeatMap.Cell cell) {
        return new HeatMap(FRAME, List.of("Ba Đình"), List.of("2022Q1"), List.of(cell)).option();
    }

    private static Line line(String id, String period) {
        return new Line(id, id, "c3", List.of(datum(id + period, period, "0.8")));
    }

    private static Datum datum(String id, String label, String value) {
        return Datum.of(id, label, new BigDecimal(value));
    }

    private static String text(ChartOption option, String pointer) {
        return option.at(pointer).orElseThrow().asString();
    }
}
