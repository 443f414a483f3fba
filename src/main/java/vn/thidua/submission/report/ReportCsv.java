package vn.thidua.submission.report;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thidua.shared.SpreadsheetText;

/** A report as a long file: what the job reads. The same entries always give the same bytes. */
public final class ReportCsv {
    private ReportCsv() {}

    /** The cells in which something is typed, in the order of their codes; empty if there is none. */
    public static byte[] write(UnitReport report, String unitCode) {
        var head = "unit,period,measure,value,note\n";
        return report.entries().entrySet().stream()
                .filter(entry -> !entry.getValue().typed().isBlank())
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> String.join(
                        ",",
                        quoted(unitCode),
                        quoted(report.key().period().code()),
                        quoted(entry.getKey().value()),
                        quoted(entry.getValue().typed()),
                        quoted(SpreadsheetText.harmless(entry.getValue().note()))))
                .collect(Collectors.joining("\n", head, "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The name under which the file is known. */
    public static String name(UnitReport report, String unitCode) {
        return "bao-cao-%s-%s.csv".formatted(unitCode, report.key().period().code());
    }

    /** One line a row: line numbers stay those of the cells. */
    private static String quoted(String text) {
        return '"' + text.replaceAll("\\R", " ").replace("\"", "\"\"") + '"';
    }
}
