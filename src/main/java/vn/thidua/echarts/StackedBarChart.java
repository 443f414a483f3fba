package vn.thidua.echarts;

import static vn.thidua.echarts.ChartParts.map;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * Lying bars made of parts, from zero. Parts are told apart by pattern as well as colour; the part with the look {@code
 * rest} is what nobody split, and is hatched.
 *
 * @param names of the bars, top to bottom
 * @param parts each with one datum a bar, labelled with the bar's name
 */
public record StackedBarChart(ChartFrame frame, List<String> names, List<Line> parts) implements Serializable {
    private static final int ROW = 34;
    private static final int AXIS_AND_LEGEND = 72;

    public StackedBarChart {
        names = List.copyOf(names);
        parts = List.copyOf(parts);
        for (var part : parts) {
            for (var datum : part.points()) {
                if (!names.contains(datum.label())) {
                    throw new IllegalArgumentException(
                            "part %s has a value for %s, which is no bar".formatted(part.id(), datum.label()));
                }
                if (datum.value() != null && datum.value().signum() < 0) {
                    throw new IllegalArgumentException("bars start at zero; " + datum.id() + " is " + datum.value());
                }
            }
        }
    }

    public ChartOption option() {
        var option = ChartOption.of(frame)
                .with("/chart/kind", "stacked-bar")
                .height(names.size() * ROW + AXIS_AND_LEGEND)
                .with("/yAxis", map("type", "category", "inverse", true, "data", names))
                .with("/yAxis/axisLabel/interval", 0)
                .with("/xAxis", map("type", "value", "min", BigDecimal.ZERO))
                .with("/xAxis/axisLabel/formatter", frame.format().reference())
                .legend(true)
                .decals(true)
                .tooltip(false);
        for (var part : parts) {
            option = option.data(part.id(), ChartData.of(part.points()))
                    .series(map(
                            "id", part.id(),
                            "type", "bar",
                            "name", part.name(),
                            "look", part.look(),
                            "role", "part",
                            "stack", "parts",
                            "dataset", part.id(),
                            "encode", map("x", "value", "y", "label")));
        }
        return option;
    }
}
