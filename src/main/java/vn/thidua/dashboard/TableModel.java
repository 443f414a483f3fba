package vn.thidua.dashboard;

import java.util.List;

/**
 * The figures of a card: "show as table", workbooks, CSV and the programming interface all come from here, and from the
 * same rows as the chart.
 */
public record TableModel(String caption, List<Column> columns, List<List<TableCell>> rows) {
    public TableModel {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<TableCell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "%d cells for %d columns: %s".formatted(row.size(), columns.size(), row));
            }
        }
    }

    /** The same table as its readers see it. */
    public List<List<String>> texts() {
        return rows.stream()
                .map(row -> row.stream().map(TableCell::text).toList())
                .toList();
    }

    /** What the cells of a column are. */
    public enum Content {
        TEXT,
        FIGURES,
        /** How many were in, of how many. */
        COVERAGE
    }

    /** Figures are right-aligned; the unit of measure belongs in the header. */
    public record Column(String header, Content content) {
        public static Column text(String header) {
            return new Column(header, Content.TEXT);
        }

        public static Column figures(String header) {
            return new Column(header, Content.FIGURES);
        }

        public static Column coverage(String header) {
            return new Column(header, Content.COVERAGE);
        }

        public boolean figures() {
            return content != Content.TEXT;
        }
    }
}
