package vn.thidua.definition;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a Java type looks like in YAML: the one description that binder and schema writer share. */
sealed interface Shape {
    record Text() implements Shape {}

    record Truth() implements Shape {}

    /** A whole number between the two bounds; {@code make} gives an Integer or a Long. */
    record Whole(long least, long most, Function<Long, Object> make) implements Shape {}

    record Decimal() implements Shape {}

    record Choice(Map<String, Object> constants) implements Shape {}

    /**
     * A text with a form of its own; {@code read} returns null or throws when it is not that form.
     *
     * @param example one that is right, for the message
     */
    record Parsed(String name, String example, Function<String, @Nullable Object> read) implements Shape {}

    /** A record around the single component {@code value}. */
    record Wrapped(Constructor<?> constructor, Shape inner) implements Shape {}

    record Placed(Shape inner) implements Shape {}

    record Many(Shape each, boolean unique) implements Shape {}

    record Keyed(Shape key, Shape each) implements Shape {}

    /** A block of known keys; its fields are looked up when needed, so that a type may contain itself. */
    record Block(Class<?> type) implements Shape {
        List<Field> fields() {
            return Field.of(type);
        }
    }

    /** One of several blocks, told apart by {@code type:}. */
    record Kinds(Class<?> type, Map<String, Block> blocks) implements Shape {}

    record Anything() implements Shape {}

    /** The shape of {@code type}; a type that cannot be written in YAML is a mistake in our code. */
    static Shape of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type[] arguments = generic.getActualTypeArguments();
            if (raw == List.class || raw == Set.class) {
                return new Many(of(arguments[0]), raw == Set.class);
            } else if (raw == Map.class) {
                return new Keyed(of(arguments[0]), of(arguments[1]));
            } else if (raw == Located.class) {
                return new Placed(of(arguments[0]));
            }
        }
        if (type instanceof Class<?> plain) {
            return ofClass(plain);
        }
        throw new IllegalArgumentException("no YAML form for " + type.getTypeName());
    }

    private static Shape ofClass(Class<?> type) {
        if (type == String.class) {
            return new Text();
        } else if (type == boolean.class || type == Boolean.class) {
            return new Truth();
        } else if (type == int.class || type == Integer.class) {
            return new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE, number -> Math.toIntExact(number));
        } else if (type == long.class || type == Long.class) {
            return new Whole(Long.MIN_VALUE, Long.MAX_VALUE, number -> number);
        } else if (type == java.math.BigDecimal.class) {
            return new Decimal();
        } else if (type == Object.class) {
            return new Anything();
        } else if (type.isEnum()) {
            return new Choice(Field.constants(type));
        }
        Parsed parsed = Parsers.of(type);
        if (parsed != null) {
            return parsed;
        } else if (type.isRecord()) {
            return ofRecord(type);
        } else if (type.isSealed()) {
            return new Kinds(type, blocks(type, new LinkedHashMap<>()));
        }
        throw new IllegalArgumentException("no YAML form for " + type.getName());
    }

    private static Shape ofRecord(Class<?> type) {
        var components = type.getRecordComponents();
        if (components.length == 1 && components[0].getName().equals("value")) {
            return new Wrapped(Field.constructor(type), of(components[0].getGenericType()));
        }
        return new Block(type);
    }

    private static Map<String, Block> blocks(Class<?> type, Map<String, Block> found) {
        for (Class<?> kind : type.getPermittedSubclasses()) {
            if (kind.isRecord()) {
                found.put(Words.snake(kind.getSimpleName()), new Block(kind));
            } else {
                blocks(kind, found);
            }
        }
        return found;
    }
}
