package vn.thidua.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ProblemTest {
    private final Problem problem = new Problem(
            "CREM-01",
            Severity.MUST_FIX,
            null,
            null,
            null,
            null,
            null,
            "5.210 lớn hơn DEATHS 5.121.",
            "Sửa một trong hai số rồi nộp lại.");

    @Test
    void a_sentence_names_place_cause_and_next_step() {
        var placed = problem.at("bao-cao.xlsx", "Quý I", 14, "D").about("CREMATIONS");
        assertThat(placed.sentence(new Texts(Language.VI)))
                .isEqualTo("bao-cao.xlsx, trang \"Quý I\", ô D14 (CREMATIONS): 5.210 lớn hơn DEATHS 5.121"
                        + " [CREM-01]. Sửa một trong hai số rồi nộp lại.");
    }

    @Test
    void what_is_not_known_of_the_place_is_left_out() {
        assertThat(problem.at(null, null, 7, null).sentence(new Texts(Language.EN)))
                .startsWith("line 7: 5.210 lớn hơn");
        assertThat(problem.sentence(new Texts(Language.EN))).startsWith("5.210 lớn hơn");
    }

    @Test
    void a_problem_without_code_or_on_line_zero_cannot_be_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> problem.at("a.csv", null, 0, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Problem(" ", Severity.NOTE, null, null, null, null, null, "x", null));
    }
}
