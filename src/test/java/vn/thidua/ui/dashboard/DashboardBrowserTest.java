package vn.thidua.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.browser.BrowserTest;
import vn.thidua.dashboard.DemoFigures;
import vn.thidua.dashboard.PageState;
import vn.thidua.reference.References;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.Publishing;

/** A leader walks from the city to a cluster to a unit and to the funds, on a phone, a desk and a wall. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "thidua.demo=true",
            "thidua.demo-password=" + DashboardBrowserTest.PASSWORD,
            "server.address=127.0.0.1"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DashboardBrowserTest extends BrowserTest {
    static final String PASSWORD = "a-password-for-this-test";

    @LocalServerPort
    private int port;

    private DemoFigures figures;

    @BeforeAll
    void publish(@Autowired Loads loads, @Autowired Publishing publishing, @Autowired References references) {
        figures = new DemoFigures(loads, publishing, references);
        figures.publish();
    }

    private Page signedIn(String account, int width, int height, ColorScheme scheme) {
        Page page = visitor(width, height, scheme);
        page.navigate("http://127.0.0.1:%d/login".formatted(port));
        page.locator("vaadin-text-field input, #vaadinLoginUsername input")
                .first()
                .fill(account);
        page.locator("vaadin-password-field input").first().fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
        return page;
    }

    private void open(Page page, String address) {
        page.navigate("http://127.0.0.1:%d/%s".formatted(port, address));
        drawn(page);
    }

    /** Every chart of the page says that it is drawn. */
    private static void drawn(Page page) {
        page.locator(".page[data-edition]").waitFor();
        allDrawn(page);
    }

    @Test
    @Order(1)
    void aLeaderWalksFromTheCityToAClusterToAUnitAndToTheFunds() {
        Page page = signedIn("leader", 1280, 900, ColorScheme.LIGHT);
        page.waitForURL(Pattern.compile(".*/tong-quan.*"));
        drawn(page);
        assertThat(page.locator(".shell-edition").innerText())
                .contains("Quý IV/2022", "Số liệu chốt lần 3", "28/30 đơn vị đã báo cáo", "còn 2");
        assertThat(page.locator(".tile").count()).isEqualTo(3);
        assertThat(page.locator(".panel").count()).isGreaterThanOrEqualTo(5);

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Cụm 3").setExact(true))
                .first()
                .click();
        page.waitForURL(Pattern.compile(".*/cum\\?.*cluster=C3.*"));
        drawn(page);
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Hồ sơ cụm: Cụm 3");
        assertThat(page.locator(".page-about").innerText()).contains("Cụm trưởng: Mê Linh");

        page.locator(".cell-button").first().click();
        Locator drawer = page.locator(".drawer-list");
        drawer.waitFor();
        assertThat(drawer.innerText()).contains("Tử số / mẫu số", "Quý IV/2021", "Chỉ tiêu 2022");
        page.keyboard().press("Escape");

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Gia Lâm").setExact(true))
                .first()
                .click();
        page.waitForURL(Pattern.compile(".*/don-vi\\?.*unit=018.*"));
        drawn(page);
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Hồ sơ đơn vị: Gia Lâm");

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Các quỹ").setExact(true))
                .click();
        page.waitForURL(Pattern.compile(".*/quy.*"));
        drawn(page);
        assertThat(page.locator("#card-1-1").innerText()).contains("bước trước");

        page.goBack();
        page.waitForURL(Pattern.compile(".*/don-vi\\?.*unit=018.*"));
        drawn(page);
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Hồ sơ đơn vị: Gia Lâm");
    }

    @Test
    @Order(2)
    void aChartShowsItsNumbersAsATableAndSpeaks() {
        Page page = signedIn("leader", 1280, 900, ColorScheme.LIGHT);
        open(page, "quy");
        Locator card = page.locator("#card-2-1");
        assertThat(card.locator("e-chart").getAttribute("aria-description")).isNotBlank();

        card.hover();
        card.locator("vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Xem dạng bảng"))
                .click();

        card.locator("table").waitFor();
        assertThat(card.locator("tbody tr").count()).isEqualTo(5);
    }

    @Test
    @Order(2)
    void drawingOverAChartLooksAtTheseQuartersOnTheWholePage() {
        Page page = signedIn("leader", 1280, 900, ColorScheme.LIGHT);
        open(page, "hoa-tang?period=2022Q4");
        Locator line = page.locator("#card-3-1 e-chart");
        line.scrollIntoViewIfNeeded();
        BoundingBox place = line.boundingBox();
        page.mouse().move(place.x + place.width * 0.2, place.y + place.height * 0.4);
        page.mouse().down();
        page.mouse().move(place.x + place.width * 0.4, place.y + place.height * 0.5);
        page.mouse().move(place.x + place.width * 0.6, place.y + place.height * 0.5);
        page.mouse().up();

        page.waitForURL(Pattern.compile(".*/hoa-tang\\?.*from=.*"));
        drawn(page);
        PageState drawn = PageState.parse(page.url().substring(page.url().indexOf('?') + 1));
        assertThat(drawn.from()).isNotNull().isLessThan(drawn.period());
        String last = new Formats(Language.VI).period(drawn.period());
        PlaywrightAssertions.assertThat(page.locator("#card-1-2 .card-subtitle"))
                .containsText("quý đến " + last);
        PlaywrightAssertions.assertThat(page.locator("#card-3-1 .card-subtitle"))
                .containsText("quý đến " + last);
        assertThat(page.locator(".set-from").innerText()).contains(new Formats(Language.VI).period(drawn.from()));
    }

    @Test
    @Order(2)
    void keysChooseQuartersAndSubjectsOnTheSamePageAndThenItsProfile() {
        Page page = signedIn("leader", 1280, 900, ColorScheme.LIGHT);
        open(page, "hoa-tang?period=2022Q4");
        Locator ranks = page.locator("#card-1-2 e-chart");
        ranks.focus();
        page.keyboard().press("End");
        page.keyboard().press("Shift+ArrowLeft");
        page.keyboard().press("Shift+ArrowLeft");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*from=2022Q2.*"));
        drawn(page);
        PlaywrightAssertions.assertThat(page.locator("#card-3-1 .card-subtitle"))
                .containsText("3 quý đến Quý IV/2022");

        ranks.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/hoa-tang\\?(?=.*from=2022Q2)(?=.*cluster=C\\d).*"));
        drawn(page);
        page.locator(".page-about a").first().click();
        page.waitForURL(Pattern.compile(".*/cum\\?(?=.*from=2022Q2)(?=.*cluster=C\\d).*"));
    }

    @Test
    @Order(2)
    void aChartFarBelowIsDrawnWhenTheReaderComesNearOrPrints() {
        Page page = signedIn("leader", 1280, 500, ColorScheme.LIGHT);
        page.navigate("http://127.0.0.1:%d/tong-quan?period=2022Q4".formatted(port));
        PlaywrightAssertions.assertThat(page.locator("e-chart").first()).hasAttribute("ready", "");
        Locator last = page.locator("e-chart").last();
        PlaywrightAssertions.assertThat(last).hasAttribute("far", "");
        assertThat(last.locator("canvas").count()).isZero();
        double height = last.boundingBox().height;

        page.mouse().move(640, 300);
        page.mouse().wheel(0, 20_000);
        PlaywrightAssertions.assertThat(last).hasAttribute("ready", "");
        assertThat(last.boundingBox().height).isEqualTo(height);

        page.reload();
        PlaywrightAssertions.assertThat(page.locator("e-chart[far]").last()).hasAttribute("far", "");
        page.evaluate("window.scrollTo(0, 0)");
        page.pdf();
        PlaywrightAssertions.assertThat(page.locator("e-chart[far]")).hasCount(0);
        assertThat(page.locator("e-chart canvas").count())
                .isEqualTo(page.locator("e-chart").count());
    }

    @Test
    @Order(2)
    void theProfileOfAUnitIsPrintedOnOneSheetWithWholeCharts() {
        Page page = signedIn("leader", 1280, 900, ColorScheme.DARK);
        open(page, "don-vi?unit=018&period=2022Q4");
        String paper =
                new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        assertThat(paper.split("/Type /Page\\b", -1)).hasSize(2);

        // what the browser asks for before it takes its picture
        page.evaluate("dispatchEvent(new Event('beforeprint'))");
        // fonts that come for the paper are drawn with once more
        page.waitForFunction("""
                () => [...document.querySelectorAll('.page e-chart')].every(chart => chart.matches('[ready]')
                    && chart.shadowRoot.querySelector('canvas').clientWidth <= chart.clientWidth)""");
        page.evaluate("dispatchEvent(new Event('afterprint'))");
        drawn(page);
    }

    @Test
    @Order(3)
    void aFilterLeadsToAnAddressThatShowsTheSamePageAgain() {
        Page page = signedIn("leader", 1280, 900, ColorScheme.LIGHT);
        open(page, "cum?cluster=C5&period=2022Q2&grain=ytd");
        assertThat(page.locator(".shell-edition").innerText()).contains("6 tháng đầu năm 2022");
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Hồ sơ cụm: Cụm 5");

        page.locator(".filter-cluster").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Cụm 2"))
                .click();
        page.waitForURL(Pattern.compile(".*cluster=C2.*"));
        drawn(page);

        assertThat(page.url()).contains("period=2022Q2", "grain=ytd");
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Hồ sơ cụm: Cụm 2");
    }

    @Test
    @Order(4)
    void aHeadLandsOnTheOwnClusterAndAUnitOnItsReport() {
        Page head = signedIn("head3", 1280, 900, ColorScheme.LIGHT);
        head.waitForURL(Pattern.compile(".*/cum.*"));
        drawn(head);
        PlaywrightAssertions.assertThat(head.locator("h1")).hasText("Hồ sơ cụm: Cụm 3");

        Page unit = signedIn("unit018", 360, 780, ColorScheme.LIGHT);
        unit.waitForURL(Pattern.compile(".*/nhap-bao-cao.*"));
        PlaywrightAssertions.assertThat(unit.locator("h1")).containsText("Huyện Gia Lâm");
        open(unit, "don-vi");
        PlaywrightAssertions.assertThat(unit.locator("h1")).hasText("Hồ sơ đơn vị: Gia Lâm");
    }

    @Test
    @Order(5)
    void anOpenPageShowsANewEditionWithoutReloading() {
        Page page = signedIn("leader", 1280, 900, ColorScheme.LIGHT);
        open(page, "tong-quan");
        page.evaluate("window.notReloaded = true");
        String before = page.locator(".tile-value").first().innerText();

        var edition = figures.correct("018", "2022Q4", 1);

        page.locator(".page[data-edition='%s']".formatted(edition)).waitFor();
        drawn(page);
        assertThat(page.locator(".tile-value").first().innerText()).isNotEqualTo(before);
        assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
        assertThat(page.locator(".shell-edition").innerText()).contains("Số liệu chốt lần " + edition);
    }
}
