package vn.thidua.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import vn.thidua.browser.BrowserTest;
import vn.thidua.browser.PageAudit;
import vn.thidua.dashboard.DemoFigures;
import vn.thidua.dashboard.PageQuery;
import vn.thidua.reference.References;
import vn.thidua.shared.Language;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.Publishing;

/**
 * Every page that each role can reach, found by following the navigation and the links of the pages themselves: no rule
 * of WCAG 2.2 AA is broken, light and dark, in both languages, and nothing is cut off or lies over something else on a
 * phone, a tablet, a desk and a wall.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "thidua.demo=true",
            "thidua.demo-password=" + PagesBrowserTest.PASSWORD,
            "server.address=127.0.0.1"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBrowserTest extends BrowserTest {
    static final String PASSWORD = "every-page-of-everybody";
    private static final List<String> ROLES =
            List.of("leader", "planner", "staff", "publisher", "head3", "unit018", "admin");
    /** Pages that one comes to by a menu, or from a cell in a drawer. */
    private static final List<String> BEHIND_BUTTONS = List.of(
            "doi-mat-khau",
            "nguon?dataset=illustrative&period=2022Q4&grain=quarter&unit=018&indicator=CREMATION_RATE",
            "versions?dataset=illustrative&period=2022Q4&unit=018&measure=CREMATIONS");

    private static final List<Integer> LONG_WORDS = List.of(360);

    @LocalServerPort
    private int port;

    @Autowired
    private PageQuery dashboards;

    private final Map<String, List<String>> troubles = new TreeMap<>();
    private final Set<String> visited = new LinkedHashSet<>();

    @BeforeAll
    static void publish(@Autowired Loads loads, @Autowired Publishing publishing, @Autowired References references) {
        new DemoFigures(loads, publishing, references).publish();
    }

    @Test
    void everyPageIsOpenToEverybodyAndFitsEveryScreen() {
        signInPage();
        ROLES.forEach(this::walk);

        System.out.printf("%d pages looked at: %s%n", visited.size(), visited);
        assertThat(visited.stream().map(PagesBrowserTest::shape)).containsAll(menu());
        assertThat(troubles).isEmpty();
    }

    private void signInPage() {
        Page page = visitor(1280, 900);
        page.addInitScript(PageAudit.script());
        page.navigate(address("login"));
        page.locator("input[name=username]").waitFor();
        visited.add("login");
        judge(page, "login", true);
        page.context().close();
    }

    /**
     * All pages that one role can reach, signed in once. A page that others have seen is judged once more, briefly; a
     * dashboard is not, for it shows the same parts to everybody.
     */
    private void walk(String account) {
        long begin = System.nanoTime();
        Page page = visitor(1280, 900);
        page.addInitScript(PageAudit.script());
        signedIn(page, address("tong-quan"), account, PASSWORD);
        Map<String, String> open = new LinkedHashMap<>();
        Set<String> done = new LinkedHashSet<>();
        Set<String> all = dashboards.titles(Language.VI).keySet();
        links(page, open);
        if (account.equals("staff")) {
            BEHIND_BUTTONS.forEach(address -> open.putIfAbsent(shape(address), address));
        }
        for (var next = left(open, done); next.isPresent(); next = left(open, done)) {
            String shape = next.get();
            done.add(shape);
            if (visited.contains(shape) && all.contains(shape)) {
                continue;
            }
            page.navigate(address(open.get(shape)));
            settled(page);
            links(page, open);
            boolean first = visited.add(path(open.get(shape)));
            judge(page, account + " " + open.get(shape), first);
        }
        System.out.printf("%s: %d pages in %d ms%n", account, done.size(), (System.nanoTime() - begin) / 1_000_000);
        page.context().close();
    }

    private static Optional<String> left(Map<String, String> open, Set<String> done) {
        return open.keySet().stream().filter(shape -> !done.contains(shape)).findFirst();
    }

    /** Colours and sizes are the same for every role: whoever comes first sees them in all ways. */
    private void judge(Page page, String name, boolean wholly) {
        note(name, PageAudit.structure(page));
        if (wholly) {
            note(name, PageAudit.contrast(page));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            note(name + " dark", PageAudit.contrast(page));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            fits(page, name, WIDTHS);
            language(page, "en");
            note(name + " en", PageAudit.structure(page));
            fits(page, name + " en", LONG_WORDS);
            language(page, "vi");
        }
    }

    private void language(Page page, String code) {
        page.evaluate("code => { document.cookie = `thidua-language=${code}; path=/` }", code);
        if (code.equals("en")) {
            page.reload();
            settled(page);
        }
    }

    private void fits(Page page, String name, List<Integer> widths) {
        for (int width : widths) {
            page.setViewportSize(width, 900);
            settled(page);
            note(name + " " + width, PageAudit.layout(page));
        }
        page.setViewportSize(1280, 900);
    }

    private void note(String name, List<String> lines) {
        if (!lines.isEmpty()) {
            lines.forEach(line -> System.out.println(name + " → " + line));
            troubles.computeIfAbsent(name, any -> new ArrayList<>()).addAll(lines);
        }
    }

    private static void settled(Page page) {
        page.locator("main h1, .login").first().waitFor();
        page.waitForFunction("""
                () => !document.querySelector('.skeleton')
                    && !Object.values(window.Vaadin?.Flow?.clients ?? {}).some(client => client.isActive?.())""");
        allDrawn(page);
    }

    /** Adds addresses of this application to those that are to be visited, one of each shape. */
    private static void links(Page page, Map<String, String> open) {
        var found = (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('nav.shell-navigation a[href], main a[href]')]
                  .filter(link => link.origin === location.origin && !link.hasAttribute('download'))
                  .map(link => link.pathname.slice(1) + link.search)""");
        for (Object link : found) {
            String address = String.valueOf(link);
            if (!address.isEmpty() && !address.startsWith("api/") && !address.startsWith("VAADIN")) {
                open.putIfAbsent(shape(address), address);
            }
        }
    }

    /** An address without what differs from one thing of a kind to the next: {@code editions/#}. */
    private static String shape(String address) {
        return path(address).replaceAll("[0-9a-f]{8}-[0-9a-f-]{20,}|[0-9]+", "#");
    }

    private static String path(String address) {
        return address.replaceFirst("\\?.*", "");
    }

    /** The addresses of all views that have a place in the navigation. */
    private static Set<String> menu() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Menu.class));
        return scanner.findCandidateComponents("vn.thidua.ui").stream()
                .map(bean -> String.valueOf(((AnnotatedBeanDefinition) bean)
                        .getMetadata()
                        .getAnnotationAttributes(Route.class.getName())
                        .get("value")))
                .collect(Collectors.toSet());
    }

    private String address(String path) {
        return "http://127.0.0.1:%d/%s".formatted(port, path);
    }
}
