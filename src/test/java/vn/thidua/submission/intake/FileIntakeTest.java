package vn.thidua.submission.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.shared.Language;
import vn.thidua.shared.Texts;
import vn.thidua.submission.FileColumn;
import vn.thidua.submission.Intake;
import vn.thidua.submission.IntakeRules;
import vn.thidua.submission.Layout;

class FileIntakeTest extends IntakeOfFiles {
    @Test
    void a_clean_file_is_read_where_it_was_archived_under_its_checksum() throws Exception {
        var bytes = "unit,period,measure,value\n018,2022Q4,DEATHS,5121\n".getBytes(StandardCharsets.UTF_8);
        var taken = taken(bytes);

        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(taken.sha256()).isEqualTo(sha256);
        assertThat(taken.archived()).isEqualTo(taken.original()).isEqualTo(archive.resolve(sha256 + ".csv"));
        assertThat(taken.archived()).hasBinaryContent(bytes);
        assertThat(taken.columns()).isEqualTo(LONG);
        assertThat(taken.layout()).isEqualTo(Layout.LONG);
        assertThat(taken.rows()).isEqualTo(1);
        assertThat(taken.skip()).isEqualTo(1);
        assertThat(taken.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit;period;measure;value\r\n018;2022Q4;DEATHS;1,4 tỷ\r\n",
                "\ufeffunit,period,measure,value\n018,2022Q4,DEATHS,\"1,4 tỷ\"\n",
                "unit\tperiod\tmeasure\tvalue\n018\t2022Q4\tDEATHS\t1,4 tỷ",
                "unit|period|measure|value\n\n018|2022Q4|DEATHS|1,4 tỷ\n\n",
                "UNIT,Period,MEASURE,Value\n018,2022Q4,DEATHS,\"1,4 tỷ\"\n",
                "Báo cáo quý IV\n\nunit,period,measure,value\n018,2022Q4,DEATHS,\"1,4 tỷ\"\n",
                "unit,period,measure,value\n018,2022Q4,DEATHS,\"1,4 tỷ\"\n"
            })
    void delimiters_line_ends_and_marks_that_the_warehouse_knows_stay_as_they_are(String text) throws IOException {
        var taken = taken(text, StandardCharsets.UTF_8);
        assertThat(taken.archived()).isEqualTo(taken.original());
        assertThat(taken.columns()).isEqualTo(LONG);
        assertThat(taken.rows()).isEqualTo(1);
        assertThat(rows(taken)).singleElement().asString().endsWith("018|2022Q4|DEATHS|1,4 tỷ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
    void utf_16_is_recognised_with_and_without_a_mark(String charset) throws IOException {
        for (var mark : charset.equals("UTF-16") ? List.of("") : List.of("", "\ufeff")) {
            var taken =
                    taken(mark + VIETNAMESE + "018;Quý IV/2022;DEATHS;5.121;từ sổ hộ tịch\n", Charset.forName(charset));
            assertThat(rows(taken)).containsExactly("2: 018|Quý IV/2022|DEATHS|5.121|từ sổ hộ tịch");
            assertThat(taken.columns()).containsExactly("unit", "period", "measure", "value", "note");
            assertThat(taken.charset().name()).startsWith("UTF-16");
        }
    }

    @Test
    void windows_1258_becomes_composed_unicode() throws IOException {
        // the encoding writes ệ as ê with a combining dot below
        var text = VIETNAMESE + "018;Quý IV/2022;DEATHS;5.121;Huyện Gia Lâm, sổ hộ tịch đã kiểm tra\n";
        var bytes = windows1258(text);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\ufffd");

        var taken = taken(bytes);

        assertThat(taken.charset()).isEqualTo(Encoding.WINDOWS_1258);
        assertThat(taken.archived()).isNotEqualTo(taken.original());
        assertThat(rows(taken))
                .containsExactly("2: 018|Quý IV/2022|DEATHS|5.121|Huyện Gia Lâm, sổ hộ tịch đã kiểm tra");
        assertThat(Files.readString(taken.archived())).contains("Huyện");
    }

    /** Base letters with â, ê, ô, ơ, ư, ă kept, tones as combining marks: what the encoding can hold. */
    @Test
    void another_encoding_far_down_the_file_is_still_found() throws IOException {
        var ascii = "unit,period,measure,value,note\n" + "018,2022Q4,DEATHS,5,\n".repeat(40_000);
        var taken = taken(
                concat(ascii.getBytes(StandardCharsets.US_ASCII), windows1258("018,2022Q4,DEATHS,6,Huyện Gia Lâm\n")));
        assertThat(taken.charset()).isEqualTo(Encoding.WINDOWS_1258);
        assertThat(rows(taken)).hasSize(40_001).last().isEqualTo("40002: 018|2022Q4|DEATHS|6|Huyện Gia Lâm");
    }

    @Test
    void decomposed_letters_are_composed_in_header_and_cells() throws IOException {
        var text = Normalizer.normalize(VIETNAMESE + "018;2022Q4;DEATHS;trên 5;Hòa\n", Normalizer.Form.NFD);
        var taken = taken(text, StandardCharsets.UTF_8);
        assertThat(rows(taken)).containsExactly("2: 018|2022Q4|DEATHS|trên 5|Hòa");
        assertThat(codes(taken)).containsExactly("FONT-04@2");
    }

    @Test
    void blanks_that_are_no_spaces_are_told_where_they_stand_in_words() throws IOException {
        var taken = taken(
                VIETNAMESE + "018;2022Q4;DEATHS;1 124;\n018;2022Q4;DEATHS;5;Gia\u00a0Lâm\n", StandardCharsets.UTF_8);
        assertThat(rows(taken)).hasSize(2);
        assertThat(codes(taken)).containsExactly("FONT-04@3");
    }

    @Test
    void every_row_keeps_its_line_whatever_is_put_right_or_left_out() throws IOException {
        var text = "Ủy ban MTTQ \"huyện\"\r\n\r\nBáo cáo;;;\nMã đơn vị;Kỳ;Mã chỉ tiêu;Số liệu\n"
                + "018;2022Q4;DEATHS;\"5\r\n(năm)\"\n;;;\n018;2022Q4;DEATHS\r\n   \n018;2022Q4;DEATHS;6;7\n018;2022Q4;\"X\"y;8\n"
                + "018;2022Q4;DEATHS;9\n";
        var taken = taken(text, StandardCharsets.UTF_8);
        assertThat(taken.headerLine()).isEqualTo(4);
        assertThat(taken.skip()).isEqualTo(4);
        assertThat(rows(taken)).containsExactly("5: 018|2022Q4|DEATHS|5\n(năm)", "12: 018|2022Q4|DEATHS|9");
        assertThat(codes(taken)).containsExactly("FILE-12@8", "FILE-11@10", "FILE-16@11");
        assertThat(taken.rows()).isEqualTo(2);
    }

    @Test
    void a_header_may_stand_on_two_lines() throws IOException {
        var taken = taken("\"Mã\nđơn vị\",Kỳ,Mã chỉ tiêu,Số liệu\n018,2022Q4,DEATHS,5\n", StandardCharsets.UTF_8);
        assertThat(taken.skip()).isEqualTo(2);
        assertThat(rows(taken)).containsExactly("3: 018|2022Q4|DEATHS|5");
    }

    @Test
    void an_unquoted_comma_is_a_problem_of_its_row_and_no_other_value() throws IOException {
        var taken = taken(
                "unit,period,measure,value\n018,2022Q4,FUND,1,4 tỷ\n018,2022Q4,DEATHS,5\n", StandardCharsets.UTF_8);
        assertThat(codes(taken)).containsExactly("FILE-11@2");
        assertThat(rows(taken)).containsExactly("3: 018|2022Q4|DEATHS|5");
    }

    @Test
    void notes_may_be_left_out_at_the_end_of_a_row_figures_may_not() throws IOException {
        var long1 = taken(
                "unit,period,measure,value,note\n018,2022Q4,DEATHS,5\n018,2022Q4,DEATHS\n", StandardCharsets.UTF_8);
        assertThat(rows(long1)).containsExactly("2: 018|2022Q4|DEATHS|5|");
        assertThat(codes(long1)).containsExactly("FILE-12@3");
    }

    @Test
    void a_wide_file_is_known_by_the_measures_of_its_job() throws IOException {
        var rules = new IntakeRules(
                Map.of("Quận, huyện", FileColumn.UNIT),
                Map.of("Số ca tang", "DEATHS", "Hỏa táng (ca)", "CREMATIONS"),
                true,
                List.of());
        var result = take(
                "STT;Quận, huyện;SỐ CA TANG;Hỏa táng (ca);Tổ trưởng\n1;018;5;4;A\n2;019;;3;B\n"
                        .getBytes(StandardCharsets.UTF_8),
                rules);
        var taken = (Intake.Taken) result;
        assertThat(taken.layout()).isEqualTo(Layout.WIDE);
        assertThat(taken.columns()).containsExactly("other_1", "unit", "DEATHS", "CREMATIONS", "other_5");
        assertThat(taken.measures()).containsExactly("DEATHS", "CREMATIONS");
        assertThat(taken.roles()).containsExactly(Map.entry(FileColumn.UNIT, "unit"));
        assertThat(codes(taken)).containsExactly("FILE-14@1");
        assertThat(taken.faults()
                        .getFirst()
                        .problem(new Texts(Language.EN), "a.csv")
                        .message())
                .contains("Tổ trưởng");
    }
}
