package vn.thidua.submission.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.shared.Language;
import vn.thidua.shared.Texts;
import vn.thidua.submission.FileColumn;
import vn.thidua.submission.Intake;
import vn.thidua.submission.IntakeRules;
import vn.thidua.submission.Layout;
import vn.thidua.submission.LineFault;

class FileIntakeTest {
    private static final String VIETNAMESE = "Mã đơn vị;Kỳ;Mã chỉ tiêu;Số liệu;Ghi chú\n";
    private static final List<String> LONG = List.of("unit", "period", "measure", "value");

    @TempDir
    private Path folder;

    private Path archive;
    private final StreamingFileIntake intake = new StreamingFileIntake();

    @BeforeEach
    void archive() {
        archive = folder.resolve("archive");
    }

    private Intake take(byte[] bytes, IntakeRules rules) throws IOException {
        var file = folder.resolve("báo cáo [ab]*.csv");
        Files.write(file, bytes);
        return intake.take(file, archive, rules);
    }

    private Intake.Taken taken(String text, Charset charset) throws IOException {
        return taken(text.getBytes(charset));
    }

    private Intake.Taken taken(byte[] bytes) throws IOException {
        var result = take(bytes, IntakeRules.usual());
        assertThat(result).as(codes(result).toString()).isInstanceOf(Intake.Taken.class);
        return (Intake.Taken) result;
    }

    private static List<String> codes(Intake result) {
        return result.faults().stream()
                .map(fault -> fault.fault().code() + (fault.line() == null ? "" : "@" + fault.line()))
                .toList();
    }

    private List<String> refused(byte[] bytes) throws IOException {
        var result = take(bytes, IntakeRules.usual());
        assertThat(result).isInstanceOf(Intake.Refused.class);
        assertThat(result.original()).isRegularFile();
        return codes(result);
    }

    private List<String> refused(String text) throws IOException {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Rows as "line: cell|cell". */
    private List<String> rows(Intake.Taken taken) throws IOException {
        var rows = new ArrayList<String>();
        intake.rows(taken, (line, cells) -> rows.add(line + ": " + String.join("|", cells)));
        return rows;
    }

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
    private static byte[] windows1258(String text) {
        var encoder = Encoding.WINDOWS_1258.newEncoder();
        var holdable = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(letter -> {
            if (encoder.canEncode(letter)) {
                holdable.append(letter);
                return;
            }
            var parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
            var tones = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            holdable.append(Normalizer.normalize(
                            parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Normalizer.Form.NFC))
                    .append(tones);
        });
        return holdable.toString().getBytes(Encoding.WINDOWS_1258);
    }

    @Test
    void another_encoding_far_down_the_file_is_still_found() throws IOException {
        var ascii = "unit,period,measure,value,note\n" + "018,2022Q4,DEATHS,5,\n".repeat(40_000);
        var taken = taken(
                concat(ascii.getBytes(StandardCharsets.US_ASCII), windows1258("018,2022Q4,DEATHS,6,Huyện Gia Lâm\n")));
        assertThat(taken.charset()).isEqualTo(Encoding.WINDOWS_1258);
        assertThat(rows(taken)).hasSize(40_001).last().isEqualTo("40002: 018|2022Q4|DEATHS|6|Huyện Gia Lâm");
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Test
    void decomposed_letters_are_composed_in_header_and_cells() throws IOException {
        var text = Normalizer.normalize(VIETNAMESE + "018;2022Q4;DEATHS;trên 5;Hòa\n", Normalizer.Form.NFD);
        var taken = taken(text, StandardCharsets.UTF_8);
        assertThat(rows(taken)).containsExactly("2: 018|2022Q4|DEATHS|trên 5|Hòa");
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
                true);
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
    void letters_of_old_fonts_are_named_and_never_read_as_if_they_were_right() throws IOException {
        // "Mã đơn vị, Tỷ lệ hỏa táng của huyện" as typed for .VnTime and for VNI-Times
        var tcvn3 = "M· ®¬n vÞ;Kú;M· chØ tiªu;Sè liÖu\n018;2022Q4;DEATHS;5\nHuyÖn §«ng Anh ®· n¬i céng ®ång\n";
        var vni = "Maõ ñôn vò;Kyø;Maõ chæ tieâu;Soá lieäu\n018;2022Q4;DEATHS;5;Huyeän Ñoâng Anh ñaõ töøng ñaït\n";
        assertThat(refused(tcvn3.getBytes(Charset.forName("windows-1252")))).containsExactly("FILE-04");
        assertThat(refused(tcvn3)).containsExactly("FILE-04");
        assertThat(refused(vni.getBytes(Charset.forName("windows-1252")))).containsExactly("FILE-04");
        assertThat(refused(vni)).containsExactly("FILE-04");
        // English headers do not hide the letters further down
        var below = "unit,period,measure,value,note\n" + "018,2022Q4,DEATHS,5,\n".repeat(20_000);
        assertThat(refused(concat(
                        below.getBytes(StandardCharsets.US_ASCII),
                        ("018,2022Q4,DEATHS,5,Huy\u00d6n \u00a7\u00abng Anh \u00ae\u00b7 n\u00ad\u00adc")
                                .getBytes(StandardCharsets.ISO_8859_1))))
                .containsExactly("FILE-04");
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
