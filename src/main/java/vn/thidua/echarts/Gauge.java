package vn.thidua.echarts;

import static vn.thidua.echarts.ChartParts.map;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure on the way to its target: an arc from zero, the figure in its middle, the target as a tick with its own
 * figure.
 *
 * @param end where the arc ends; at least the value and the target
 */
public record Gauge(
        ChartFrame frame,
        Datum result,
        String look,
        BigDecimal end,
        @Nullable String targetName,
        @Nullable BigDecimal target)
        implements Serializable {
    public Gauge {
        if (end.signum() <= 0) {
            throw new IllegalArgumentException("the arc ends above zero: " + end);
        }
        if ((target == null) != (targetName == null)) {
            throw new IllegalArgumentException("a target has a name and a value");
        }
    }

    public ChartOption option() {
        var option = ChartOption.of(frame)
                .with("/chart/kind", "gauge")
                .height(200)
                .tooltip(false)
                .data("result", ChartData.of(List.of(result)))
                .series(map(
                        "id",
                        "result",
                        "type",
                        "gauge",
                        "name",
                        frame.title(),
                        "look",
                        look,
                        "role",
                        "gauge",
                        "dataset",
                        "result",
                        "min",
                        0,
                        "max",
                        end));
        return target == null || targetName == null
                ? option
                : option.with("/chart/target", map("name", targetName, "value", target));
    }
}
