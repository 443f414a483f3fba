package vn.thidua.ui.dashboard;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.thidua.browser.BrowserTest;
import vn.thidua.browser.ClasspathServer;
import vn.thidua.dashboard.DemoFigures;
import vn.thidua.dashboard.PageCard.Body;
import vn.thidua.dashboard.PageQuery;
import vn.thidua.dashboard.PageState;
import vn.thidua.echarts.ChartOption;
import vn.thidua.echarts.ChartPage;
import vn.thidua.reference.References;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Language;
import vn.thidua.shared.Scope;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.Publishing;

/**
 * The second half of {@code ./thidua bench page}: from a navigation to all charts drawn, in a real browser, beside the
 * same chart options in a static page; what was sent; what a reader's session holds. Not run with the tests.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "thidua.demo=true",
            "thidua.demo-password=" + PageLoadBenchmark.PASSWORD,
            "server.address=127.0.0.1"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageLoadBenchmark extends BrowserTest {
    static final String PASSWORD = "a-password-for-measuring";
    private static final int WARM_UP = 2;
    private static final int RUNS = 9;
    private static final int SESSIONS = 8;
    private static final List<String> CARDS = List.of(
            "{type: line, indicator: CREMATION_RATE, about: clusters, quarters: 8, width: 4}",
            "{type: bar, indicator: FUND_SEA_TOTAL, about: clusters, width: 4}",
            "{type: dots, indicator: RECON_RATE, about: units, width: 4}",
            "{type: heat_map, indicator: CREMATION_RATE, about: units, quarters: 8, width: 4}",
            "{type: line, indicator: FUNDS_RECEIVED_TOTAL, quarters: 8, width: 4}",
            "{type: stacked, indicators: [FUND_SEA_TOTAL, FUND_POOR_TOTAL], about: clusters, width: 4}");

    @LocalServerPort
    private int port;

    @Autowired
    private PageQuery pages;

    @DynamicPropertySource
    static void dashboards(DynamicPropertyRegistry properties) {
        properties.add("thidua.definitions.dir", () -> {
            try {
                Path folder = Files.createTempDirectory("thidua-charts");
                Path dashboards = Files.createDirectory(folder.resolve("dashboards"));
                for (int charts : new int[] {12, 45}) {
                    Files.writeString(dashboards.resolve("charts-" + charts + ".yaml"), dashboard(charts));
                }
                return folder.toString();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static String dashboard(int charts) {
        StringBuilder yaml = new StringBuilder("""
                title: {vi: Biểu đồ, en: Charts}
                question: {vi: "Nhanh đến đâu?", en: "How fast?"}
                subject: city
                order: %d
                filters: [period]
                rows:
                """.formatted(charts));
        for (int chart = 0; chart < charts; chart++) {
            yaml.append(chart % 3 == 0 ? "  - items:\n" : "")
                    .append("      - ")
                    .append(CARDS.get(chart % CARDS.size()));
            yaml.append('\n');
        }
        return yaml.toString();
    }

    @BeforeAll
    void publish(@Autowired Loads loads, @Autowired Publishing publishing, @Autowired References references) {
        new DemoFigures(loads, publishing, references).publish();
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 45})
    void aPageBesideTheSameChartsWithoutAServer(int charts) {
        String id = "charts-" + charts;
        String address = "http://127.0.0.1:%d/%s?dataset=illustrative".formatted(port, id);
        try (ClasspathServer server = new ClasspathServer()) {
            String still = new ChartPage(server).with(options(id));
            Page ours = signedIn(visitor(1280, 900), address, "leader", PASSWORD);
            Page plain = visitor(1280, 900);
            long[] bytes = counted(ours);
            double[] seconds = new double[RUNS];
            double[] raw = new double[RUNS];
            for (int run = -WARM_UP; run < RUNS; run++) {
                bytes[0] = 0;
                double mine = drawn(ours, address, charts);
                double other = drawn(plain, still, charts);
                if (run >= 0) {
                    seconds[run] = mine;
                    raw[run] = other;
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "{\"name\":\"page.browser\",\"rows\":%d,\"runs\":%d,\"ours_s\":%.3f,\"raw_s\":%.3f,\"ratio\":%.3f,"
                            + "\"time_ratio\":%.3f,\"bytes\":%d,\"session_bytes\":%d}%n",
                    charts,
                    RUNS,
                    median(seconds),
                    median(raw),
                    median(raw) / median(seconds),
                    median(seconds) / median(raw),
                    bytes[0],
                    sessionBytes(address, charts));
        }
    }

    private Map<String, ChartOption> options(String id) {
        Map<String, ChartOption> options = new LinkedHashMap<>();
        pages.page(id, PageState.EMPTY.withDataset(Dataset.ILLUSTRATIVE), Scope.all(), Language.VI)
                .orElseThrow()
                .cards()
                .forEach(card -> options.put(card.id(), ((Body.Chart) card.body()).option()));
        return options;
    }

    private static double drawn(Page page, String address, int charts) {
        long start = System.nanoTime();
        page.navigate(address);
        page.waitForFunction("charts => document.querySelectorAll('e-chart').length === charts", charts);
        allDrawn(page);
        return (System.nanoTime() - start) / 1e9;
    }

    /** Adds up what comes over the wire, headers included. */
    private static long[] counted(Page page) {
        long[] bytes = {0};
        CDPSession network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.on(
                "Network.loadingFinished",
                (JsonObject event) -> bytes[0] += event.get("encodedDataLength").getAsLong());
        return bytes;
    }

    /** What one more reader of this page keeps in memory: the middle of several. */
    private long sessionBytes(String address, int charts) {
        List<Page> readers = new ArrayList<>();
        long before = heap();
        for (int reader = 0; reader < SESSIONS; reader++) {
            Page page = signedIn(visitor(1280, 900), address, "leader", PASSWORD);
            drawn(page, address, charts);
            readers.add(page);
        }
        long held = heap() - before;
        readers.forEach(Page::close);
        return held / SESSIONS;
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
