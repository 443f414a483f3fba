package vn.thidua.echarts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The element on a plain page, with options made by the chart kinds: what a reader sees, hears and takes away. */
class EChartBrowserTest extends ChartsInBrowser {
    @ParameterizedTest
    @CsvSource({"360, LIGHT", "1280, LIGHT", "1280, DARK", "2560, LIGHT"})
    void drawsEveryKindOfChartAtEverySizeAndInBothSchemes(int width, ColorScheme scheme) {
        var page = show(width, scheme, ChartGallery.all(ChartLanguage.VI, false));

        assertThat(page.locator("e-chart canvas")).hasCount(KINDS);
        assertThat(page.locator("e-chart .instead:visible")).hasCount(0);
        assertThat(page.evaluate("document.fonts.check('600 12px Inter', 'Tỷ lệ ắ')"))
                .isEqualTo(true);
        screenshot(page, "charts-%d-%s".formatted(width, scheme.name().toLowerCase(Locale.ROOT)));
    }

    @Test
    void burnsTheWordsIntoIllustrativeChartsAndTheirPictures() {
        var page = show(1280, ColorScheme.LIGHT, ChartGallery.all(ChartLanguage.VI, true));

        for (int i = 0; i < KINDS; i++) {
            assertThat(svg(page.locator("e-chart").nth(i))).contains("SỐ LIỆU MINH HỌA");
        }
        assertThat(page.locator("#line").getAttribute("aria-description")).contains("SỐ LIỆU MINH HỌA");
        screenshot(page, "charts-illustrative");
    }

    @Test
    void namesLinesAtTheirEndAndWritesFiguresAsVietnameseDo() {
        var page = show(1280, ColorScheme.LIGHT, ChartGallery.all(ChartLanguage.VI, false));

        assertThat(svg(page.locator("#line"))).contains("Cụm 3 85,43%", "Chỉ tiêu 70%", "Trục bắt đầu từ 50%", ">IV<");
        assertThat(svg(page.locator("#money"))).contains(">2.280<", "&gt;1.600", "≈3.810");
        assertThat(svg(page.locator("#bar"))).contains("chưa có số liệu");
    }

    @Test
    void writesFiguresAsEnglishDo() {
        var page = show(1280, ColorScheme.LIGHT, ChartGallery.all(ChartLanguage.EN, false));

        assertThat(svg(page.locator("#line"))).contains("85.43%", "Axis starts at 50%", ">Q4<");
        assertThat(svg(page.locator("#money"))).contains(">2,280<");
    }

    @Test
    void writesValuesInTheBrowserAsTheServerDoes() {
        var page = show(600, ColorScheme.LIGHT, Map.of());

        WRITTEN.lines()
                .map(line -> line.split(" → "))
                .forEach(example -> assertThat(
                                page.evaluate("async () => (await import('/echarts/formats.js'))." + example[0]))
                        .as(example[0])
                        .isEqualTo(example[1]));
    }

    @Test
    void appliesTheDifferencesThatTheServerComputes() {
        var page = show(600, ColorScheme.LIGHT, Map.of());
        var before = ChartGallery.all(ChartLanguage.VI, false).get("line");
        var after = before.with("/chart/data/C3/source/2/2", 0.5)
                .with("/chart/data/C1/source/-", List.of("x", "2023Q1", 0.9))
                .without("/series/5")
                .with("/a~1b", 1);

        var patched = page.evaluate(
                "async ([tree, steps]) => JSON.stringify((await import('/echarts/patch.js')).apply(JSON.parse(tree), JSON.parse(steps)))",
                List.of(
                        before.json(),
                        ChartPatch.between(before.tree(), after.tree()).toString()));

        assertThat(JsonTree.MAPPER.readTree((String) patched)).isEqualTo(JsonTree.MAPPER.readTree(after.json()));
    }

    @Test
    void speaksThePointsOneWalksThroughByKeyboard() {
        var page = show(1280, ColorScheme.LIGHT, ChartGallery.all(ChartLanguage.VI, false));
        var chart = page.locator("#line");
        collect(page, "chart-click");

        chart.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("End");

        assertThat(page.locator("#e-chart-voice"))
                .hasText("Cụm 3, Quý IV/2022: 85,43%, 4.375/5.121, 6/6 đơn vị đã báo cáo, điểm 8 trên 8");
        assertThat(chart.locator(".tip")).isVisible();
        page.keyboard().press("Enter");
        assertThat(page.evaluate("window.seen")).isEqualTo(List.of(Map.of("series", "C3", "point", "C3-2022Q4")));
        page.keyboard().press("Escape");
        assertThat(chart.locator(".tip")).isHidden();
    }

    @Test
    void saysWhatAGapIs() {
        var page = show(1280, ColorScheme.LIGHT, ChartGallery.all(ChartLanguage.VI, false));

        page.locator("#bar").focus();
        page.keyboard().press("End");

        assertThat(page.locator("#e-chart-voice")).hasText("Huyện Sóc Sơn: chưa có số liệu, điểm 5 trên 5");
    }

    @Test
    void tellsIdsOnlyWhenAPointIsClicked() {
        var page = show(1280, ColorScheme.LIGHT, ChartGallery.all(ChartLanguage.VI, false));
        collect(page, "chart-click");
        var box = page.locator("#bar").boundingBox();

        // the middle of the first of five rows, above an axis of 36 px
        page.mouse().click(box.x + box.width * 0.4, box.y + 12 + (box.height - 36) / 10);

        assertThat(page.evaluate("window.seen")).isEqualTo(List.of(Map.of("series", "bars", "point", "017")));
    }

    @Test
    void showsCountsCoverageAndGapsInTheTooltip() {
        var page = show(1280, ColorScheme.LIGHT, ChartGallery.all(ChartLanguage.VI, false));
        var chart = page.locator("#small-multiple");
        var box = chart.boundingBox();

        page.mouse().move(box.x + box.width * 0.3, box.y + box.height / 2);

        assertThat(chart.locator(".tip")).containsText("Quý III/2021");
        assertThat(chart.locator(".tip")).containsText("chưa có số liệu");
        screenshot(page, "charts-tooltip");
    }

    @Test
    void handsOutPicturesWithTitleFootAndALightBackground() throws IOException {
        var page = show(1280, ColorScheme.DARK, ChartGallery.all(ChartLanguage.VI, true));

        for (var name : List.of("line", "heat-map", "stacked-bar")) {
            var chart = page.locator("#" + name);
            var svg = svg(chart);
            assertThat(svg)
                    .contains("26/30 đơn vị đã báo cáo", "rgb(255, 255, 255)")
                    .contains("<svg x=");
            keep("picture-" + name + ".svg", svg.getBytes(StandardCharsets.UTF_8));
            var png = (String) chart.evaluate("chart => chart.toPng()");
            assertThat(png).startsWith("data:image/png;base64,");
            keep("picture-" + name + ".png", Base64.getDecoder().decode(png.substring(png.indexOf(',') + 1)));
        }
        var download = page.waitForDownload(
                () -> page.locator("#line").evaluate("chart => chart.download('svg', 'hoa-tang.svg')"));
        assertThat(download.suggestedFilename()).isEqualTo("hoa-tang.svg");
        assertThat(Files.readString(download.path())).contains("Tỷ lệ hỏa táng theo cụm");
    }

    @Test
    void saysWhatIsWrongInsteadOfDrawingNonsense() {
        var page = show(
                600,
                ColorScheme.LIGHT,
                Map.of(
                        "broken",
                        ChartOption.of(ChartGallery.frame(ChartLanguage.VI, "Hỏng", ValueFormat.percent(0), false))
                                .with("/xAxis/axisLabel/formatter", Map.of("$fn", "eval"))));

        assertThat(page.locator("#broken .instead")).containsText("Không vẽ được biểu đồ này");
        assertThat(page.locator("#broken .instead")).containsText("CHART-02");
        expectTrouble("no formatter \"eval\"");
    }

    @Test
    void asksForEverythingWhenADifferenceDoesNotFit() {
        var page = show(600, ColorScheme.LIGHT, ChartGallery.all(ChartLanguage.VI, false));
        collect(page, "chart-resync");

        page.locator("#line").evaluate("chart => chart.receive({base: 7, revision: 8, patch: []})");

        assertThat((List<?>) page.evaluate("window.seen")).hasSize(1);
    }

    @Test
    void showsASentenceWhenThereIsNothing() {
        var page = show(600, ColorScheme.LIGHT, ChartGallery.all(ChartLanguage.VI, false));
        var chart = page.locator("#line");

        chart.evaluate(
                "chart => chart.receive({revision: 1, full: {option: {}, state: {kind: 'empty', message: 'Quý III chưa chốt.'}}})");

        assertThat(chart.locator(".instead")).hasText("Quý III chưa chốt.");
        assertThat(chart).hasAttribute("aria-label", "Quý III chưa chốt.");
        assertThat(chart).hasAttribute("ready", "");
    }
}
