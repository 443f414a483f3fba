package vn.thidua.echarts;

import static vn.thidua.echarts.ChartParts.map;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One bar a name, from zero, lying, with its figure at its end; what is incomplete is hatched, what is missing says so,
 * an uncertain figure carries its sign (&gt;, &lt;, ≈), the target is a tick across the bar.
 *
 * @param look look of all bars
 * @param highlighted ids of bars that keep the look while the others step back; empty for all
 * @param target in the order of the bars, or null
 */
public record BarChart(
        ChartFrame frame,
        List<Datum> bars,
        String look,
        List<String> highlighted,
        @Nullable Target target) implements Serializable {
    private static final int ROW = 30;
    private static final int AXIS = 36;

    public BarChart {
        bars = List.copyOf(bars);
        highlighted = List.copyOf(highlighted);
        for (var bar : bars) {
            if (bar.value() != null && bar.value().signum() < 0) {
                throw new IllegalArgumentException("bars start at zero; " + bar.id() + " is " + bar.value());
            }
        }
        if (target != null && target.values().size() != bars.size()) {
            throw new IllegalArgumentException("the target has %d values for %d bars"
                    .formatted(target.values().size(), bars.size()));
        }
    }

    public static BarChart of(ChartFrame frame, List<Datum> bars) {
        return new BarChart(frame, bars, "plain", List.of(), null);
    }

    public BarChart look(String name) {
        return new BarChart(frame, bars, name, highlighted, target);
    }

    public BarChart highlight(List<String> ids) {
        return new BarChart(frame, bars, look, ids, target);
    }

    public BarChart target(Target agreed) {
        return new BarChart(frame, bars, look, highlighted, agreed);
    }

    public ChartOption option() {
        var option = ChartOption.of(frame)
                .with("/chart/kind", "bar")
                .height(bars.size() * ROW + AXIS)
                .with("/yAxis", map("type", "category", "inverse", true, "data", names()))
                .with("/yAxis/axisLabel/interval", 0)
                .with("/xAxis", map("type", "value", "min", BigDecimal.ZERO))
                .with("/xAxis/axisLabel/formatter", frame.format().reference())
                .tooltip(false)
                .data("bars", ChartData.of(bars).column("look", looks()))
                .series(map(
                        "id", "bars",
                        "type", "bar",
                        "name", frame.title(),
                        "look", look,
                        "role", "bar",
                        "dataset", "bars",
                        "encode", map("x", "value", "y", "label")));
        return target == null ? option : withTicks(option, target);
    }

    private List<String> names() {
        return bars.stream().map(Datum::label).toList();
    }

    private List<@Nullable String> looks() {
        var looks = new ArrayList<@Nullable String>();
        bars.forEach(bar -> looks.add(highlighted.isEmpty() || highlighted.contains(bar.id()) ? null : "muted"));
        return looks;
    }

    private ChartOption withTicks(ChartOption option, Target agreed) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (int i = 0; i < bars.size(); i++) {
            var row = new ArrayList<@Nullable Object>();
            row.add(bars.get(i).id());
            row.add(bars.get(i).label());
            row.add(agreed.values().get(i));
            rows.add(row);
        }
        return option.data("target", new ChartData(List.of("id", "label", "value"), rows))
                .series(map(
                        "id", "target",
                        "type", "custom",
                        "name", agreed.name(),
                        "look", "target",
                        "role", "target",
                        "dataset", "target",
                        "encode", map("x", "value", "y", "label"),
                        "renderItem", ChartParts.function("tick"),
                        "silent", true));
    }
}
