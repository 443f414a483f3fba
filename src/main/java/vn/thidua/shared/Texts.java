package vn.thidua.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language. A key starts with its module's name, and each module has one pair of UTF-8 files:
 * {@code ui.overview.title} stands in {@code messages/ui_vi.properties} and {@code messages/ui_en.properties}, with
 * its full key.
 *
 * <p>Texts are {@link MessageFormat} patterns, except that an apostrophe is an apostrophe. Numbers among the arguments
 * are grouped as the language does; give years and codes as text. A missing key throws where assertions are on (all
 * tests) and shows the key itself elsewhere. Thread-safe; small enough to keep in a session.
 */
public final class Texts implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Map<String, Map<String, String>> BUNDLES = new ConcurrentHashMap<>();
    private static final boolean STRICT = Texts.class.desiredAssertionStatus();

    private final Language language;

    public Texts(Language language) {
        this.language = language;
    }

    public Language language() {
        return language;
    }

    /** The text of {@code key} with {0}, {1} … replaced. */
    public String get(String key, Object... arguments) {
        var pattern = find(key);
        if (pattern == null) {
            if (STRICT) {
                throw new IllegalArgumentException(
                        "no text \"%s\" in messages/%s_%s.properties".formatted(key, module(key), language.code()));
            }
            return key;
        }
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        return new MessageFormat(pattern.replace("'", "''"), language.locale()).format(arguments);
    }

    public boolean has(String key) {
        return find(key) != null;
    }

    private @Nullable String find(String key) {
        return BUNDLES.computeIfAbsent(module(key) + "_" + language.code(), Texts::load)
                .get(key);
    }

    private static String module(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    private static Map<String, String> load(String name) {
        try (var stream = Texts.class.getResourceAsStream("/messages/" + name + ".properties")) {
            if (stream == null) {
                return Map.of();
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the texts " + name, e);
        }
    }
}
