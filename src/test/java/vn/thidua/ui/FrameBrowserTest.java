package vn.thidua.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.thidua.browser.BrowserTest;
import vn.thidua.dashboard.ThemeColours;

/** The frame in a browser: sign-in, header, both languages, both schemes, and a chart that the server changes. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"thidua.demo=true", "thidua.demo-password=" + FrameBrowserTest.PASSWORD})
class FrameBrowserTest extends BrowserTest {
    static final String PASSWORD = "bốn mùa cùng thi đua";

    @TempDir
    static Path data;

    @LocalServerPort
    int port;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(
            value = {"vn.thidua.security", "vn.thidua.operations", "vn.thidua.definition"},
            excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    @Import({AppShell.class, PagePreparation.class, ThemeColours.class, SignInRules.class})
    static class Slice {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        NavigationLinks places() {
            return language -> List.of(
                    new NavigationLinks.Link("trial", "Tổng quan"),
                    new NavigationLinks.Link("cum", "Cụm"),
                    new NavigationLinks.Link("don-vi", "Đơn vị"),
                    new NavigationLinks.Link("quy", "Các quỹ"),
                    new NavigationLinks.Link("so-lieu-cong-bo", "Số liệu công bố"));
        }
    }

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry properties) {
        properties.add("thidua.data", data::toString);
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "1280, LIGHT", "1280, DARK", "2560, LIGHT"})
    void asksToSignInAndSaysThatItIsADemonstration(int width, ColorScheme scheme) {
        var page = visitor(width, 800, scheme);

        page.navigate(address("trial"));

        assertThat(page.locator(".login-promise")).containsText("Kết quả thi đua");
        assertThat(page.locator(".login-demo")).containsText("số liệu minh họa");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("vi");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        screenshot(page, "login-%d-%s".formatted(width, scheme.name().toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void saysWhatToDoWhenThePasswordIsWrong() {
        var page = visitor(1280, 800);
        page.navigate(address("login"));

        signIn(page, "leader", "nothing of the kind");

        assertThat(page.locator("vaadin-login-form")).containsText("chưa đúng");
        screenshot(page, "login-wrong");
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "1280, LIGHT", "1280, DARK", "2560, LIGHT"})
    void showsTheFrameAndEveryLayoutPart(int width, ColorScheme scheme) {
        var page = trial(width, scheme);

        assertThat(page.locator("main h1")).hasText("Tổng quan");
        assertThat(page.locator("nav.shell-navigation [aria-current=page]")).hasText("Tổng quan");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        screenshot(page, "frame-%d-%s".formatted(width, scheme.name().toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void drawsWhatTheServerChangesAndSendsBackWhatTheReaderChose() {
        var page = trial(1280, ColorScheme.LIGHT);
        var chart = page.locator("#trial");
        assertThat(rows(chart)).isEqualTo(3);

        page.locator("#add").click();
        page.waitForFunction("() => document.querySelector('#trial').option.chart.data.C3.source.length === 4");
        page.locator("#move").click();
        page.locator("#trial[ready]").waitFor();
        assertThat(rows(chart)).isEqualTo(4);

        page.locator("#error").click();
        assertThat(chart.locator(".instead")).containsText("IND-07");
        page.locator("#draw").click();
        page.locator("#trial[ready] .plot.shown").waitFor();
        assertThat(rows(chart)).isEqualTo(2);

        chart.focus();
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        assertThat(page.locator("#chosen")).hasText("C3 C3-2022Q2");
    }

    @Test
    void remembersLanguageAndSchemeOfThisBrowser() {
        var page = trial(1280, ColorScheme.LIGHT);

        page.getByLabel("Nền tối").click();
        assertThat(page.locator("html")).hasAttribute("theme", "dark");
        page.locator("#trial[ready]").waitFor();
        page.getByLabel("English").click();

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("html")).hasAttribute("theme", "dark");
        assertThat(page.getByLabel("Dark background")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void letsTheKeyboardSkipToTheContentAndOpenTheMenuOfACard() {
        var page = trial(1280, ColorScheme.LIGHT);

        page.keyboard().press("Tab");
        assertThat(page.locator(".shell-skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main#content")).isFocused();

        assertThat(page.getByLabel("Thao tác với thẻ Tỷ lệ hỏa táng")).hasCount(1);
        page.locator(".card-menu vaadin-menu-bar-button").first().focus();
        page.keyboard().press("Enter");
        var choice = page.locator("vaadin-menu-bar-item", new Page.LocatorOptions().setHasText("Xem dạng bảng"));
        assertThat(choice).isVisible();
        // with reduced motion the focus waits on the button for an arrow
        page.keyboard().press("ArrowDown");
        assertThat(choice).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#chosen")).hasText("table");
    }

    @Test
    void signsOut() {
        var page = trial(1280, ColorScheme.LIGHT);

        page.locator(".shell-account vaadin-menu-bar-button").first().click();
        page.getByText("Đăng xuất").click();

        page.locator("vaadin-login-form").waitFor();
    }

    private Page trial(int width, ColorScheme scheme) {
        var page = visitor(width, 900, scheme);
        page.navigate(address("trial"));
        signIn(page, "leader", PASSWORD);
        page.locator("#trial[ready]").waitFor();
        return page;
    }

    private static void signIn(Page page, String account, String password) {
        page.locator("vaadin-login-form input[name=username], vaadin-text-field[name=username] input")
                .first()
                .fill(account);
        page.locator("vaadin-password-field[name=password] input").fill(password);
        page.keyboard().press("Enter");
    }

    private static int rows(Locator chart) {
        return (int) chart.evaluate("chart => chart.option.chart.data.C3.source.length");
    }

    private String address(String path) {
        return "http://127.0.0.1:%d/%s".formatted(port, path);
    }
}
