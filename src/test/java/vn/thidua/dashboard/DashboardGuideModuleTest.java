package vn.thidua.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.definition.DefinitionProblem;
import vn.thidua.definition.Registration;
import vn.thidua.echarts.ChartOption;
import vn.thidua.reference.References;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Language;
import vn.thidua.shared.Scope;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.Publishing;
import vn.thidua.warehouse.WarehouseFile;

/** What the guide for planners promises, done as it says while the program runs. */
class DashboardGuideModuleTest {
    private static final Path SHIPPED = Path.of("dashboards");
    private static final PageState STATE = PageState.EMPTY.withDataset(Dataset.ILLUSTRATIVE);

    private static final String MAP = """
            title: {vi: Bản đồ, en: Map}
            question: {vi: "Ở đâu?", en: "Where?"}
            subject: city
            order: 71
            filters: [period]
            rows:
              - items:
                  - {type: map, indicator: CREMATION_RATE, geojson: %s}
            """;

    @TempDir
    private Path directory;

    @Test
    void theExampleBecomesAPageThenAMapAndWhatIsBrokenIsNamedWhileThePageStays() throws Exception {
        Path definitions = directory.resolve("definitions");
        copy(SHIPPED, definitions.resolve("dashboards"));
        Path file = definitions.resolve("dashboards/hoa-tang-tuan-nay.yaml");
        String example = example();

        try (WarehouseFile running =
                PagesOfFigures.open(directory.resolve("data"), "thidua.definitions.dir=" + definitions)) {
            new DemoFigures(running.get(Loads.class), running.get(Publishing.class), running.get(References.class))
                    .publish();
            Dashboards dashboards = running.get(Dashboards.class);
            PageQuery pages = running.get(PageQuery.class);
            assertThat(pages.page("hoa-tang-tuan-nay", STATE, Scope.all(), Language.VI))
                    .isEmpty();

            write(file, example, dashboards);
            Page page = pages.page("hoa-tang-tuan-nay", STATE, Scope.all(), Language.VI)
                    .orElseThrow();
            assertThat(page.title()).isEqualTo("Hỏa táng kỳ này");
            assertThat(page.cards()).hasSize(5);
            assertThat(page.cards().get(1).spoken()).matches("Toàn Thành phố, Quý IV/2022: hỏa táng \\d+,\\d+%, .*");
            assertThat(pages.problems("hoa-tang-tuan-nay")).isEmpty();
            assertThat(pages.groups(Language.EN)).containsEntry("hoa-tang-tuan-nay", "Topics");

            write(file, example.replace("type: tile,", "type: tiel,"), dashboards);
            assertThat(pages.problems("hoa-tang-tuan-nay"))
                    .extracting(DefinitionProblem::toString)
                    .singleElement()
                    .asString()
                    .startsWith("dashboards/hoa-tang-tuan-nay.yaml:12:16: unknown type `tiel`; did you mean `tile`?");
            assertThat(pages.problems("tong-quan"))
                    .as("other pages are not bothered")
                    .isEmpty();
            assertThat(pages.page("hoa-tang-tuan-nay", STATE, Scope.all(), Language.VI))
                    .as("the last good version")
                    .contains(page);

            write(file, example, dashboards);
            assertThat(pages.problems("hoa-tang-tuan-nay")).isEmpty();

            Path shapes = definitions.resolve("dashboards/maps/hai-don-vi.geojson");
            write(shapes, shape("018", 105) + "," + shape("019", 106) + "," + shape("999", 107) + "]}", dashboards);
            write(file, MAP.formatted("hai-don-vi.geojson"), dashboards);
            PageCard map = pages.page("hoa-tang-tuan-nay", STATE, Scope.all(), Language.VI)
                    .orElseThrow()
                    .cards()
                    .getFirst();
            ChartOption option = ((PageCard.Body.Chart) map.body()).option();
            assertThat(option.at("/chart/data/places/source").orElseThrow()).hasSize(2);
            assertThat(option.at("/chart/map/geometry").orElseThrow().asString())
                    .contains("[105,21]", "\"r2\"");
            assertThat(map.finding()).contains("chưa có vị trí trên bản đồ: ", " và 25 đơn vị khác");
            assertThat(map.foot()).contains("hình không ứng với đơn vị nào: 999");
            assertThat(map.table().rows()).hasSize(30);

            write(shapes, shape("018", 587_000) + "]}", dashboards);
            assertThat(pages.problems("hoa-tang-tuan-nay"))
                    .extracting(DefinitionProblem::toString)
                    .singleElement()
                    .asString()
                    .startsWith(
                            "dashboards/maps/hai-don-vi.geojson:1:41: feature 1 (018): [587000.0, 21.0] is not degrees");
            assertThat(pages.page("hoa-tang-tuan-nay", STATE, Scope.all(), Language.VI)
                            .orElseThrow()
                            .cards())
                    .as("the last good shapes")
                    .containsExactly(map);

            write(file, MAP.formatted("../../secret.geojson"), dashboards);
            assertThat(pages.problems("hoa-tang-tuan-nay"))
                    .extracting(DefinitionProblem::message)
                    .anySatisfy(problem ->
                            assertThat(problem).contains("`geojson` is the name of a file in dashboards/maps"));
        }
    }

    private static String shape(String code, int x) {
        String start = code.equals("018") ? "{\"type\":\"FeatureCollection\",\"features\":[" : "";
        return start
                + "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%d,21],[%d,21],[%d,22],[%d,21]]]}}"
                        .formatted(code, x, x + 1, x, x);
    }

    /** Saves the file and waits until the running program has noticed. */
    private static void write(Path file, String text, Dashboards dashboards) throws Exception {
        CountDownLatch noticed = new CountDownLatch(1);
        Registration watch = dashboards.onChange(noticed::countDown);
        Path aside = file.resolveSibling("aside");
        Files.writeString(aside, text);
        Files.move(aside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(noticed.await(20, TimeUnit.SECONDS)).isTrue();
        watch.remove();
    }

    private static String example() throws IOException {
        Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("src/docs/dashboards.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            List<Path> paths = all.toList();
            for (Path path : paths) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
