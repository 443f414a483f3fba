package vn.thidua.submission.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.submission.FileColumn;
import vn.thidua.submission.LineFault;
import vn.thidua.submission.Origin;

/** The figures of all tables of a file, a line each, as the warehouse reads them, and where each line came from. */
final class FigureLines {
    private final List<Map<FileColumn, String>> figures = new ArrayList<>();
    private final List<Origin.Table> tables = new ArrayList<>();
    private final List<Origin.@Nullable Line> lines = new ArrayList<>();
    private final Set<FileColumn> columns = EnumSet.of(FileColumn.UNIT, FileColumn.MEASURE, FileColumn.VALUE);
    private final List<LineFault> faults = new ArrayList<>();

    FigureLines() {
        lines.add(null); // the header
    }

    /** Adds a table; the lines that follow are its own. */
    void table(Origin.Table table) {
        tables.add(table);
    }

    /**
     * Adds a figure of the last table.
     *
     * @param row of the table, from 1 on
     * @param value how a person finds the figure's column
     */
    void figure(int row, String value, Map<FileColumn, String> texts) {
        if (texts.values().stream().mapToInt(String::length).sum() > CsvRecords.LONGEST / 2) {
            faults.add(LineFault.of(row, FileFaults.rowTooLong(CsvRecords.LONGEST / 2))
                    .in(tables.getLast().name()));
            return;
        }
        figures.add(new EnumMap<>(texts));
        columns.addAll(texts.keySet());
        lines.add(new Origin.Line(tables.getLast(), row, value));
    }

    List<LineFault> faults() {
        return faults;
    }

    int size() {
        return figures.size();
    }

    Map<FileColumn, String> roles() {
        var roles = new EnumMap<FileColumn, String>(FileColumn.class);
        columns.forEach(column -> roles.put(column, column.header()));
        return roles;
    }

    List<String> columns() {
        return columns.stream().map(FileColumn::header).toList();
    }

    Origin origin() {
        return new Origin(tables, lines);
    }

    String csv() {
        var csv = new StringBuilder(figures.size() * 64);
        csv.append(String.join(",", columns())).append('\n');
        for (var figure : figures) {
            var separator = "";
            for (var column : columns) {
                csv.append(separator);
                append(csv, figure.getOrDefault(column, ""));
                separator = ",";
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    private static void append(StringBuilder csv, String cell) {
        if (cell.indexOf(',') < 0 && cell.indexOf('"') < 0) {
            csv.append(cell);
        } else {
            csv.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }
}
