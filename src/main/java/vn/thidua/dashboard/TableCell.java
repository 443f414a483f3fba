package vn.thidua.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a table: the text that readers see and what it was written from.
 *
 * @param figure null for words, for coverage alone, and where there is no figure
 * @param coverage how complete the figure is, or what the cell says; null where that is told elsewhere
 */
public record TableCell(
        String text, @Nullable CellFigure figure, @Nullable Coverage coverage) {
    private static final TableCell NONE = text("–");

    /** How many were in, of how many that should be. */
    public record Coverage(int reported, int expected) {
        public boolean complete() {
            return reported >= expected;
        }
    }

    public static TableCell text(String text) {
        return new TableCell(text, null, null);
    }

    /** Nothing there, and nothing to say about it. */
    public static TableCell none() {
        return NONE;
    }

    /** The same number in other words. */
    public TableCell saying(String words) {
        return new TableCell(words, figure, coverage);
    }
}
