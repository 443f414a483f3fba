package vn.thidua.submission.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.submission.Intake;
import vn.thidua.submission.IntakeRules;

/** Takes files in and tells what became of them. */
abstract class IntakeOfFiles {
    static final String VIETNAMESE = "Mã đơn vị;Kỳ;Mã chỉ tiêu;Số liệu;Ghi chú\n";
    static final List<String> LONG = List.of("unit", "period", "measure", "value");

    @TempDir
    Path folder;

    Path archive;
    final StreamingFileIntake intake = new StreamingFileIntake();

    @BeforeEach
    void archive() {
        archive = folder.resolve("archive");
    }

    Intake take(byte[] bytes, IntakeRules rules) throws IOException {
        var file = folder.resolve("báo cáo [ab]*.csv");
        Files.write(file, bytes);
        return intake.take(file, archive, rules);
    }

    Intake.Taken taken(String text, Charset charset) throws IOException {
        return taken(text.getBytes(charset));
    }

    Intake.Taken taken(byte[] bytes) throws IOException {
        var result = take(bytes, IntakeRules.usual());
        assertThat(result).as(codes(result).toString()).isInstanceOf(Intake.Taken.class);
        return (Intake.Taken) result;
    }

    static List<String> codes(Intake result) {
        return result.faults().stream()
                .map(fault -> fault.fault().code() + (fault.line() == null ? "" : "@" + fault.line()))
                .toList();
    }

    List<String> refused(byte[] bytes) throws IOException {
        var result = take(bytes, IntakeRules.usual());
        assertThat(result).isInstanceOf(Intake.Refused.class);
        assertThat(result.original()).isRegularFile();
        return codes(result);
    }

    List<String> refused(String text) throws IOException {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Rows as "line: cell|cell". */
    List<String> rows(Intake.Taken taken) throws IOException {
        var rows = new ArrayList<String>();
        intake.rows(taken, (line, cells) -> rows.add(line + ": " + String.join("|", cells)));
        return rows;
    }

    static byte[] windows1258(String text) {
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

    static byte[] concat(byte[] one, byte[] other) {
        var both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
