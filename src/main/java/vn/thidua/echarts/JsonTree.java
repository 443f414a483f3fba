package vn.thidua.echarts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON trees that are never changed: each step copies the nodes on the way and shares all others. */
final class JsonTree {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTree() {}

    static JsonNode of(@Nullable Object value) {
        return value instanceof JsonNode node ? node : MAPPER.valueToTree(value);
    }

    /** A copy of {@code node} with {@code value} at {@code at}; null removes. Missing parents are made. */
    static JsonNode with(@Nullable JsonNode node, JsonPointer at, @Nullable JsonNode value) {
        if (at.matches()) {
            return value == null ? NODES.nullNode() : value;
        }
        if (node instanceof ArrayNode array) {
            return withElement(array, at, value);
        }
        if (node instanceof ObjectNode || node == null || node.isMissingNode() || node.isNull()) {
            return withProperty(node instanceof ObjectNode object ? object : NODES.objectNode(), at, value);
        }
        throw new IllegalArgumentException("there is a plain value where \"" + at + "\" goes on: " + node);
    }

    /** Objects are merged key by key, everything else, lists too, is replaced. */
    static JsonNode merged(JsonNode below, JsonNode above) {
        if (!(below instanceof ObjectNode first) || !(above instanceof ObjectNode second)) {
            return above;
        }
        var result = NODES.objectNode();
        result.setAll(first);
        second.properties()
                .forEach(entry -> result.set(
                        entry.getKey(),
                        first.has(entry.getKey())
                                ? merged(first.get(entry.getKey()), entry.getValue())
                                : entry.getValue()));
        return result;
    }

    private static JsonNode withProperty(ObjectNode object, JsonPointer at, @Nullable JsonNode value) {
        var result = NODES.objectNode();
        result.setAll(object);
        var name = at.getMatchingProperty();
        var rest = at.tail();
        if (rest.matches() && value == null) {
            result.remove(List.of(name));
            return result;
        }
        var child = object.get(name);
        if (child == null && value == null) {
            return object;
        }
        result.set(name, with(child == null && startsList(rest) ? NODES.arrayNode() : child, rest, value));
        return result;
    }

    private static JsonNode withElement(ArrayNode array, JsonPointer at, @Nullable JsonNode value) {
        var rest = at.tail();
        int index = at.getMatchingProperty().equals("-") ? array.size() : at.getMatchingIndex();
        if (index < 0 || index > array.size() || (index == array.size() && value == null)) {
            throw new IllegalArgumentException(
                    "the list has %d elements, there is no place %s".formatted(array.size(), at.getMatchingProperty()));
        }
        var result = NODES.arrayNode();
        result.addAll(array);
        if (rest.matches() && value == null) {
            result.remove(index);
        } else if (index == array.size()) {
            result.add(with(null, rest, value));
        } else {
            result.set(index, with(array.get(index), rest, value));
        }
        return result;
    }

    private static boolean startsList(JsonPointer rest) {
        return !rest.matches() && (rest.getMatchingProperty().equals("-") || rest.getMatchingIndex() == 0);
    }
}
