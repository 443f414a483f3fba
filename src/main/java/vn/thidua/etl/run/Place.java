package vn.thidua.etl.run;

import org.jspecify.annotations.Nullable;
import vn.thidua.shared.SubmissionId;

/** Where a problem stands, as far as it is known before the lines of the file are looked up. */
public sealed interface Place {
    SubmissionId submission();

    /**
     * A line that is known; null for the whole file.
     *
     * @param table sheet of a workbook or table of a document
     */
    record Line(
            SubmissionId submission,
            @Nullable String table,
            @Nullable Integer line,
            @Nullable String column) implements Place {}

    /**
     * A cell by its texts.
     *
     * @param column header of the column at fault
     */
    record Texts(
            SubmissionId submission,
            @Nullable String unit,
            @Nullable String period,
            @Nullable String measure,
            @Nullable String value,
            String column)
            implements Place {}

    /** A cell by what it means. */
    record Cell(SubmissionId submission, int subject, int period, int measure) implements Place {}
}
