package vn.thidua.echarts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.browser.BrowserTest;
import vn.thidua.browser.ClasspathServer;
import vn.thidua.ui.ThemeStyle;

/** The element on a plain page, with options made by the chart kinds: what a reader sees, hears and takes away. */
class EChartBrowserTest extends BrowserTest {
    private static ClasspathServer server;

    @BeforeAll
    static void serve() {
        server = new ClasspathServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "1280, LIGHT", "1280, DARK", "2560, LIGHT"})
    void drawsEveryKindOfChartAtEverySizeAndInBothSchemes(int width, ColorScheme scheme) {
        var page = gallery(width, scheme, ChartGallery.all(ChartLanguage.VI, false));

        assertThat(page.locator("e-chart").count()).isEqualTo(10);
        assertThat(page.locator("e-chart .instead:visible").count()).isZero();
        screenshot(page, "charts-%d-%s".formatted(width, scheme.name().toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void burnsTheWordsIntoIllustrativeCharts() {
        var page = gallery(1280, ColorScheme.LIGHT, ChartGallery.all(ChartLanguage.VI, true));

        for (int i = 0; i < 10; i++) {
            var svg = (String) page.locator("e-chart").nth(i).evaluate("chart => chart.toSvg()");
            assertThat(svg).contains("SỐ LIỆU MINH HỌA");
        }
        screenshot(page, "charts-illustrative");
    }

    private Page gallery(int width, ColorScheme scheme, Map<String, ChartOption> charts) {
        var html = new StringBuilder("""
                <!doctype html><html lang="vi"><meta charset="utf-8"><title>Biểu đồ</title>
                <link rel="icon" href="/favicon.ico">
                <meta name="viewport" content="width=device-width">
                <link rel="stylesheet" href="/thidua/fonts.css"><link rel="stylesheet" href="/thidua/theme.css">
                <link rel="stylesheet" href="/thidua/parts.css">
                <style>%s</style>
                <script src="/_static/echarts/6.0.0/dist/echarts.min.js" defer></script>
                <script type="module" src="/echarts/e-chart.js"></script>
                <main style="padding:1rem"><div class="card-grid">
                """.formatted(ThemeStyle.css()));
        charts.forEach((name, option) -> html.append("<article class='card columns-6'><h2 class='card-title'>")
                .append(option.at("/chart/title").orElseThrow().asString())
                .append("</h2><div class='card-body'><e-chart id='")
                .append(name)
                .append("'></e-chart></div></article>")
                .append("<script>document.getElementById('%s').option = %s</script>".formatted(name, option.json())));
        html.append("</div></main>");
        var page = visitor(width, 900, scheme);
        page.navigate(server.page("/gallery.html", html.toString()));
        charts.keySet().forEach(name -> page.locator("#" + name + "[ready]").waitFor());
        return page;
    }
}
