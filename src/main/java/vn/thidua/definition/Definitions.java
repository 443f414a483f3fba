package vn.thidua.definition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Binds one YAML text strictly to one record type, and writes that type's JSON Schema.
 *
 * <p>Keys, enum constants and {@code type:} values are the Java names with words joined by {@code _}: the component
 * {@code asOf} is the key {@code as_of}, the record {@code HeatMap} of a sealed interface is {@code type: heat_map}; an
 * enum with a {@code dbText()} uses that. Components may be String, int, long, boolean, BigDecimal, dates, an enum, a
 * type with {@code static Optional<T> parse(String)}, a record with the single component {@code value}, {@link
 * Localized}, {@link Located}, a List, Set or Map of these, another record, a sealed interface of records, or Object
 * for a free tree. An absent key is an error unless the component is {@code @Nullable} or has a {@link Default}.
 */
public final class Definitions {
    private Definitions() {}

    /**
     * Reads {@code yaml}; never throws for bad text.
     *
     * @param file the name for problems, such as {@code dashboards/quy.yaml}
     */
    public static <T> Bound<T> bind(String file, String yaml, Class<T> type) {
        List<DefinitionProblem> problems = new ArrayList<>();
        Node root = new YamlText(file, problems).read(yaml);
        Object value = root == null ? null : new Binder(file, problems).bind(Shape.of(type), root);
        return problems.isEmpty() && value != null
                ? new Bound.Good<>(type.cast(value), digest(yaml))
                : new Bound.Bad<>(problems);
    }

    /** The JSON Schema (draft 2020-12) of the files that {@link #bind} accepts for {@code type}, indented. */
    public static String schema(Class<?> type) {
        return new SchemaWriter().write(type);
    }

    /** The first 16 hexadecimal digits of the SHA-256 of {@code text}; line endings do not matter. */
    public static String digest(String text) {
        byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** One digest for several, whatever their order. */
    public static String digest(Collection<String> digests) {
        return digest(String.join("\n", digests.stream().sorted().toList()));
    }
}
