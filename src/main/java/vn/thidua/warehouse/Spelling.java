package vn.thidua.warehouse;

import java.time.LocalDate;

/**
 * One way to write a unit, a period or a measure that makes a cell clean. Texts are compared exactly.
 *
 * @param first of a period: the first day on which a unit must exist to report for it; of a unit or measure: its first
 *     day
 * @param last the same for the last day
 */
public record Spelling(Kind kind, String text, int id, LocalDate first, LocalDate last) {
    public static final LocalDate ALWAYS_UNTIL = LocalDate.of(9999, 12, 31);

    /** What the text names. */
    public enum Kind {
        UNIT,
        PERIOD,
        MEASURE
    }
}
