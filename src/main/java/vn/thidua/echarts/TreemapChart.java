package vn.thidua.echarts;

import static vn.thidua.echarts.ChartParts.map;

import java.io.Serializable;
import java.util.List;

/**
 * What each part adds to a sum, as areas with their names and figures inside.
 *
 * @param parts only those with a figure above zero get an area; the others stay in the table
 */
public record TreemapChart(ChartFrame frame, List<Part> parts) implements Serializable {
    private static final int HEIGHT = 340;

    /**
     * @param look of the area; its pattern tells incomplete ones
     * @param share of the sum as it is written inside, for example "12%"
     */
    public record Part(Datum datum, String look, String share) implements Serializable {}

    public TreemapChart {
        parts = List.copyOf(parts);
        for (var part : parts) {
            var value = part.datum().value();
            if (value == null || value.signum() <= 0) {
                throw new IllegalArgumentException(
                        "an area is above zero; %s is %s".formatted(part.datum().id(), value));
            }
        }
    }

    public ChartOption option() {
        var data = ChartData.of(parts.stream().map(Part::datum).toList())
                .column("look", parts.stream().map(Part::look).toList())
                .column("share", parts.stream().map(Part::share).toList());
        return ChartOption.of(frame)
                .with("/chart/kind", "treemap")
                .height(HEIGHT)
                .tooltip(false)
                .data("parts", data)
                .series(map(
                        "id", "parts",
                        "type", "treemap",
                        "name", frame.title(),
                        "look", "plain",
                        "role", "tree",
                        "dataset", "parts"));
    }
}
