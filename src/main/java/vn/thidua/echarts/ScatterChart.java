package vn.thidua.echarts;

import static vn.thidua.echarts.ChartParts.map;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two figures of each name against each other. Names stand beside their points where there is room, highlighted ones
 * always.
 *
 * @param acrossName what lies along x, with its unit of measure; {@code upName} the same for y
 * @param groups points that share a look, for example the units of a cluster
 */
public record ScatterChart(
        ChartFrame frame, String acrossName, ValueFormat acrossFormat, String upName, List<Group> groups)
        implements Serializable {

    public record Group(String id, String name, String look, List<Spot> spots) implements Serializable {
        public Group {
            spots = List.copyOf(spots);
        }
    }

    /** The datum's value lies along y. */
    public record Spot(Datum datum, @Nullable BigDecimal across, boolean highlighted) implements Serializable {}

    public ScatterChart {
        groups = List.copyOf(groups);
    }

    public ChartOption option() {
        var option = ChartOption.of(frame)
                .with("/chart/kind", "scatter")
                .with("/chart/acrossFormat", acrossFormat.reference())
                .with("/chart/acrossName", acrossName)
                .with("/chart/upName", upName)
                .with("/xAxis", map("type", "value", "name", acrossName, "scale", true))
                .with("/xAxis/axisLabel/formatter", acrossFormat.reference())
                .valueAxis(frame.format())
                .with("/yAxis/name", upName)
                .with("/yAxis/scale", true)
                .legend(groups.size() > 1)
                .tooltip(false);
        for (var group : groups) {
            var data = ChartData.of(group.spots().stream().map(Spot::datum).toList())
                    .column("across", group.spots().stream().map(Spot::across).toList())
                    .column(
                            "highlighted",
                            group.spots().stream().map(Spot::highlighted).toList());
            option = option.data(group.id(), data)
                    .series(map(
                            "id", group.id(),
                            "type", "scatter",
                            "name", group.name(),
                            "look", group.look(),
                            "role", "spots",
                            "dataset", group.id(),
                            "encode", map("x", "across", "y", "value")));
        }
        return option;
    }
}
