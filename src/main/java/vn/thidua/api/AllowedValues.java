package vn.thidua.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Language;
import vn.thidua.shared.Texts;

/** Says in words which values a parameter of a type can have. */
@Component
class AllowedValues {
    String of(@Nullable Class<?> type, Language language) {
        if (type != null && type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }
        var texts = new Texts(language);
        var key = "api.values." + (type == null ? "text" : type.getSimpleName().toLowerCase(Locale.ROOT));
        return texts.has(key) ? texts.get(key) : texts.get("api.values.text");
    }
}
