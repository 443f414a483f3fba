package vn.thidua.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A part of a file without a fixed form: maps, lists, texts, numbers, true and false, as JSON knows them. */
final class FreeTree {
    private FreeTree() {}

    static @Nullable Object of(Node node, BiConsumer<Node, String> problem) {
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar);
            case SequenceNode sequence -> {
                List<@Nullable Object> values = new ArrayList<>();
                sequence.getValue().forEach(each -> values.add(of(each, problem)));
                yield Collections.unmodifiableList(values);
            }
            case MappingNode mapping -> mapping(mapping, problem);
            default -> throw new IllegalStateException("aliases were refused before");
        };
    }

    private static Object mapping(MappingNode mapping, BiConsumer<Node, String> problem) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problem.accept(tuple.getKeyNode(), "a key is one word; write a text here");
            } else if (values.put(key.getValue(), of(tuple.getValueNode(), problem)) != null) {
                problem.accept(key, "key `" + key.getValue() + "` stands here twice; delete one");
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private static Object scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        if (!scalar.isPlain()) {
            return text;
        } else if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?") ? new BigDecimal(text) : text;
    }
}
