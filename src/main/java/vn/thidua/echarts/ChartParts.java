package vn.thidua.echarts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pieces that several chart kinds share. */
final class ChartParts {
    private ChartParts() {}

    /** A map in the order given: name, value, name, value … */
    static Map<String, Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    static Map<String, Object> function(String name) {
        return map("$fn", name);
    }

    /** The line of what was agreed, with its figure at the end; categories lie along x. */
    static ChartOption withTarget(ChartOption option, @Nullable Target target, List<String> categories) {
        if (target == null) {
            return option;
        }
        if (target.values().size() != categories.size()) {
            throw new IllegalArgumentException("the target has %d values for %d categories"
                    .formatted(target.values().size(), categories.size()));
        }
        var rows = new ArrayList<List<@Nullable Object>>();
        for (int i = 0; i < categories.size(); i++) {
            var row = new ArrayList<@Nullable Object>();
            row.add("target");
            row.add(categories.get(i));
            row.add(target.values().get(i));
            rows.add(row);
        }
        return option.data("target", new ChartData(List.of("id", "label", "value"), rows))
                .series(map(
                        "id", "target",
                        "type", "line",
                        "name", target.name(),
                        "look", "target",
                        "role", "target",
                        "dataset", "target",
                        "encode", map("x", "label", "y", "value"),
                        "step", "middle",
                        "silent", true));
    }
}
