package vn.thidua.etl.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Language;
import vn.thidua.shared.Problem;
import vn.thidua.shared.SpreadsheetText;
import vn.thidua.shared.Texts;

/**
 * The list of problems that is laid beside a filed file: for a spreadsheet program, so with a byte order mark and with
 * nothing in it that such a program would run.
 */
public final class ProblemsCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ProblemsCsv() {}

    static void write(Path target, List<Problem> problems) throws IOException {
        Files.writeString(target, of(problems, Language.VI), StandardCharsets.UTF_8);
    }

    /** The list as the text of such a file. */
    public static String of(List<Problem> problems, Language language) {
        var texts = new Texts(language);
        var text = new StringBuilder(BYTE_ORDER_MARK);
        row(
                text,
                texts.get("etl.problems.sheet"),
                texts.get("etl.problems.line"),
                texts.get("etl.problems.column"),
                texts.get("etl.problems.measure"),
                texts.get("etl.problems.code"),
                texts.get("etl.problems.severity"),
                texts.get("etl.problems.message"),
                texts.get("etl.problems.suggestion"));
        for (var problem : problems) {
            var line = problem.line();
            row(
                    text,
                    problem.sheet(),
                    line == null ? "" : line.toString(),
                    problem.column(),
                    problem.measure(),
                    problem.code(),
                    texts.get("etl.severity." + problem.severity().dbText()),
                    problem.message(),
                    problem.suggestion());
        }
        return text.toString();
    }

    private static void row(StringBuilder text, @Nullable String... cells) {
        for (int i = 0; i < cells.length; i++) {
            var cell = cells[i];
            text.append(i == 0 ? "" : ",").append(cell == null ? "" : SpreadsheetText.csv(cell, ','));
        }
        text.append("\r\n");
    }
}
