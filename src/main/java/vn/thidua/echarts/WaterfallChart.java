package vn.thidua.echarts;

import static vn.thidua.echarts.ChartParts.map;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * From one total to another, a lying step for each part: where the step before ends the next begins. A part without a
 * figure has no step and says why.
 *
 * @param from the first total and {@code to} the last, neither below zero
 * @param steps changes with their signs, top to bottom
 */
public record WaterfallChart(ChartFrame frame, Datum from, List<Datum> steps, Datum to) implements Serializable {
    private static final int ROW = 30;
    private static final int AXIS = 36;

    public WaterfallChart {
        steps = List.copyOf(steps);
        var end = value(from);
        for (var step : steps) {
            end = end.add(value(step));
        }
        if (end.compareTo(value(to)) != 0) {
            throw new IllegalArgumentException("the steps lead to %s, not to %s".formatted(end, value(to)));
        }
    }

    public ChartOption option() {
        var bars = new ArrayList<Datum>();
        var bases = new ArrayList<BigDecimal>();
        var sizes = new ArrayList<BigDecimal>();
        var kinds = new ArrayList<String>();
        bars.add(from);
        bases.add(BigDecimal.ZERO);
        sizes.add(value(from));
        kinds.add("total");
        var reached = value(from);
        for (var step : steps) {
            var change = value(step);
            bars.add(step);
            bases.add(change.signum() < 0 ? reached.add(change) : reached);
            sizes.add(change.abs());
            kinds.add(change.signum() < 0 ? "down" : "up");
            reached = reached.add(change);
        }
        bars.add(to);
        bases.add(BigDecimal.ZERO);
        sizes.add(value(to));
        kinds.add("total");
        var data =
                ChartData.of(bars).column("base", bases).column("size", sizes).column("kind", kinds);
        return ChartOption.of(frame)
                .with("/chart/kind", "waterfall")
                .height(bars.size() * ROW + AXIS)
                .with(
                        "/yAxis",
                        map(
                                "type",
                                "category",
                                "inverse",
                                true,
                                "data",
                                bars.stream().map(Datum::label).toList()))
                .with("/yAxis/axisLabel/interval", 0)
                .with("/xAxis", map("type", "value", "min", BigDecimal.ZERO))
                .with("/xAxis/axisLabel/formatter", frame.format().reference())
                .tooltip(false)
                .data("steps", data)
                .series(bar("base", "base"))
                .series(bar("steps", "size"));
    }

    private java.util.Map<String, Object> bar(String id, String length) {
        return map(
                "id",
                id,
                "type",
                "bar",
                "name",
                frame.title(),
                "look",
                "plain",
                "role",
                id.equals("base") ? "base" : "step",
                "stack",
                "steps",
                "dataset",
                "steps",
                "encode",
                map("x", length, "y", "label"),
                "silent",
                id.equals("base"));
    }

    private static BigDecimal value(Datum datum) {
        var value = datum.value();
        return value == null ? BigDecimal.ZERO : value;
    }
}
