package vn.thidua.echarts;

import static vn.thidua.echarts.ChartParts.map;

import java.io.Serializable;
import java.util.List;

/**
 * The shapes of places in their colours; the higher the darker, hatched where there is no figure.
 *
 * @param digest of {@code geometry}: a browser keeps a map by it
 * @param geometry a GeoJSON FeatureCollection in degrees, whose features have the property {@code name}
 * @param slimness how high the map is for its width
 */
public record PlaceMap(ChartFrame frame, String digest, String geometry, double slimness, List<Place> places)
        implements Serializable {
    private static final int WIDE = 480;
    private static final int LOWEST = 260;
    private static final int HIGHEST = 560;
    private static final int LEGEND = 36;

    /**
     * @param region the name of its feature
     * @param name what stands on it, where there is room
     */
    public record Place(String region, String name, Datum datum) implements Serializable {}

    public PlaceMap {
        places = List.copyOf(places);
    }

    public ChartOption option() {
        var data = places.stream().map(Place::datum).toList();
        return ChartOption.of(frame)
                .with("/chart/kind", "place-map")
                .height(Math.clamp(Math.round(WIDE * slimness), LOWEST, HIGHEST) + LEGEND)
                .with("/chart/map", map("name", digest, "geometry", geometry))
                .with("/chart/steps", HeatSteps.of(data))
                .tooltip(false)
                .data(
                        "places",
                        ChartData.of(data)
                                .column("name", places.stream().map(Place::name).toList())
                                .column(
                                        "region",
                                        places.stream().map(Place::region).toList()))
                .series(map(
                        "id", "places",
                        "type", "map",
                        "map", digest,
                        "name", frame.title(),
                        "role", "region",
                        "dataset", "places"));
    }
}
