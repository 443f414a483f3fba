package vn.thidua.ui.jobs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Problem;
import vn.thidua.shared.SpreadsheetText;

/**
 * Problems as a file that a spreadsheet opens: UTF-8 with byte order mark, commas, RFC 4180, nothing in it that such a
 * program would run.
 */
final class ProblemCsv {
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
        return cells.map(cell -> SpreadsheetText.csv(cell, ',')).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
