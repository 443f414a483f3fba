package vn.thidua.dashboard.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.definition.Bound;
import vn.thidua.definition.DefinitionFolder;
import vn.thidua.definition.DefinitionProblem;

class GeoJsonTest {
    private static final String SQUARE = "[[105,21],[106,21],[106,22],[105,22],[105,21]]";

    @TempDir
    Path directory;

    @Test
    void neighboursStillShareTheirBorderWhenItHasFewerPoints() {
        List<String> border = IntStream.rangeClosed(0, 20_000)
                .mapToObj(i -> "[%s,%s]".formatted(105.5 + 0.05 * Math.sin(i / 300.0), 21 + i / 20_000.0))
                .toList();
        List<String> west = new ArrayList<>(border);
        west.addAll(List.of("[105,22]", "[105,21]", border.getFirst()));
        List<String> east = new ArrayList<>(border.reversed());
        east.addAll(List.of("[106,21]", "[106,22]", border.getLast()));

        RegionMap map = good(collection(feature("1", String.join(",", west)), feature("2", String.join(",", east))));

        JsonNode features = new JsonMapper().readTree(map.geometry()).path("features");
        Set<JsonNode> left = inside(features.get(0));
        assertThat(left).hasSizeBetween(100, 6_000);
        assertThat(inside(features.get(1))).isEqualTo(left);
        assertThat(map.geometry().length()).isLessThan(150_000);
    }

    @Test
    void aRingThatTouchesOrCrossesItselfIsMended() {
        String spike = "[105,21],[106,21],[106,22],[106.00001,22],[106,22],[105,22],[105,21]";
        String crossing = "[105,21],[106,22],[106,21],[105,22],[105,21]";

        assertThat(good(collection(feature("1", spike))).geometry()).doesNotContain("106.00001");
        assertThat(good(collection(feature("1", crossing))).geometry()).contains("[105.5,21.5]");
    }

    @Test
    void placesAreRoundedToWhatAScreenShows() {
        String ring = "[105.123456789,21],[106,21],[106,22],[105.123456789,21]";

        assertThat(good(collection(feature("1", ring))).geometry()).contains("[105.1235,21]");
    }

    @Test
    void zerosTakenFromNumbersArePutBackButNeverMakeCodesOfOtherUnits() {
        RegionMap map = good("{\"type\":\"FeatureCollection\",\"features\":[%s,%s,%s]}"
                .formatted(
                        feature("{\"code\":4}", "[" + SQUARE + "]", "Polygon"),
                        feature("{\"code\":\"10015\"}", "[" + SQUARE + "]", "Polygon"),
                        feature("{\"ma\":\"x\"}", "[" + SQUARE + "]", "Polygon")));

        RegionMap.Coded coded = map.by("code");

        assertThat(coded.regions()).containsOnlyKeys("00004", "10015");
        assertThat(coded.without()).extracting(RegionMap.Region::name).containsExactly("r2");
        assertThat(map.by("no").regions()).isEmpty();
        assertThat(map.properties()).containsExactly("code", "ma");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"FeatureCollection",     | maps/a.geojson:1:\\d+: not readable as JSON: .*
            []                               | .*:1:1: a GeoJSON file is an object.*
            {"type":"Topology"}              | .* the file is Topology; a map needs a FeatureCollection.*
            {"type":"FeatureCollection"}     | .* a map needs a FeatureCollection with `features`
            {"features":[],"type":"FeatureCollection"} | .* the collection has no features.*
            """)
    void aFileThatIsNoCollectionIsRefused(String text, String problem) {
        assertThat(bad(text).getFirst().toString()).matches(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [587000,2320000],[588000,2320000],[588000,2321000],[587000,2320000] | is not degrees WGS84
            [21,105],[21,106],[22,106],[21,105]                   | is not degrees WGS84
            [1e999,21],[106,21],[106,22],[1e999,21]               | is not degrees WGS84
            [105,21],[106,21],[105,21]                            | a ring has 3 places
            [105,21],[106,21],[106,22],[105,22]                   | a ring ends where it begins
            [105,21],[106,22],[105,21],[105,21]                   | the shape has no area
            [105,"21"],[106,21],[106,22],[105,21]                 | a place is [longitude, latitude], not [105,"21"]
            """)
    void aShapeThatCannotBeDrawnIsNamedWithItsPlace(String ring, String why) {
        DefinitionProblem problem = bad("{\"type\":\"FeatureCollection\",\"features\":[\n%s,\n%s]}"
                        .formatted(feature("1", SQUARE.substring(1, SQUARE.length() - 1)), feature("7", ring)))
                .getFirst();

        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.message()).startsWith("feature 2 (7): ").contains(why);
    }

    @Test
    void pointsDuplicatesAndHugeFilesAreRefused() {
        assertThat(bad(collection(feature("{}", "[105,21]", "Point")))
                        .getFirst()
                        .message())
                .contains("the geometry is Point; a map needs Polygon or MultiPolygon");
        assertThat(bad("{\"type\":\"FeatureCollection\",\"features\":[{}, null, 5]}"))
                .hasSize(3);
        String twice = feature("7", SQUARE.substring(1, SQUARE.length() - 1));
        assertThat(bad(collection(twice, twice)).getFirst().message()).contains("several features have the code 7");
        assertThat(bad(" ".repeat(10_000_001)).getFirst().message()).contains("longer than 10 MB");
        assertThat(bad("[".repeat(100_000))).isNotEmpty();
        assertThat(bad("{\"a\":".repeat(100_000))).isNotEmpty();
    }

    @Test
    void theLastGoodMapStaysWhileAFileIsWrongOrTooLong() throws IOException {
        Path file = directory.resolve("a.geojson");
        Files.writeString(file, collection(feature("1", SQUARE.substring(1, SQUARE.length() - 1))));
        DefinitionFolder<RegionMap> maps = DefinitionFolder.in("dashboards/maps", directory, ".geojson", GeoJson::read);
        String digest = maps.find("a").orElseThrow().digest();

        for (byte[] wrong : List.of("{".getBytes(), new byte[] {'"', (byte) 0xE9}, new byte[12_000_000])) {
            Files.write(file, wrong);
            assertThat(maps.refresh()).isTrue();
            assertThat(maps.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.file()).isEqualTo("dashboards/maps/a.geojson"));
            assertThat(maps.find("a").orElseThrow().digest()).isEqualTo(digest);
        }

        Files.writeString(file, collection(feature("1", "[105,21],[106,21],[106,22],[105,21]")));
        assertThat(maps.refresh()).isTrue();
        assertThat(maps.problems()).isEmpty();
        assertThat(maps.find("a").orElseThrow().digest()).isNotEqualTo(digest);
    }

    private static Set<JsonNode> inside(JsonNode feature) {
        return feature.at("/geometry/coordinates/0/0")
                .valueStream()
                .filter(place -> Math.abs(place.get(0).asDouble() - 105.5) < 0.3)
                .collect(Collectors.toSet());
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String code, String ring) {
        return feature("{\"code\":\"" + code + "\"}", "[[" + ring + "]]", "Polygon");
    }

    private static String feature(String properties, String coordinates, String type) {
        return "{\"type\":\"Feature\",\"properties\":%s,\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
                .formatted(properties, type, coordinates);
    }

    private static RegionMap good(String text) {
        return switch (GeoJson.read("maps/a.geojson", text)) {
            case Bound.Good<RegionMap> found -> found.value();
            case Bound.Bad<RegionMap> wrong -> throw new AssertionError(wrong.problems());
        };
    }

    private static List<DefinitionProblem> bad(String text) {
        return switch (GeoJson.read("maps/a.geojson", text)) {
            case Bound.Good<RegionMap> found -> throw new AssertionError("read: " + found.value());
            case Bound.Bad<RegionMap> wrong -> wrong.problems();
        };
    }
}
