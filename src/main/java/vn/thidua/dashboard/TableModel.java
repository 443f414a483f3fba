package vn.thidua.dashboard;

import java.util.List;

/** The figures of a card as finished texts: "show as table", exports and tests read the same numbers as the chart. */
public record TableModel(String caption, List<Column> columns, List<List<String>> rows) {
    public TableModel {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "%d texts for %d columns: %s".formatted(row.size(), columns.size(), row));
            }
        }
    }

    /** Figures are right-aligned; the unit of measure belongs in the header. */
    public record Column(String header, boolean figures) {
        public static Column text(String header) {
            return new Column(header, false);
        }

        public static Column figures(String header) {
            return new Column(header, true);
        }
    }
}
