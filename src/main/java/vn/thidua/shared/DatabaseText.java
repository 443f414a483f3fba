package vn.thidua.shared;

import java.util.Arrays;
import java.util.Locale;

/** How an enum constant is written in databases, JSON and YAML: its name in lower case. */
final class DatabaseText {
    private DatabaseText() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E find(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no %s is written \"%s\"; known are %s"
                .formatted(
                        type.getSimpleName(),
                        text,
                        Arrays.stream(type.getEnumConstants())
                                .map(DatabaseText::of)
                                .toList()));
    }
}
