package vn.thidua.submission;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the lines of a copy stood in the workbook or document it was written from.
 *
 * @param tables the sheets or tables that were read, in their order
 * @param lines by line of the copy; null for its header
 */
public record Origin(List<Table> tables, List<@Nullable Line> lines) {

    /**
     * A table that was read.
     *
     * @param name as a person finds it: the sheet's name, or {@code bảng 2}
     * @param columns how a person finds the column of each kind of text: by its letters, or by its header
     */
    public record Table(String name, Map<FileColumn, String> columns) {
        public Table {
            columns = Map.copyOf(columns);
        }
    }

    /**
     * A figure that was read.
     *
     * @param row of the table as a person counts them
     * @param value how a person finds the column of the figure
     */
    public record Line(Table table, int row, String value) {}

    /**
     * A place that a person finds.
     *
     * @param table null in a text file
     * @param row of the table, or line of the text file
     */
    public record Cell(
            @Nullable String table, int row, @Nullable String column) {}

    public Origin {
        tables = List.copyOf(tables);
    }

    /** The place of a line, and of the column that the copy knows by {@code name}. */
    Cell of(int line, @Nullable String name) {
        var at = line > lines.size() ? null : lines.get(line - 1);
        if (at == null) {
            return new Cell(tables.isEmpty() ? null : tables.getFirst().name(), line, name);
        }
        if (name == null) {
            return new Cell(at.table().name(), at.row(), null);
        }
        var column = FileColumn.of(name)
                .filter(kind -> kind != FileColumn.VALUE)
                .map(kind -> at.table().columns().get(kind))
                .orElse(at.value());
        return new Cell(at.table().name(), at.row(), column);
    }
}
