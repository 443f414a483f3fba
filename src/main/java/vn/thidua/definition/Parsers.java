package vn.thidua.definition;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Types that are one text in YAML: those of the JDK listed here, and any with {@code static Optional<T> parse(String)}. */
final class Parsers {
    private static final Map<Class<?>, Shape.Parsed> JDK = Map.of(
            LocalDate.class, new Shape.Parsed("date", "2025-06-30", LocalDate::parse),
            LocalTime.class, new Shape.Parsed("time", "16:30", LocalTime::parse),
            Duration.class, new Shape.Parsed("duration", "PT15M", Duration::parse),
            ZoneId.class, new Shape.Parsed("time zone", "Asia/Ho_Chi_Minh", ZoneId::of),
            Pattern.class, new Shape.Parsed("pattern", "[0-9]+", Pattern::compile),
            URI.class, new Shape.Parsed("address", "https://example.org/", URI::create));

    private Parsers() {}

    static Shape.@Nullable Parsed of(Class<?> type) {
        Shape.Parsed known = JDK.get(type);
        return known != null ? known : byParseMethod(type);
    }

    private static Shape.@Nullable Parsed byParseMethod(Class<?> type) {
        try {
            Method parse = type.getMethod("parse", String.class);
            if (!Modifier.isStatic(parse.getModifiers()) || parse.getReturnType() != Optional.class) {
                return null;
            }
            String name = Words.snake(type.getSimpleName()).replace('_', ' ');
            return new Shape.Parsed(name, "", text -> call(parse, text));
        } catch (NoSuchMethodException none) {
            return null;
        }
    }

    private static @Nullable Object call(Method parse, String text) {
        try {
            return parse.invoke(null, text) instanceof Optional<?> found ? found.orElse(null) : null;
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(refused);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
