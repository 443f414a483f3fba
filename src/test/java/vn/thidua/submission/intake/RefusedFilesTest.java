package vn.thidua.submission.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.thidua.shared.Language;
import vn.thidua.shared.Texts;
import vn.thidua.submission.Intake;
import vn.thidua.submission.IntakeRules;
import vn.thidua.submission.LineFault;

/** What is wrong with a file is told at its line; what cannot be read is refused with a reason. */
class RefusedFilesTest extends IntakeOfFiles {
    @Test
    void a_column_is_missed_by_its_name() throws IOException {
        assertThat(refused("unit,measure,value\n018,DEATHS,5\n")).containsExactly("FILE-07@1");
        var given = take(
                "unit,measure,value\n018,DEATHS,5\n".getBytes(StandardCharsets.UTF_8),
                IntakeRules.usual().withPeriodGiven());
        assertThat(given).isInstanceOf(Intake.Taken.class);
        assertThat(refused("unit,period,measure,value,Số liệu\n018,2022Q4,DEATHS,5,6\n"))
                .containsExactly("FILE-08@1");
    }

    @Test
    void what_is_no_table_is_refused_with_a_reason() throws IOException {
        assertThat(refused("")).containsExactly("FILE-01");
        assertThat(refused("\n\n")).containsExactly("FILE-06");
        assertThat(refused("018,2022Q4,DEATHS,5\n")).containsExactly("FILE-06");
        assertThat(refused("unit,period,measure,value\n")).containsExactly("FILE-17@1");
        assertThat(refused("unit,period,measure,value\n,,,\n\n")).containsExactly("FILE-17@1");
        assertThat(refused(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0})).containsExactly("FILE-19");
        assertThat(refused("%PDF-1.7 ...")).containsExactly("FILE-03");
        assertThat(refused(new byte[5000])).containsExactly("FILE-02");
        var noise = new byte[5000];
        new java.util.Random(3).nextBytes(noise);
        assertThat(refused(noise)).containsExactly("FILE-02");
        assertThat(refused("unit,period,measure,value,note\n018,2022Q4,DEATHS,5,テスト報告\n"
                        .getBytes(Charset.forName("Shift_JIS"))))
                .containsExactly("FILE-05");
    }

    @Test
    void letters_of_old_fonts_are_converted_and_it_is_said() throws IOException {
        // "Mã đơn vị, Tỷ lệ hỏa táng của huyện" as typed for .VnTime and for VNI-Times
        var tcvn3 = "M· ®¬n vÞ;Kú;M· chØ tiªu;Sè liÖu\n018;2022Q4;DEATHS;5\nHuyÖn §«ng Anh ®· n¬i céng ®ång\n";
        var vni =
                "Maõ ñôn vò;Kyø;Maõ chæ tieâu;Soá lieäu;Ñòa baøn\n018;2022Q4;DEATHS;5;Huyeän Ñoâng Anh ñaõ töøng ñaït\n";
        for (var bytes :
                List.of(tcvn3.getBytes(Charset.forName("windows-1252")), tcvn3.getBytes(StandardCharsets.UTF_8))) {
            var read = taken(bytes);
            assertThat(codes(read)).containsExactly("FONT-03", "FILE-12@3");
            assertThat(rows(read)).containsExactly("2: 018|2022Q4|DEATHS|5");
        }
        for (var bytes : List.of(vni.getBytes(Charset.forName("windows-1252")), vni.getBytes(StandardCharsets.UTF_8))) {
            var read = taken(bytes);
            assertThat(codes(read)).containsExactly("FONT-03", "FILE-14@1");
            assertThat(rows(read)).containsExactly("2: 018|2022Q4|DEATHS|5|Huyện Đông Anh đã từng đạt");
        }
        // English headers do not hide the letters further down
        var below = "unit,period,measure,value,note\n" + "018,2022Q4,DEATHS,5,\n".repeat(20_000);
        var late = taken(concat(
                below.getBytes(StandardCharsets.US_ASCII),
                "Huy\u00d6n §\u00abng Anh,2022Q4,DEATHS,5,\u00ae\u00b7 n\u00ad\u00edc"
                        .getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(codes(late)).containsExactly("FONT-03");
        assertThat(rows(late)).contains("20002: Huyện Đông Anh|2022Q4|DEATHS|5|đã nước");
    }

    @Test
    void letters_of_an_old_font_among_others_are_refused() throws IOException {
        var mixed = "Mã đơn vị;Kỳ;Mã chỉ tiêu;Số liệu;Ghi chú\n"
                + "018;2022Q4;DEATHS;5;HuyÖn §«ng Anh ®· n¬i céng ®ång ®¬n ®«ng ®i ®Õn ®©y\n";
        assertThat(refused(mixed)).containsExactly("FILE-04");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_names_its_line() throws IOException {
        assertThat(refused(
                        "unit,period,measure,value\n018,2022Q4,DEATHS,5\n018,2022Q4,\"DEATHS,5\n019,2022Q4,DEATHS,6\n"))
                .containsExactly("FILE-10@3");
        assertThat(refused(
                        "unit,period,measure,value\n018,2022Q4,\"DEATHS,5\n" + "019,2022Q4,DEATHS,6\n".repeat(50_000)))
                .containsExactly("FILE-10@2");
    }

    @Test
    void a_nul_in_a_row_costs_that_row() throws IOException {
        var taken = taken(
                "unit,period,measure,value\n018,2022Q4,DEA\0THS,5\n018,2022Q4,DEATHS,6\n"
                        + "018,2022Q4,DEATHS,7\n".repeat(9),
                StandardCharsets.UTF_8);
        assertThat(codes(taken)).containsExactly("FILE-13@2");
        assertThat(taken.rows()).isEqualTo(10);
    }

    @Test
    @Timeout(60)
    void a_line_of_a_hundred_megabytes_is_refused_without_being_held() throws IOException {
        var file = folder.resolve("huge.csv");
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("unit,period,measure,value\n018,2022Q4,DEATHS,5\n");
            var piece = "x".repeat(1_000_000);
            for (int i = 0; i < 100; i++) {
                writer.write(piece);
            }
        }
        var result = intake.take(file, archive, IntakeRules.usual());
        assertThat(codes(result)).containsExactly("FILE-09@3");
    }

    @Test
    void many_problems_are_counted_not_listed() throws IOException {
        var taken = taken(
                "unit,period,measure,value\n018,2022Q4,DEATHS,5\n" + "018,2022Q4\n".repeat(1500),
                StandardCharsets.UTF_8);
        assertThat(taken.faults()).hasSize(1001);
        assertThat(codes(taken)).last().isEqualTo("FILE-15");
        assertThat(taken.faults().getLast().fault().arguments()).containsExactly(500L);
    }

    @Test
    void the_name_of_a_file_never_reaches_the_archive_and_nothing_is_left_half_written() throws IOException {
        taken("unit,period,measure,value\n018,2022Q4,DEATHS,5\n", StandardCharsets.UTF_8);
        taken("unit,period,measure,value\r018,2022Q4,DEATHS,5\r", StandardCharsets.UTF_8);
        refused("unit,period,measure,value\n\"");
        try (var files = Files.list(archive)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .hasSize(4)
                    .allMatch(name -> name.matches("[0-9a-f]{64}(-1-44)?\\.csv"));
        }
    }

    @Test
    void the_same_bytes_give_the_same_result() throws IOException {
        var text = Normalizer.normalize(VIETNAMESE, Normalizer.Form.NFD) + "018;2022Q4;DEATHS;5;\n018\n";
        assertThat(taken(text, StandardCharsets.UTF_8)).isEqualTo(taken(text, StandardCharsets.UTF_8));
    }

    @Test
    void a_link_is_not_followed() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "unit,period,measure,value\n018,2022Q4,DEATHS,5\n");
        var link = Files.createSymbolicLink(folder.resolve("link.csv"), secret);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> intake.take(link, archive, IntakeRules.usual()));
    }

    @Test
    void every_problem_of_a_file_has_a_sentence_in_both_languages() throws IOException {
        var results = List.of(
                take(new byte[0], IntakeRules.usual()),
                take("unit,measure,value\n".getBytes(StandardCharsets.UTF_8), IntakeRules.usual()),
                take(
                        "unit,period,measure,value,x\n018\n1,2,3,4,5,6\n1,2,3,\"4\"5,6\n1,2,3,4,5"
                                .getBytes(StandardCharsets.UTF_8),
                        IntakeRules.usual()));
        for (var fault :
                results.stream().map(Intake::faults).flatMap(List::stream).toList()) {
            for (var language : Language.values()) {
                var problem = fault.problem(new Texts(language), "a.csv");
                assertThat(problem.sentence(new Texts(language)))
                        .startsWith("a.csv")
                        .doesNotContain("{");
                assertThat(problem.suggestion()).isNotBlank();
            }
        }
        assertThat(results.stream().map(Intake::faults).flatMap(List::stream).map(LineFault::fault))
                .hasSizeGreaterThan(5);
    }
}
