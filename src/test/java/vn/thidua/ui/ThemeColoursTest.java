package vn.thidua.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thidua.dashboard.ThemeColours;
import vn.thidua.dashboard.ThemeSpec;
import vn.thidua.definition.DefinitionFolder;
import vn.thidua.definition.ShippedFolder;
import vn.thidua.ui.ColourVision.Sight;

class ThemeColoursTest {
    private static final String LIGHT = "#ffffff";
    private static final String LIGHT_PAGE = "#f6f6f4";
    private static final String DARK = "#1b1c1f";
    private static final String DARK_PAGE = "#131416";
    private static final double APART = 15;

    private final DefinitionFolder<ThemeSpec> folder;
    private final ThemeSpec theme;

    ThemeColoursTest() throws IOException {
        folder = ShippedFolder.check("dashboards/themes", ThemeSpec.class, "theme");
        theme = folder.find("thidua").orElseThrow();
    }

    @Test
    void keepsTheFiveClustersApartForEveryKindOfColourVision() {
        for (var sight : Sight.values()) {
            for (int a = 1; a <= 5; a++) {
                for (int b = a + 1; b <= 5; b++) {
                    assertThat(ColourVision.distance(
                                    cluster(a).light(), cluster(b).light(), sight))
                            .as("clusters %d and %d, %s", a, b, sight)
                            .isGreaterThan(APART);
                    assertThat(ColourVision.distance(
                                    cluster(a).dark(), cluster(b).dark(), sight))
                            .as("clusters %d and %d on dark, %s", a, b, sight)
                            .isGreaterThan(APART);
                }
            }
        }
    }

    @Test
    void givesEveryClusterAContrastOfThreeOnBothBackgrounds() {
        for (int number = 1; number <= 5; number++) {
            assertThat(ColourVision.contrast(cluster(number).light(), LIGHT)).isGreaterThan(3);
            assertThat(ColourVision.contrast(cluster(number).light(), LIGHT_PAGE))
                    .isGreaterThan(3);
            assertThat(ColourVision.contrast(cluster(number).dark(), DARK)).isGreaterThan(3);
            assertThat(ColourVision.contrast(cluster(number).dark(), DARK_PAGE)).isGreaterThan(3);
        }
    }

    @Test
    void givesEveryClusterItsOwnMarkerAndDash() {
        assertThat(IntStream.rangeClosed(1, 5)
                        .mapToObj(number -> cluster(number).marker()))
                .doesNotHaveDuplicates();
        assertThat(IntStream.rangeClosed(1, 5)
                        .mapToObj(number -> cluster(number).dash()))
                .doesNotHaveDuplicates();
    }

    @Test
    void writesStatusWordsLegibly() {
        for (var status : List.of("met", "watch", "missed")) {
            assertThat(ColourVision.contrast(look(status).light(), LIGHT))
                    .as(status)
                    .isGreaterThan(4.5);
            assertThat(ColourVision.contrast(look(status).dark(), DARK))
                    .as(status)
                    .isGreaterThan(4.5);
        }
    }

    @Test
    void agreesWithKnownDistancesAndContrasts() {
        assertThat(ColourVision.contrast("#000000", "#ffffff")).isBetween(20.99, 21.01);
        assertThat(ColourVision.distance("#ff0000", "#ff0000", Sight.PROTAN)).isZero();
        assertThat(ColourVision.distance("#ff0000", "#00ff00", Sight.NORMAL)).isBetween(86.0, 87.2);
        assertThat(ColourVision.distance("#c00000", "#5c5c00", Sight.DEUTAN))
                .isLessThan(ColourVision.distance("#c00000", "#5c5c00", Sight.NORMAL) / 3);
    }

    @Test
    void writesCustomPropertiesThatFollowTheScheme() {
        assertThat(new ThemeColours(folder).css())
                .contains("--chart-look-c3-color: light-dark(#159f8b, #159f8b);")
                .contains("--chart-look-c3-marker: triangle;")
                .contains("--chart-heat-5: light-dark(");
    }

    @Test
    void refusesWhatIsNoColour() {
        assertThatThrownBy(() -> new ThemeSpec.Look("red", "#000000", ThemeSpec.Marker.CIRCLE, "solid"))
                .hasMessageContaining("#rrggbb")
                .hasMessageContaining("red");
        assertThatThrownBy(() -> new ThemeSpec.Heat(List.of("#000000"), List.of()))
                .hasMessageContaining("five steps");
    }

    private ThemeSpec.Look cluster(int number) {
        return look("c" + number);
    }

    private ThemeSpec.Look look(String name) {
        return theme.looks().get(name);
    }
}
