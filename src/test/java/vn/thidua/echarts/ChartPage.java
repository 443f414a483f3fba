package vn.thidua.echarts;

import java.util.Map;
import vn.thidua.browser.ClasspathServer;
import vn.thidua.ui.ThemeStyle;

/** A plain page with charts in cards, served with our style sheets and scripts. */
public final class ChartPage {
    private final ClasspathServer server;

    public ChartPage(ClasspathServer server) {
        this.server = server;
    }

    /** The address of a page with these charts; each element has its key as id. */
    public String with(Map<String, ChartOption> charts) {
        var html = new StringBuilder("""
                <!doctype html><html lang="vi"><meta charset="utf-8"><title>Biểu đồ</title>
                <link rel="icon" href="/favicon.ico">
                <meta name="viewport" content="width=device-width">
                <link rel="stylesheet" href="/thidua/fonts.css"><link rel="stylesheet" href="/thidua/theme.css">
                <link rel="stylesheet" href="/thidua/parts.css">
                <style>%s</style>
                <script type="module" src="/echarts/e-chart.js"></script>
                <script src="/_static/echarts/6.0.0/dist/echarts.min.js" defer></script>
                <main style="padding:1rem"><div class="card-grid">
                """.formatted(ThemeStyle.css()));
        charts.forEach((name, option) -> html.append(
                """
                <article class="card columns-6"><h2 class="card-title">%s</h2><div class="card-body">
                <e-chart id="%s"></e-chart></div></article>
                <script>document.getElementById("%s").option = %s</script>
                """.formatted(option.at("/chart/title").orElseThrow().asString(), name, name, option.json())));
        return server.page("/charts.html", html.append("</div></main>").toString());
    }
}
