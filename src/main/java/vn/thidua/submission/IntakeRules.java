package vn.thidua.submission;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a job says about the files it takes.
 *
 * @param headers further headers of the usual columns
 * @param measures headers of wide files and the code of the measure below each
 * @param periodGiven whether the run names the period, so that a file needs no column for it
 */
public record IntakeRules(Map<String, FileColumn> headers, Map<String, String> measures, boolean periodGiven) {
    public IntakeRules {
        headers = byKey(headers);
        measures = byKey(measures);
    }

    /** Long files with the usual headers. */
    public static IntakeRules usual() {
        return new IntakeRules(Map.of(), Map.of(), false);
    }

    public IntakeRules withPeriodGiven() {
        return new IntakeRules(headers, measures, true);
    }

    private static <V> Map<String, V> byKey(Map<String, V> byHeader) {
        return byHeader.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> FileColumn.key(entry.getKey()), Map.Entry::getValue));
    }
}
