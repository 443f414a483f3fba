package vn.thidua.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Language;
import vn.thidua.shared.Texts;

/** Says in words which values a parameter of a type can have. */
@Component
class AllowedValues {
    /** The constants of an enum as they are written in an address. */
    static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .toList();
    }

    String of(@Nullable Class<?> type, Language language) {
        if (type != null && type.isEnum()) {
            return String.join(", ", words(type));
        }
        var texts = new Texts(language);
        var key = "api.values." + (type == null ? "text" : type.getSimpleName().toLowerCase(Locale.ROOT));
        return texts.has(key) ? texts.get(key) : texts.get("api.values.text");
    }
}
