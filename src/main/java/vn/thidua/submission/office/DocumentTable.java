package vn.thidua.submission.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.submission.letters.OldFont;

/** A table of a document in the making: cells follow each other, and may go on over columns and rows. */
final class DocumentTable {
    private final TableRows rows;
    private final List<FontedText.Run> typed = new ArrayList<>();
    private final Map<Integer, TableText.Span> going = new HashMap<>();
    private int row = -1;
    private int column;
    private int width = 1;
    private @Nullable Boolean begins;

    DocumentTable(String name) {
        rows = new TableRows(name);
    }

    void row() {
        row++;
        column = 0;
    }

    /** Leaves columns free where a row begins further to the right. */
    void pass(int columns) {
        column += Math.max(0, columns);
    }

    void cell() {
        typed.clear();
        width = 1;
        begins = null;
    }

    void width(int columns) {
        width = Math.max(1, columns);
    }

    /** The cell belongs to one merged over rows: it begins it, or it goes on. */
    void merged(boolean restart) {
        begins = restart;
    }

    void type(String text, @Nullable OldFont font) {
        typed.add(new FontedText.Run(text, font));
    }

    void endCell() throws NotReadable {
        var before = going.remove(column);
        if (begins != null) {
            int first = before == null || begins ? row : before.firstRow();
            going.put(column, new TableText.Span(first, row, column, column + width - 1));
        }
        if (before != null && (begins == null || begins)) {
            rows.span(before);
        }
        if (begins == null && width > 1) {
            rows.span(new TableText.Span(row, row, column, column + width - 1));
        }
        if (begins == null || begins) {
            rows.put(Math.max(row, 0), column, stripped());
        }
        column += width;
        typed.clear();
    }

    /** Without the ends of its last paragraphs. */
    private FontedText stripped() {
        while (!typed.isEmpty() && typed.getLast().text().isBlank()) {
            typed.removeLast();
        }
        return FontedText.of(typed);
    }

    TableText made() throws NotReadable {
        going.values().forEach(rows::span);
        going.clear();
        return rows.made();
    }
}
