package vn.thidua.echarts;

import static vn.thidua.echarts.ChartParts.map;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Named dots on a line: for a handful of units, where a box plot would pretend to more. All names are shown; where dots
 * are close, the names stand at different heights.
 *
 * @param strips one line each, top to bottom, for example one a cluster
 * @param marks values marked across all strips, for example the median or the target
 */
public record DotStrip(ChartFrame frame, List<Line> strips, List<Mark> marks, AxisRange range) implements Serializable {
    private static final int STRIP = 96;
    private static final int AXIS = 44;

    /** A value marked across the strips. */
    public record Mark(String name, BigDecimal value) implements Serializable {}

    public DotStrip {
        strips = List.copyOf(strips);
        marks = List.copyOf(marks);
    }

    public static DotStrip of(ChartFrame frame, List<Line> strips) {
        return new DotStrip(frame, strips, List.of(), new AxisRange(null, null));
    }

    public DotStrip marks(List<Mark> across) {
        return new DotStrip(frame, strips, across, range);
    }

    public DotStrip range(AxisRange axis) {
        return new DotStrip(frame, strips, marks, axis);
    }

    public ChartOption option() {
        var option = ChartOption.of(frame)
                .with("/chart/kind", "dot-strip")
                .height(strips.size() * STRIP + AXIS)
                .with("/xAxis", map("type", "value", "scale", true))
                .with("/xAxis/axisLabel/formatter", frame.format().reference())
                .with("/yAxis", map("type", "category", "inverse", true, "data", names()))
                .with("/yAxis/axisLabel/interval", 0)
                .tooltip(false);
        option = end(end(option, "min", range.from()), "max", range.to());
        for (var strip : strips) {
            option = option.data(strip.id(), table(strip))
                    .series(map(
                            "id", strip.id(),
                            "type", "custom",
                            "name", strip.name(),
                            "look", strip.look(),
                            "role", "dots",
                            "dataset", strip.id(),
                            "encode", map("x", "value", "y", "strip"),
                            "renderItem", ChartParts.function("dots")));
        }
        return marks.isEmpty() ? option : option.with("/chart/marks", marks);
    }

    private static ChartOption end(ChartOption option, String name, @Nullable BigDecimal value) {
        return value == null ? option : option.with("/xAxis/" + name, value);
    }

    private List<String> names() {
        return strips.stream().map(Line::name).toList();
    }

    private static ChartData table(Line strip) {
        var names = new ArrayList<String>();
        strip.points().forEach(point -> names.add(strip.name()));
        return ChartData.of(strip.points()).column("strip", names);
    }
}
