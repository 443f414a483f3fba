package vn.thidua.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thidua.dashboard.data.Places;
import vn.thidua.dashboard.spec.HeadlineCard;
import vn.thidua.dashboard.spec.TileGridSpec;
import vn.thidua.definition.Bound;
import vn.thidua.definition.DefinitionProblem;
import vn.thidua.definition.Definitions;
import vn.thidua.definition.Loaded;
import vn.thidua.definition.ShippedFolder;
import vn.thidua.reference.ReferenceFolders;
import vn.thidua.reference.Subject;

class ShippedDashboardsTest {
    private static final Path FOLDER = Path.of("dashboards");
    private static Map<String, Loaded<DashboardSpec>> pages;

    @BeforeAll
    static void everyFileBindsAndIsAcceptedByTheCommittedSchema() throws IOException {
        pages = ShippedFolder.check("dashboards", DashboardSpec.class, "dashboard")
                .all();
    }

    @Test
    void everyUnitHasATileOfItsOwn() throws IOException {
        var grids = ShippedFolder.check("dashboards/maps", TileGridSpec.class, "tile-grid");

        Places places =
                new Places(grids.all().values().stream().map(Loaded::value).toList(), Map.of());
        for (LocalDate day : List.of(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 12, 31))) {
            List<String> units = ReferenceFolders.shipped().unitsAt(day).stream()
                    .map(Subject::code)
                    .toList();
            assertThat(places.grid(units).orElseThrow().tiles().keySet())
                    .as("on %s", day)
                    .containsExactlyInAnyOrderElementsOf(units);
        }
    }

    @Test
    void thePagesOfTheFirstScreensAreThere() {
        assertThat(pages).containsKeys("tong-quan", "cum", "don-vi", "quy", "so-lieu-cong-bo", "so-sanh");
        assertThat(pages.get("tong-quan").value().cards())
                .filteredOn(card -> card instanceof HeadlineCard.Tile)
                .as("three tiles open the overview")
                .hasSize(3);
    }

    @Test
    void everyIndicatorOfAPageIsDefined() throws IOException {
        Pattern code = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)+\\b");
        for (String page : pages.keySet()) {
            Matcher matcher = code.matcher(Files.readString(FOLDER.resolve(page + ".yaml")));
            while (matcher.find()) {
                assertThat(FOLDER.resolve("indicators").resolve(matcher.group() + ".yaml"))
                        .as("named in %s.yaml", page)
                        .exists();
            }
        }
    }

    @Test
    void everyPageThatACardLeadsToExists() throws IOException {
        Pattern target = Pattern.compile("leads_to: ([a-z-]+)");
        List<String> targets = new ArrayList<>();
        for (String page : pages.keySet()) {
            Matcher matcher = target.matcher(Files.readString(FOLDER.resolve(page + ".yaml")));
            while (matcher.find()) {
                targets.add(matcher.group(1));
            }
        }
        assertThat(targets).isNotEmpty().isSubsetOf(pages.keySet());
    }

    @Test
    void noTwoPagesShareAPlaceInTheNavigation() {
        List<Integer> orders =
                pages.values().stream().map(page -> page.value().order()).toList();
        assertThat(new TreeSet<>(orders)).hasSameSizeAs(orders);
    }

    @Test
    void aRowWiderThanThePageIsRefusedAtItsPlace() {
        Bound<DashboardSpec> bound = Definitions.bind("wide.yaml", """
                title: {vi: a, en: b}
                question: {vi: a, en: b}
                subject: city
                order: 1
                filters: []
                rows:
                  - items:
                      - {type: tile, indicator: CREMATION_RATE, width: 8}
                      - {type: tile, indicator: RECON_RATE, width: 5}
                """, DashboardSpec.class);

        assertThat(bound)
                .isInstanceOfSatisfying(
                        Bound.Bad.class,
                        bad -> assertThat(bad.problems())
                                .containsExactly(new DefinitionProblem(
                                        "wide.yaml", 7, 5, "the widths of a row add up to more than 12")));
    }
}
