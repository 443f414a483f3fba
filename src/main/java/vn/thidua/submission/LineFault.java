package vn.thidua.submission;

import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Texts;

/**
 * What is wrong in a file and on which line; null if it is the whole file.
 *
 * @param table sheet of a workbook or table of a document; null in a text file
 * @param line 1-based line of the file as it was handed in, as an editor counts them
 */
public record LineFault(
        @Nullable String table,
        @Nullable Integer line,
        @Nullable String column,
        Fault fault) {
    public static LineFault of(Fault fault) {
        return new LineFault(null, null, null, fault);
    }

    public static LineFault of(int line, Fault fault) {
        return new LineFault(null, line, null, fault);
    }

    /** The same in a sheet of a workbook or a table of a document. */
    public LineFault in(String name) {
        return new LineFault(name, line, column, fault);
    }

    /** The problem in the language of {@code texts}. */
    public Problem problem(Texts texts, String file) {
        return fault.problem(texts).at(file, table, line, column);
    }
}
