package vn.thidua.echarts;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.thidua.browser.BrowserTest;
import vn.thidua.browser.ClasspathServer;

/** A page of charts in a real browser. */
abstract class ChartsInBrowser extends BrowserTest {
    static final int KINDS = 10;
    static final String WRITTEN = """
            write(0.854325, {$fn: 'percent', decimals: 2}, 'vi') → 85,43%
            write(1.005, {$fn: 'number', decimals: 2}, 'vi') → 1,01
            write(-2.5, {$fn: 'number', decimals: 0}, 'vi') → -3
            write(0.285, {$fn: 'percent', decimals: 0}, 'vi') → 29%
            write(1234567.891, {$fn: 'number', decimals: 2}, 'en') → 1,234,567.89
            write(2280000000, {$fn: 'money', scale: 'billion', decimals: 2}, 'vi', true) → 2,28 tỷ đồng
            write(2280000000, {$fn: 'money', scale: 'billion', decimals: 2}, 'en', true) → VND 2.28 billion
            write(316630, {$fn: 'weight', scale: 'tonne', decimals: 2}, 'vi', true) → 316,63 tấn
            write(0.021, {$fn: 'points', decimals: 1}, 'vi', true) → +2,1 điểm phần trăm
            writeRow({value: 13e9, certainty: 'over'}, {$fn: 'money', scale: 'billion'}, 'vi') → trên 13 tỷ đồng
            writeRow({value: 5, low: 4, high: 6, certainty: 'range'}, {$fn: 'number', unit: 'ca'}, 'vi') → 4 đến 6 ca
            writeRow({value: null, note: 'không phát sinh'}, null, 'vi') → không phát sinh
            writeRow({value: 0}, {$fn: 'number'}, 'vi') → 0
            period('2022Q4', 'vi') → Quý IV/2022
            period('2022Q1W', 'vi') → Quý I/2022 (15–14)
            period('2022M9', 'vi') → 9 tháng đầu năm 2022
            period('2021-07-24..2021-09-21', 'vi') → 24/07/2021–21/09/2021
            period('2022H1', 'en') → First half of 2022
            period('Gia Lâm', 'vi') → Gia Lâm
            """;
    static ClasspathServer server;

    @BeforeAll
    static void serve() {
        server = new ClasspathServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    Page show(int width, ColorScheme scheme, Map<String, ChartOption> charts) {
        var page = visitor(width, 900, scheme);
        page.navigate(new ChartPage(server).with(charts));
        allDrawn(page);
        return page;
    }

    static String svg(Locator chart) {
        return (String) chart.evaluate("chart => chart.toSvg()");
    }

    static String pixels(Locator chart) {
        return (String) chart.evaluate("chart => chart.shadowRoot.querySelector('canvas').toDataURL()");
    }

    static void collect(Page page, String event) {
        page.evaluate(
                "event => { window.seen = []; document.addEventListener(event, e => window.seen.push(e.detail), true) }",
                event);
    }
}
