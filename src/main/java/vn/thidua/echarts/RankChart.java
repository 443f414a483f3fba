package vn.thidua.echarts;

import static vn.thidua.echarts.ChartParts.map;

import java.io.Serializable;
import java.util.List;

/**
 * Places in a ranking over periods, the first at the top; every line is named at its end. Equal places lie on each
 * other. A period without a place is a gap.
 *
 * @param periods codes in order
 * @param lines values are places from 1; the note of a point says the figure behind its place
 * @param last the lowest place there can be
 */
public record RankChart(ChartFrame frame, List<String> periods, List<Line> lines, int last) implements Serializable {
    private static final int PLACE = 30;
    private static final int AXIS = 64;

    public RankChart {
        periods = List.copyOf(periods);
        lines = List.copyOf(lines);
        for (var line : lines) {
            for (var point : line.points()) {
                var place = point.value();
                if (place != null && (place.intValue() < 1 || place.intValue() > last)) {
                    throw new IllegalArgumentException(
                            "places run from 1 to %d; %s has %s".formatted(last, line.id(), place));
                }
            }
        }
    }

    public ChartOption option() {
        var option = ChartOption.of(frame)
                .with("/chart/kind", "ranks")
                .height(Math.max(6, last) * PLACE + AXIS)
                .categories(periods)
                .with("/xAxis/axisLabel/formatter", ChartParts.function("periodAxis"))
                .with("/xAxis/axisLine", map("onZero", false))
                .valueAxis(frame.format())
                .range(1, Math.max(2, last))
                .with("/yAxis/inverse", true)
                .with("/yAxis/interval", 1)
                .tooltip(true);
        for (var line : lines) {
            option = option.data(line.id(), ChartData.of(line.points()))
                    .series(map(
                            "id", line.id(),
                            "type", "line",
                            "name", line.name(),
                            "look", line.look(),
                            "role", "line",
                            "clip", false,
                            "dataset", line.id(),
                            "encode", map("x", "label", "y", "value")));
        }
        return option;
    }
}
