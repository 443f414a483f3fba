package vn.thidua.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.thidua.shared.Language;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Severity;
import vn.thidua.shared.SpreadsheetText;

class ProblemCsvTest {

    @ParameterizedTest
    @FieldSource("vn.thidua.shared.HostileTexts#ALL")
    void a_text_of_a_strangers_file_is_never_run(String text) {
        var problem = new Problem("VAL-01", Severity.MUST_FIX, text, "Trang", 3, "H", null, text, text);
        var csv = new String(ProblemCsv.of(List.of(problem), new JobWords(Language.VI)), StandardCharsets.UTF_8);
        var cell = SpreadsheetText.csv(text, ',');
        assertThat(csv).endsWith("VAL-01," + cell + ",Trang,3,H,," + cell + "," + cell + "\r\n");
    }
}
