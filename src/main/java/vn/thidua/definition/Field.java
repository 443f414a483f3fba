package vn.thidua.definition;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One key of a block.
 *
 * @param fallback the YAML text that stands for an absent key, if any
 */
record Field(
        String key,
        Shape shape,
        boolean optional,
        @Nullable String fallback,
        @Nullable String explanation) {

    static List<Field> of(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Default fallback = component.getAnnotation(Default.class);
            Explained explained = component.getAnnotation(Explained.class);
            fields.add(new Field(
                    Words.snake(component.getName()),
                    Shape.of(component.getGenericType()),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    fallback == null ? null : fallback.value(),
                    explained == null ? null : explained.value()));
        }
        return List.copyOf(fields);
    }

    boolean required() {
        return !optional && fallback == null;
    }

    /** The canonical constructor, also of a record that is private to its package. */
    static Constructor<?> constructor(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException missing) {
            throw new IllegalStateException("every record has its canonical constructor", missing);
        }
    }

    /** An enum's constants by their YAML words: its {@code dbText()} if it has one, else the name in lower case. */
    static Map<String, Object> constants(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(word(type, (Enum<?>) constant), constant);
        }
        return constants;
    }

    private static String word(Class<?> type, Enum<?> constant) {
        try {
            return String.valueOf(type.getMethod("dbText").invoke(constant));
        } catch (NoSuchMethodException plain) {
            return constant.name().toLowerCase(Locale.ROOT);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
