package vn.thidua.submission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a job says about the files it takes.
 *
 * @param headers further headers of the usual columns
 * @param measures headers of wide files and the code of the measure below each
 * @param periodGiven whether the run names the period, so that a file needs no column for it
 * @param tables how tables of workbooks and documents are read that are no lists with the usual headers; the first that
 *     fits a table's name counts
 */
public record IntakeRules(
        Map<String, FileColumn> headers, Map<String, String> measures, boolean periodGiven, List<TableMap> tables) {
    public IntakeRules {
        headers = byKey(headers);
        measures = byKey(measures);
        tables = List.copyOf(tables);
    }

    /** Long files with the usual headers. */
    public static IntakeRules usual() {
        return new IntakeRules(Map.of(), Map.of(), false, List.of());
    }

    public IntakeRules withPeriodGiven() {
        return new IntakeRules(headers, measures, true, tables);
    }

    /** How a table of that name is read, if the job says so. */
    public Optional<TableMap> map(String table) {
        return tables.stream().filter(map -> map.isFor(table)).findFirst();
    }

    private static <V> Map<String, V> byKey(Map<String, V> byHeader) {
        return byHeader.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> FileColumn.key(entry.getKey()), Map.Entry::getValue));
    }
}
