package vn.thidua.definition;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Nodes to records. Goes on after a problem, so that one reading names them all; every method returns null after one. */
final class Binder {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

    private final String file;
    private final List<DefinitionProblem> problems;

    Binder(String file, List<DefinitionProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    @Nullable
    Object bind(Shape shape, Node node) {
        return switch (shape) {
            case Shape.Text() -> text(node);
            case Shape.Truth() -> truth(node);
            case Shape.Whole whole -> whole(whole, node);
            case Shape.Decimal() -> decimal(node);
            case Shape.Choice(Map<String, Object> constants) -> choice(constants, node);
            case Shape.Parsed parsed -> parsed(parsed, node);
            case Shape.Wrapped(Constructor<?> constructor, Shape inner) -> {
                Object value = bind(inner, node);
                yield value == null ? null : make(constructor, new @Nullable Object[] {value}, node);
            }
            case Shape.Placed(Shape inner) -> {
                Object value = bind(inner, node);
                yield value == null ? null : new Located<>(value, line(node), column(node));
            }
            case Shape.Many many -> many(many, node);
            case Shape.Keyed keyed -> keyed(keyed, node);
            case Shape.Block block -> block(block, node, "");
            case Shape.Kinds kinds -> kind(kinds, node);
            case Shape.Anything() -> FreeTree.of(node, this::note);
        };
    }

    private @Nullable String text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            return note(node, "expected a text, found " + kindOf(node));
        }
        boolean absent = scalar.isPlain()
                && (scalar.getValue().isEmpty()
                        || scalar.getValue().equals("~")
                        || scalar.getValue().equals("null"));
        return absent ? note(node, "a value is missing here; give one or delete the key") : scalar.getValue();
    }

    private @Nullable Boolean truth(Node node) {
        String text = text(node);
        if (text == null) {
            return null;
        }
        boolean right = unquoted(node) && (text.equals("true") || text.equals("false"));
        return right ? Boolean.valueOf(text) : note(node, "expected true or false, found `" + text + "`");
    }

    private @Nullable Object whole(Shape.Whole whole, Node node) {
        String text = text(node);
        if (text == null) {
            return null;
        }
        if (!unquoted(node) || !WHOLE.matcher(text).matches()) {
            return note(node, "expected a whole number, found `" + text + "`; write digits only, such as 12");
        }
        long number = Long.parseLong(text);
        return number < whole.least() || number > whole.most()
                ? note(node, "`" + text + "` is too large a number here")
                : whole.make().apply(number);
    }

    private @Nullable BigDecimal decimal(Node node) {
        String text = text(node);
        if (text == null) {
            return null;
        }
        return unquoted(node) && DECIMAL.matcher(text).matches()
                ? new BigDecimal(text)
                : note(node, "expected a number, found `" + text + "`; write it with a point, such as 0.85");
    }

    private @Nullable Object choice(Map<String, Object> constants, Node node) {
        String text = text(node);
        if (text == null) {
            return null;
        }
        Object constant = constants.get(text);
        return constant != null
                ? constant
                : note(node, "unknown word `" + text + "`" + Words.hint(text, constants.keySet()));
    }

    private @Nullable Object parsed(Shape.Parsed parsed, Node node) {
        String text = text(node);
        if (text == null) {
            return null;
        }
        String cause = "";
        try {
            Object value = parsed.read().apply(text);
            if (value != null) {
                return value;
            }
        } catch (RuntimeException refused) {
            cause = " (" + refused.getMessage() + ")";
        }
        String example = parsed.example().isEmpty() ? "" : "; write it like " + parsed.example();
        return note(node, "`" + text + "` is not a " + parsed.name() + cause + example);
    }

    private @Nullable Object many(Shape.Many many, Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            return note(node, "expected a list, found " + kindOf(node) + "; start each entry with `- `");
        }
        List<Object> values = new ArrayList<>();
        for (Node each : sequence.getValue()) {
            Object value = bind(many.each(), each);
            if (value != null && many.unique() && values.contains(value)) {
                note(each, "this entry stands here twice; delete one");
            } else if (value != null) {
                values.add(value);
            }
        }
        return many.unique() ? Collections.unmodifiableSet(new LinkedHashSet<>(values)) : List.copyOf(values);
    }

    private @Nullable Object keyed(Shape.Keyed keyed, Node node) {
        if (!(node instanceof MappingNode mapping)) {
            return note(node, "expected keys with values, found " + kindOf(node));
        }
        Map<Object, Object> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Object key = bind(keyed.key(), tuple.getKeyNode());
            Object value = bind(keyed.each(), tuple.getValueNode());
            if (key != null && value != null && values.put(key, value) != null) {
                note(tuple.getKeyNode(), "key `" + key + "` stands here twice; delete one");
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private @Nullable Object kind(Shape.Kinds kinds, Node node) {
        if (!(node instanceof MappingNode mapping)) {
            return note(node, "expected a block with `type:`, found " + kindOf(node));
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals("type")) {
                String name = text(tuple.getValueNode());
                Shape.Block block = name == null ? null : kinds.blocks().get(name);
                if (block != null) {
                    return block(block, node, "type");
                }
                return name == null
                        ? null
                        : note(
                                tuple.getValueNode(),
                                "unknown type `" + name + "`"
                                        + Words.hint(name, kinds.blocks().keySet()));
            }
        }
        return note(
                node,
                "missing key `type`; add one of " + Words.list(kinds.blocks().keySet()));
    }

    private @Nullable Object block(Shape.Block block, Node node, String besides) {
        if (!(node instanceof MappingNode mapping)) {
            return note(node, "expected a block of keys, found " + kindOf(node));
        }
        int before = problems.size();
        List<Field> fields = block.fields();
        Map<String, Node> present = present(mapping, fields, besides);
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            Field field = fields.get(i);
            Node given = present.get(field.key());
            if (given != null) {
                values[i] = bind(field.shape(), given);
            } else if (field.fallback() != null) {
                values[i] = fallback(block, field, field.fallback());
            } else if (!field.optional()) {
                note(node, "missing key `" + field.key() + "`; add it to this block");
            }
        }
        return problems.size() > before ? null : make(Field.constructor(block.type()), values, node);
    }

    private Map<String, Node> present(MappingNode mapping, List<Field> fields, String besides) {
        List<String> known = fields.stream().map(Field::key).toList();
        Map<String, Node> present = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode());
            if (key == null || key.equals(besides) && !known.contains(key)) {
                continue;
            }
            if (!known.contains(key)) {
                note(tuple.getKeyNode(), "unknown key `" + key + "`" + Words.hint(key, known));
            } else if (present.put(key, tuple.getValueNode()) != null) {
                note(tuple.getKeyNode(), "key `" + key + "` stands here twice; delete one");
            }
        }
        return present;
    }

    private static Object fallback(Shape.Block block, Field field, String yaml) {
        List<DefinitionProblem> wrong = new ArrayList<>();
        String name = block.type().getSimpleName() + "." + field.key();
        Node node = new YamlText(name, wrong).read(yaml);
        Object value = node == null ? null : new Binder(name, wrong).bind(field.shape(), node);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("the default of " + name + " is wrong: " + wrong);
        }
        return Objects.requireNonNull(value);
    }

    /** The record checks itself; what it refuses is a problem of the block. */
    private @Nullable Object make(Constructor<?> constructor, @Nullable Object[] values, Node node) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException cause) {
                return note(node, String.valueOf(cause.getMessage()));
            }
            throw new IllegalStateException(refused.getCause());
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static boolean unquoted(Node node) {
        return node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.PLAIN;
    }

    private static String kindOf(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue().isEmpty() ? "nothing" : "`" + scalar.getValue() + "`";
            case SequenceNode ignored -> "a list";
            case MappingNode ignored -> "a block of keys";
            default -> "something else";
        };
    }

    private <T> @Nullable T note(Node node, String message) {
        problems.add(new DefinitionProblem(file, line(node), column(node), message));
        return null;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static int column(Node node) {
        return node.getStartMark().getColumn() + 1;
    }
}
