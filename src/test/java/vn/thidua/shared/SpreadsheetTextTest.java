package vn.thidua.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
    static final List<String> HOSTILE = HostileTexts.ALL;
    private static final Pattern RUN = Pattern.compile("[\\s\u00A0]*[=+\\-@\uFF1D\t\r].*", Pattern.DOTALL);

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void a_hostile_text_is_never_run_wherever_a_program_cuts_the_line_and_is_read_back_as_it_was(String text) {
        var harmless = SpreadsheetText.harmless(text);
        assertThat(SpreadsheetText.original(harmless)).isEqualTo(text);
        assertThat(SpreadsheetText.isDangerous(text)).isTrue();
        var line = SpreadsheetText.csv(text, ',');
        for (char delimiter : new char[] {',', ';', '\t'}) {
            assertThat(cells(line, delimiter))
                    .allSatisfy(cell -> assertThat(cell).doesNotMatch(RUN));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xã Ba Vì",
                "'nháy' đầu câu",
                "17/18 đơn vị; - không phát sinh",
                "từ 5 đến -3",
                "1, 2, -3",
                "giảm (12; -5)",
                "a@b.vn",
                "CREM-01",
                ""
            })
    void a_harmless_text_stays_as_it_is(String text) {
        assertThat(SpreadsheetText.harmless(text)).isEqualTo(text);
        assertThat(SpreadsheetText.original(text)).isEqualTo(text);
        assertThat(SpreadsheetText.isDangerous(text)).isFalse();
    }

    @Test
    void a_cell_is_quoted_where_it_must_be() {
        assertThat(SpreadsheetText.csv("a;b", ',')).isEqualTo("a;b");
        assertThat(SpreadsheetText.csv("a;b", ';')).isEqualTo("\"a;b\"");
        assertThat(SpreadsheetText.csv("nói \"có\"", ',')).isEqualTo("\"nói \"\"có\"\"\"");
    }

    /** The cells of a line as a program that knows this delimiter sees them; quotes count at the beginning of a cell only. */
    private static List<String> cells(String text, char delimiter) {
        var cells = new ArrayList<String>();
        int at = 0;
        while (at <= text.length()) {
            var cell = new StringBuilder();
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            at += quoted ? 1 : 0;
            for (; at < text.length(); at++) {
                char c = text.charAt(at);
                if (quoted && c == '"') {
                    quoted = at + 1 < text.length() && text.charAt(at + 1) == '"';
                    at += quoted ? 1 : 0;
                } else if (!quoted && (c == delimiter || c == '\n')) {
                    break;
                }
                cell.append(c);
            }
            cells.add(cell.toString());
            at++;
        }
        return cells;
    }
}
