package vn.thidua.echarts;

import static vn.thidua.echarts.ChartParts.map;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A rate of each name over its denominator, and the limits within which it would lie by chance alone: wide where the
 * denominator is small, narrow where it is large.
 *
 * @param points the denominator lies across, the rate up
 * @param common the rate of all together, with its name
 * @param inner name of the narrower pair of limits; {@code outer} of the wider one
 * @param limits by growing denominator
 */
public record FunnelChart(
        ScatterChart points, String commonName, BigDecimal common, String inner, String outer, List<Limits> limits)
        implements Serializable {

    /** Both pairs of limits at one denominator, as fractions. */
    public record Limits(
            BigDecimal across, BigDecimal outerLow, BigDecimal innerLow, BigDecimal innerHigh, BigDecimal outerHigh)
            implements Serializable {}

    public FunnelChart {
        limits = List.copyOf(limits);
        if (limits.size() < 2) {
            throw new IllegalArgumentException("limits are drawn between at least two denominators");
        }
    }

    public ChartOption option() {
        var option = points.option().with("/chart/kind", "funnel").height(360).legend(true);
        option = line(option, "common", commonName, "target", limit -> common);
        option = line(option, "inner-low", inner, "inner", Limits::innerLow);
        option = line(option, "inner-high", inner, "inner", Limits::innerHigh);
        option = line(option, "outer-low", outer, "outer", Limits::outerLow);
        return line(option, "outer-high", outer, "outer", Limits::outerHigh);
    }

    private ChartOption line(
            ChartOption option, String id, String name, String look, Function<Limits, BigDecimal> height) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var limit : limits) {
            rows.add(List.of(id, name, height.apply(limit), limit.across()));
        }
        return option.data(id, new ChartData(List.of("id", "label", "value", "across"), rows))
                .series(map(
                        "id",
                        id,
                        "type",
                        "line",
                        "name",
                        name,
                        "look",
                        look,
                        "role",
                        "limit",
                        "dataset",
                        id,
                        "encode",
                        map("x", "across", "y", "value"),
                        "silent",
                        true));
    }
}
