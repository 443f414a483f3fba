package vn.thidua.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/messages");

    @Test
    void a_missing_key_is_an_error_in_tests() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Texts(Language.VI).get("shared.no.such.text"))
                .withMessageContaining("messages/shared_vi.properties");
        assertThatIllegalArgumentException().isThrownBy(() -> new Texts(Language.EN).get("nomodule.key"));
    }

    @Test
    void arguments_are_put_in_their_place_and_grouped_as_the_language_does() {
        assertThat(new Texts(Language.VI).get("shared.problem.line", 1234)).isEqualTo("dòng 1.234");
        assertThat(new Texts(Language.EN).get("shared.problem.sheet", "Quý I")).isEqualTo("sheet \"Quý I\"");
    }

    static Stream<Path> vietnameseBundles() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            return files.filter(file -> file.toString().endsWith("_vi.properties")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("vietnameseBundles")
    void both_languages_have_the_same_keys_with_the_same_arguments(Path vietnamese) throws IOException {
        var english =
                vietnamese.resolveSibling(vietnamese.getFileName().toString().replace("_vi.", "_en."));
        var module = vietnamese.getFileName().toString().replace("_vi.properties", ".");

        var keys = keysWithArguments(vietnamese);

        assertThat(keys).isNotEmpty().containsExactlyInAnyOrderElementsOf(keysWithArguments(english));
        assertThat(keys).allMatch(key -> key.startsWith(module));
    }

    private static Set<String> keysWithArguments(Path bundle) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(Files.newInputStream(bundle), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .map(key -> key + " " + arguments(properties.getProperty(key)))
                .collect(Collectors.toSet());
    }

    private static Set<Integer> arguments(String pattern) {
        // a pattern that does not parse fails here, not on a screen
        int known = new MessageFormat(pattern.replace("'", "''")).getFormatsByArgumentIndex().length;
        return IntStream.range(0, known)
                .filter(i -> pattern.contains("{" + i))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
