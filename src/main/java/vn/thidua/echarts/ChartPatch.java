package vn.thidua.echarts;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The difference of two trees as a list of steps: {@code ["set", pointer, value]}, {@code ["remove", pointer]}, {@code
 * ["append", pointer, [elements]]} for a list that grew, {@code ["cut", pointer, length]} for one that shrank.
 */
final class ChartPatch {
    private final ArrayNode steps = JsonTree.MAPPER.createArrayNode();

    private ChartPatch() {}

    /** The steps that turn {@code before} into {@code after}; empty when they are equal. */
    static ArrayNode between(JsonNode before, JsonNode after) {
        var patch = new ChartPatch();
        patch.compare("", before, after);
        return patch.steps;
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        if (before == after || before.equals(after)) {
            return;
        }
        if (before instanceof ObjectNode first && after instanceof ObjectNode second) {
            compareObjects(path, first, second);
        } else if (before instanceof ArrayNode first && after instanceof ArrayNode second) {
            compareLists(path, first, second);
        } else {
            steps.addArray().add("set").add(path).add(after);
        }
    }

    private void compareObjects(String path, ObjectNode before, ObjectNode after) {
        before.propertyNames().forEach(name -> {
            if (!after.has(name)) {
                steps.addArray().add("remove").add(path + "/" + escape(name));
            }
        });
        after.properties().forEach(entry -> {
            var at = path + "/" + escape(entry.getKey());
            var old = before.get(entry.getKey());
            if (old == null) {
                steps.addArray().add("set").add(at).add(entry.getValue());
            } else {
                compare(at, old, entry.getValue());
            }
        });
    }

    private void compareLists(String path, ArrayNode before, ArrayNode after) {
        int common = Math.min(before.size(), after.size());
        if (after.size() < before.size()) {
            steps.addArray().add("cut").add(path).add(common);
        }
        for (int i = 0; i < common; i++) {
            compare(path + "/" + i, before.get(i), after.get(i));
        }
        if (after.size() > before.size()) {
            var tail = JsonTree.MAPPER.createArrayNode();
            for (int i = common; i < after.size(); i++) {
                tail.add(after.get(i));
            }
            steps.addArray().add("append").add(path).add(tail);
        }
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
