package vn.thidua.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionsTest {
    enum Mood {
        CALM,
        VERY_LOUD
    }

    enum Calendar {
        WINDOW;

        public String dbText() {
            return "15-14";
        }
    }

    record Code(String value) {
        Code {
            if (!value.matches("[A-Z_]+")) {
                throw new IllegalArgumentException("a code is in capitals: " + value);
            }
        }
    }

    record Grade(int points) {
        public static Optional<Grade> parse(String text) {
            return text.startsWith("grade ")
                    ? Optional.of(new Grade(Integer.parseInt(text.substring(6))))
                    : Optional.empty();
        }
    }

    sealed interface Card {
        record Tile(Code shows, @Default("6") int width) implements Card {}

        record HeatMap(List<Code> rowsOf) implements Card {}
    }

    record Page(
            Localized title,
            @Nullable Mood mood,
            @Default("[]") List<Card> cards,
            @Default("{}") Map<String, BigDecimal> limits,
            @Nullable Page inside) {}

    record Everything(
            String text,
            int whole,
            long large,
            boolean yes,
            BigDecimal number,
            LocalDate date,
            Calendar calendar,
            Grade grade,
            Set<Mood> moods,
            Located<String> formula,
            Object free) {}

    @Test
    void aWholeFileBecomesItsRecords() {
        var bound = Definitions.bind("page.yaml", """
                title: {vi: Tổng quan, en: Overview}
                mood: very_loud
                cards:
                  - type: tile
                    shows: CREMATION_RATE
                  - type: heat_map
                    rows_of: [A, B]
                limits: {low: -0.25, high: 12}
                inside:
                  title: {vi: "no", en: no}
                """, Page.class);

        assertThat(bound).isInstanceOfSatisfying(Bound.Good.class, good -> {
            assertThat(good.value())
                    .isEqualTo(new Page(
                            new Localized("Tổng quan", "Overview"),
                            Mood.VERY_LOUD,
                            List.of(
                                    new Card.Tile(new Code("CREMATION_RATE"), 6),
                                    new Card.HeatMap(List.of(new Code("A"), new Code("B")))),
                            Map.of("low", new BigDecimal("-0.25"), "high", new BigDecimal("12")),
                            new Page(new Localized("no", "no"), null, List.of(), Map.of(), null)));
            assertThat(good.digest()).matches("[0-9a-f]{16}");
        });
    }

    @Test
    void everyKindOfValueIsRead() {
        Everything read = good("""
                text: 2022
                whole: -12
                large: 7690000000
                yes: true
                number: 0.8543
                date: 2025-06-30
                calendar: 15-14
                grade: grade 9
                moods: [calm]
                formula: A / B
                free: {axis: {max: 100, name: "5"}, on: [true, no]}
                """, Everything.class);

        assertThat(read)
                .isEqualTo(new Everything(
                        "2022",
                        -12,
                        7_690_000_000L,
                        true,
                        new BigDecimal("0.8543"),
                        LocalDate.of(2025, 6, 30),
                        Calendar.WINDOW,
                        new Grade(9),
                        Set.of(Mood.CALM),
                        new Located<>("A / B", 10, 10),
                        Map.of("axis", Map.of("max", new BigDecimal("100"), "name", "5"), "on", List.of(true, "no"))));
    }

    @Test
    void anUnknownKeyNamesItsPlaceAndTheNearestKnownOne() {
        assertThat(problems("titel: {vi: a, en: b}\n", Page.class))
                .containsExactly(
                        "x.yaml:1:1: unknown key `titel`; did you mean `title`?",
                        "x.yaml:1:1: missing key `title`; add it to this block");
        assertThat(problems("title: {vi: a, en: b}\nzzz: 1\n", Page.class))
                .containsExactly("x.yaml:2:1: unknown key `zzz`; known: `title`, `mood`, `cards`, `limits`, `inside`");
    }

    @Test
    void everyMistakeOfAFileIsNamedAtOnce() {
        assertThat(problems("""
                        title: {vi: a}
                        mood: very_lout
                        cards:
                          - {type: tiel, shows: A}
                          - {shows: A}
                          - {type: tile, shows: small, width: "6"}
                        limits: {low: 1e3, low: 2, low: 3}
                        """, Page.class))
                .containsExactly(
                        "x.yaml:1:8: missing key `en`; add it to this block",
                        "x.yaml:2:7: unknown word `very_lout`; did you mean `very_loud`?",
                        "x.yaml:4:12: unknown type `tiel`; did you mean `tile`?",
                        "x.yaml:5:5: missing key `type`; add one of `tile`, `heat_map`",
                        "x.yaml:6:25: a code is in capitals: small",
                        "x.yaml:6:39: expected a whole number, found `6`; write digits only, such as 12",
                        "x.yaml:7:15: expected a number, found `1e3`; write it with a point, such as 0.85",
                        "x.yaml:7:28: key `low` stands here twice; delete one");
    }

    @Test
    void aValueThatIsMissingOrOfTheWrongKindIsNamed() {
        assertThat(problems("title:\ncards: tile\n", Page.class))
                .containsExactly(
                        "x.yaml:1:7: expected a block of keys, found nothing",
                        "x.yaml:2:8: expected a list, found `tile`; start each entry with `- `");
        assertThat(problems("title: {vi: , en: ~}\nlimits: [1]\n", Page.class))
                .containsExactly(
                        "x.yaml:1:12: a value is missing here; give one or delete the key",
                        "x.yaml:1:19: a value is missing here; give one or delete the key",
                        "x.yaml:2:9: expected keys with values, found a list");
        assertThat(problems("title: {vi: ' ', en: b}\n", Page.class))
                .containsExactly("x.yaml:1:8: both `vi` and `en` need a text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: !!javax.script.ScriptEngineManager {vi: a, en: b}",
                "title: &t {vi: a, en: b}\ninside: {title: *t}",
                "title: {vi: a, en: b}\n---\ntitle: {vi: a, en: b}",
                "title: {vi: a, en: b",
                "title: {vi: a, en: b}\n\tmood: calm",
                "",
                "# only a comment",
                "title: {vi: a\u0007, en: b}",
                "- title",
                "? {a: b}\n: c"
            })
    void textThatIsNotOnePlainDocumentIsRefusedWithAPlace(String yaml) {
        assertThat(Definitions.bind("x.yaml", yaml, Page.class))
                .isInstanceOfSatisfying(
                        Bound.Bad.class, bad -> assertThat(bad.problems()).isNotEmpty());
    }

    @Test
    void anAliasBombIsRefusedBeforeItGrows() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [%s]\n"
                    .formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, "*a" + (i - 1)))));
        }
        assertThat(problems(bomb.toString(), Page.class).getFirst())
                .isEqualTo("x.yaml:1:5: `&a0`: anchors and aliases are not allowed; write it out");
    }

    @Test
    void whatIsTooDeepOrTooLongIsRefused() {
        assertThat(problems("title: " + "[".repeat(500) + "]".repeat(500), Page.class))
                .hasSize(1);
        assertThat(problems("#".repeat(2_000_000), Page.class))
                .containsExactly("x.yaml:1:1: the file is longer than a million characters; split it");
    }

    @Test
    void theDigestFollowsTheTextButNotItsLineEndings() {
        assertThat(Definitions.digest("a\nb")).isEqualTo(Definitions.digest("a\r\nb"));
        assertThat(Definitions.digest("a\nb")).isNotEqualTo(Definitions.digest("a\nc"));
    }

    private static <T> T good(String yaml, Class<T> type) {
        return switch (Definitions.bind("x.yaml", yaml, type)) {
            case Bound.Good<T>(T value, String ignored) -> value;
            case Bound.Bad<T>(List<DefinitionProblem> problems) -> throw new AssertionError(problems);
        };
    }

    private static <T> List<String> problems(String yaml, Class<T> type) {
        return switch (Definitions.bind("x.yaml", yaml, type)) {
            case Bound.Good<T> good -> throw new AssertionError("bound to " + good);
            case Bound.Bad<T>(List<DefinitionProblem> problems) ->
                problems.stream().map(DefinitionProblem::toString).toList();
        };
    }
}
