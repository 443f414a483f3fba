package vn.thidua.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Margin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.browser.BrowserTest;
import vn.thidua.report.PagePack;
import vn.thidua.shared.Language;
import vn.thidua.ui.ThemeStyle;

/** The file for a leader without a network, opened from the disk with the network off. */
class PackBrowserTest extends BrowserTest {
    @TempDir
    private static Path directory;

    private static Path pack;

    @BeforeAll
    static void write(@TempDir Path data) throws IOException {
        PagesOfFigures.publish(data);
        List<Page> pages = PagesOfFigures.pages.titles(Language.VI).keySet().stream()
                .map(id -> PagesOfFigures.page(id, PagesOfFigures.STATE))
                .toList();
        pack = directory.resolve("thidua.html");
        Files.writeString(
                pack, PagePack.of(pages, ThemeStyle.css(), Language.VI, Instant.parse("2022-10-20T09:30:00Z")));
    }

    @AfterAll
    static void close() {
        PagesOfFigures.close();
    }

    @Test
    void itDrawsEveryChartWithoutAnyRequestAndPrintsOnPaper() throws IOException {
        var page = visitor(1280, 900);
        List<String> requests = new ArrayList<>();
        page.context().setOffline(true);
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(pack.toUri().toString());
        page.waitForFunction("document.querySelectorAll('e-chart').length > 10");
        allDrawn(page);

        assertThat(requests).containsExactly(pack.toUri().toString());
        assertThat(page.locator(".page").count())
                .isEqualTo(PagesOfFigures.pages.titles(Language.VI).size());
        assertThat(page.locator("header").innerText())
                .contains("SỐ LIỆU MINH HỌA", "chốt lần", "16:30 ngày 20/10/2022", "Kỳ: Quý IV/2022");
        assertThat(page.locator("e-chart canvas").count()).isGreaterThan(10);
        assertThat(Files.size(pack)).isLessThan(6_000_000);
        page.locator("nav a").nth(1).click();
        assertThat(page.url()).contains("#");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        screenshot(page, "pack");
        byte[] paper = page.pdf(new com.microsoft.playwright.Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setMargin(new Margin()));
        keep("pack.pdf", paper);
        assertThat(paper).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
