package vn.thidua.submission.office;

import java.util.List;
import vn.thidua.submission.letters.OldFont;

/**
 * A sheet of a workbook or a table of a document.
 *
 * @param name as a person finds it: the sheet's name, or {@code bảng 2}
 * @param rows texts of all cells from the first row on, every row as long as the longest; empty cells are "". A name that
 *     is merged over several rows stands in each of them
 * @param spans merged cells
 * @param remarks what was seen on the way that whoever sent the file should know
 */
public record TableText(String name, List<List<String>> rows, List<Span> spans, List<Remark> remarks) {

    /** Merged cells, 0-based, the last ones included. */
    public record Span(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    /** Something worth saying about a place; rows and columns are 0-based, a column of -1 means the whole row. */
    public sealed interface Remark {
        /** A row that nobody sees. */
        record HiddenRow(int row) implements Remark {}

        /** A column that nobody sees. */
        record HiddenColumn(int column) implements Remark {}

        /** A text typed for an old font, and what was made of it. */
        record Converted(int row, int column, OldFont font, String before, String after) implements Remark {}

        /** Words with marks apart from their letters or blanks that are no spaces, and how they were read. */
        record Respelled(int row, int column, String after) implements Remark {}

        /** A text is Vietnamese both as it stands and as its old font shows it. */
        record Undecided(int row, int column, OldFont font, String asItStands, String asShown) implements Remark {}
    }

    public int columns() {
        return rows.isEmpty() ? 0 : rows.getFirst().size();
    }
}
