package vn.thidua.indicator.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTextTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    CREMATIONS                   | 1 CREMATIONS
                    A+B                          | 1 A, 1 B
                    A - B - C                    | 1 A, -1 B, -1 C
                    A - (B - C)                  | 1 A, -1 B, 1 C
                    2 * (A + 3 * B) - A          | 1 A, 6 B
                    -(A) + B / 4                 | -1 A, 0.25 B
                    A * 0.5                      | 0.5 A
                    (A + B) / 0.5                | 2 A, 2 B
                    A_1 + A_2                    | 1 A_1, 1 A_2
                    """)
    void a_formula_is_a_weighted_sum_of_measures(String text, String expected) {
        assertThat(FormulaText.parse(text))
                .isInstanceOfSatisfying(
                        ParsedFormula.Good.class,
                        good -> assertThat(good.formula().terms().stream()
                                        .map(term -> term.factor().toPlainString() + " " + term.measure())
                                        .collect(Collectors.joining(", ")))
                                .isEqualTo(expected));
    }

    @ParameterizedTest(name = "{0} is refused at character {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    A + sum(B)                   | 5  | no part of a formula
                    A + SUM(B)                   | 5  | would be a function
                    A + B; DROP TABLE X          | 6  | no part of a formula
                    (SELECT 1)                   | 2  | is no measure
                    A +                          | 4  | breaks off
                    A B                          | 3  | breaks off
                    (A + B                       | 7  | breaks off
                    A * B                        | 3  | product of two measures
                    A / B                        | 3  | only a number
                    A / 0                        | 3  | only a number
                    A / 3                        | 3  | not exact
                    A + 1                        | 1  | plain number
                    7                            | 1  | plain number
                    A - A                        | 1  | plain number
                    CURRENT_DATE                 | 1  | is no measure
                    A + CURRENT_USER             | 5  | is no measure
                    A + NULL                     | 5  | is no measure
                    X.Y                          | 2  | no part of a formula
                    A % 2                        | 3  | no part of a formula
                    A & B                        | 3  | no part of a formula
                    """)
    void whatever_is_not_linear_is_refused_with_its_place(String text, int position, String reason) {
        assertThat(FormulaText.parse(text)).isInstanceOfSatisfying(ParsedFormula.Bad.class, bad -> {
            assertThat(bad.message()).contains(reason);
            assertThat(bad.position()).isEqualTo(position);
        });
    }

    @Test
    void an_endless_text_is_refused_before_it_is_parsed() {
        assertThat(FormulaText.parse("(".repeat(100_000))).isInstanceOf(ParsedFormula.Bad.class);
    }

    @Test
    void deep_parentheses_are_read_as_far_as_people_read_them_and_refused_beyond() {
        assertThat(FormulaText.parse("(".repeat(20) + "A" + ")".repeat(20)))
                .isInstanceOfSatisfying(
                        ParsedFormula.Good.class,
                        good -> assertThat(good.formula().terms().getFirst().factor())
                                .isEqualByComparingTo(BigDecimal.ONE));
        assertThat(FormulaText.parse("(".repeat(240) + "A" + ")".repeat(240)))
                .isInstanceOfSatisfying(
                        ParsedFormula.Bad.class,
                        bad -> assertThat(bad.position()).isEqualTo(21));
    }
}
