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
final class ProblemsCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Texts TEXTS = new Texts(Language.VI);

    private ProblemsCsv() {}

    static void write(Path target, List<Problem> problems) throws IOException {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        row(
                text,
                TEXTS.get("etl.problems.sheet"),
                TEXTS.get("etl.problems.line"),
                TEXTS.get("etl.problems.column"),
                TEXTS.get("etl.problems.measure"),
                TEXTS.get("etl.problems.code"),
                TEXTS.get("etl.problems.severity"),
                TEXTS.get("etl.problems.message"),
                TEXTS.get("etl.problems.suggestion"));
        for (var problem : problems) {
            var line = problem.line();
            row(
                    text,
                    problem.sheet(),
                    line == null ? "" : line.toString(),
                    problem.column(),
                    problem.measure(),
                    problem.code(),
                    TEXTS.get("etl.severity." + problem.severity().dbText()),
                    problem.message(),
                    problem.suggestion());
        }
        Files.writeString(target, text, StandardCharsets.UTF_8);
    }

    private static void row(StringBuilder text, @Nullable String... cells) {
        for (int i = 0; i < cells.length; i++) {
            var cell = cells[i];
            text.append(i == 0 ? "" : ",").append(cell == null ? "" : SpreadsheetText.csv(cell, ','));
        }
        text.append("\r\n");
    }
}
