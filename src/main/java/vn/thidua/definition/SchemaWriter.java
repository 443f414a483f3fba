package vn.thidua.definition;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the JSON Schema of a record type, so that an editor completes and checks a file while it is written. */
final class SchemaWriter {
    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final Map<String, @Nullable ObjectNode> blocks = new TreeMap<>();

    String write(Class<?> type) {
        ObjectNode root = json.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.setAll(schema(Shape.of(type)));
        ObjectNode definitions = root.putObject("$defs");
        blocks.forEach((name, block) -> definitions.set(name, block));
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private ObjectNode schema(Shape shape) {
        ObjectNode node = json.objectNode();
        switch (shape) {
            case Shape.Text() -> node.put("type", "string");
            case Shape.Truth() -> node.put("type", "boolean");
            case Shape.Whole ignored -> node.put("type", "integer");
            case Shape.Decimal() -> node.put("type", "number");
            case Shape.Choice(Map<String, Object> constants) -> {
                var words = node.putArray("enum");
                constants.keySet().forEach(words::add);
            }
            // YAML reads 2022 as a number and 2025-06-30 as a date, where the binder takes the text
            case Shape.Parsed parsed -> node.putArray("type").add("string").add("number");
            case Shape.Wrapped wrapped -> node.setAll(schema(wrapped.inner()));
            case Shape.Placed placed -> node.setAll(schema(placed.inner()));
            case Shape.Many many -> {
                node.put("type", "array").set("items", schema(many.each()));
                if (many.unique()) {
                    node.put("uniqueItems", true);
                }
            }
            case Shape.Keyed keyed -> node.put("type", "object").set("additionalProperties", schema(keyed.each()));
            case Shape.Block block -> node.put("$ref", reference(block, ""));
            case Shape.Kinds kinds -> {
                var choices = node.putArray("oneOf");
                kinds.blocks().forEach((name, block) -> choices.addObject().put("$ref", reference(block, name)));
            }
            case Shape.Anything() -> node.put("description", "free form");
        }
        return node;
    }

    private String reference(Shape.Block block, String kind) {
        String name = kind.isEmpty() ? Words.snake(block.type().getSimpleName()) : "type_" + kind;
        if (!blocks.containsKey(name)) {
            blocks.put(name, null); // a block may contain itself
            blocks.put(name, block(block, kind));
        }
        return "#/$defs/" + name;
    }

    private ObjectNode block(Shape.Block block, String kind) {
        ObjectNode node = json.objectNode();
        node.put("type", "object");
        Explained explained = block.type().getAnnotation(Explained.class);
        if (explained != null) {
            node.put("description", explained.value());
        }
        node.put("additionalProperties", false);
        ObjectNode properties = json.objectNode();
        var required = json.arrayNode();
        if (!kind.isEmpty()) {
            properties.putObject("type").put("const", kind);
            required.add("type");
        }
        for (Field field : block.fields()) {
            properties.set(field.key(), property(field));
            if (field.required()) {
                required.add(field.key());
            }
        }
        node.set("properties", properties);
        node.set("required", required);
        return node;
    }

    private ObjectNode property(Field field) {
        ObjectNode property = schema(field.shape());
        if (field.explanation() != null) {
            property.put("description", field.explanation());
        }
        if (field.fallback() != null) {
            String note = "absent: " + field.fallback();
            property.put("description", field.explanation() == null ? note : field.explanation() + " (" + note + ")");
        }
        return property;
    }
}
