package vn.thidua.ui.jobs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Problem;

/**
 * Problems as a file that a spreadsheet opens: UTF-8 with byte order mark, commas, RFC 4180. A cell that a spreadsheet
 * would take for a formula gets an apostrophe in front, because its text may come from a stranger's file.
 */
final class ProblemCsv {
    private static final String FORMULA = "=+-@\t\r\n|";

    private ProblemCsv() {}

    static byte[] of(List<Problem> problems, JobWords words) {
        var header = Stream.of(
                        "severity", "code", "file", "sheet", "line", "column", "measure", "message", "suggestion")
                .map(name -> words.say("problems." + name));
        return Stream.concat(Stream.of(row(header)), problems.stream().map(problem -> row(cells(problem, words))))
                .collect(Collectors.joining("", "\uFEFF", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> cells(Problem problem, JobWords words) {
        var line = problem.line();
        return Stream.of(
                words.severity(problem.severity()).word(),
                problem.code(),
                given(problem.file()),
                given(problem.sheet()),
                line == null ? "" : Integer.toString(line),
                given(problem.column()),
                given(problem.measure()),
                problem.message(),
                given(problem.suggestion()));
    }

    private static String row(Stream<String> cells) {
        return cells.map(ProblemCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
