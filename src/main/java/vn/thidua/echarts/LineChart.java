package vn.thidua.echarts;

import static vn.thidua.echarts.ChartParts.map;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines over periods: named at their end where there is room, last point emphasised, gaps where there is no figure,
 * hollow points where reports are missing (with a single line the period is hatched), the target as a thin dashed line
 * with its figure.
 *
 * @param periods codes in order; the axis has them all, also those without a figure
 * @param named how many of the first lines are named; the others are drawn grey, behind them
 * @param shaded codes of periods that stand out, such as those of a campaign; the foot line says why
 */
public record LineChart(
        ChartFrame frame,
        List<String> periods,
        List<Line> lines,
        @Nullable Target target,
        AxisRange range,
        int named,
        List<String> shaded)
        implements Serializable {
    /** The look of a line of estimates: dashed, with hollow points, without a name at its end. */
    public static final String ESTIMATE = "estimate";

    private static final int ROOM_FOR_NAMES = 7;

    public LineChart {
        periods = List.copyOf(periods);
        lines = List.copyOf(lines);
        shaded = List.copyOf(shaded);
        for (var line : lines) {
            for (var point : line.points()) {
                if (!periods.contains(point.label())) {
                    throw new IllegalArgumentException(
                            "line %s has a point in %s, which is not on the axis".formatted(line.id(), point.label()));
                }
            }
        }
    }

    public static LineChart of(ChartFrame frame, List<String> periods, List<Line> lines) {
        return new LineChart(frame, periods, lines, null, AxisRange.fromZero(), ROOM_FOR_NAMES, List.of());
    }

    public LineChart target(Target agreed) {
        return new LineChart(frame, periods, lines, agreed, range, named, shaded);
    }

    public LineChart range(AxisRange axis) {
        return new LineChart(frame, periods, lines, target, axis, named, shaded);
    }

    public LineChart named(int first) {
        return new LineChart(frame, periods, lines, target, range, first, shaded);
    }

    public LineChart shaded(List<String> codes) {
        return new LineChart(frame, periods, lines, target, range, named, codes);
    }

    public ChartOption option() {
        var option = range.on(ChartOption.of(frame)
                .with("/chart/kind", "line")
                .categories(periods)
                .with("/xAxis/axisLabel/formatter", ChartParts.function("periodAxis"))
                .valueAxis(frame.format())
                .tooltip(true));
        if (!shaded.isEmpty()) {
            option = option.with("/chart/shaded", shaded);
        }
        for (int i = 0; i < lines.size(); i++) {
            option = withLine(option, lines.get(i), i >= named);
        }
        return ChartParts.withTarget(option, target, periods);
    }

    private static ChartOption withLine(ChartOption option, Line line, boolean unnamed) {
        boolean estimate = line.look().equals(ESTIMATE);
        boolean background = unnamed && !estimate;
        return option.data(line.id(), ChartData.of(line.points()))
                .series(map(
                        "id", line.id(),
                        "type", "line",
                        "name", line.name(),
                        "look", background ? "muted" : line.look(),
                        "role", estimate ? ESTIMATE : background ? "background" : "line",
                        "dataset", line.id(),
                        "encode", map("x", "label", "y", "value")));
    }
}
