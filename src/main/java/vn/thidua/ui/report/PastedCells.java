package vn.thidua.ui.report;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.SearchKey;

/**
 * A table that was copied from Word or Excel, as cells of a report. A row that names a line, by code or name, fills that
 * line with the last of its cells that is not blank; rows without names fill the lines from where the cursor stood.
 */
final class PastedCells {
    private PastedCells() {}

    /**
     * @param lines of the report in their order
     * @param at the line of the cursor
     * @param text rows by line breaks, cells by tabs
     * @return texts by line; rows that name nothing while others do are left out
     */
    static Map<MeasureCode, String> of(List<ReportPage.Line> lines, MeasureCode at, String text) {
        var rows = rows(text);
        var named = new LinkedHashMap<MeasureCode, String>();
        var names = names(lines);
        for (var row : rows) {
            int name = naming(row, names);
            if (name >= 0 && name < row.size() - 1) {
                named.put(requireNonNull(names.get(SearchKey.of(row.get(name)))), row.getLast());
            }
        }
        return named.isEmpty() ? inOrder(lines, at, rows) : named;
    }

    private static Map<MeasureCode, String> inOrder(
            List<ReportPage.Line> lines, MeasureCode at, List<List<String>> rows) {
        var filled = new LinkedHashMap<MeasureCode, String>();
        var measures = lines.stream().map(ReportPage.Line::measure).toList();
        int first = measures.indexOf(at);
        for (int i = 0; first >= 0 && i < rows.size() && first + i < measures.size(); i++) {
            filled.put(
                    measures.get(first + i),
                    rows.get(i).isEmpty() ? "" : rows.get(i).getLast());
        }
        return filled;
    }

    /** Which cell of a row names a line; −1 if none does. */
    private static int naming(List<String> row, Map<String, MeasureCode> names) {
        for (int cell = 0; cell < row.size(); cell++) {
            if (names.containsKey(SearchKey.of(row.get(cell)))) {
                return cell;
            }
        }
        return -1;
    }

    private static Map<String, MeasureCode> names(List<ReportPage.Line> lines) {
        var names = new HashMap<String, MeasureCode>();
        lines.forEach(line -> {
            names.put(SearchKey.of(line.measure().value()), line.measure());
            names.put(SearchKey.of(line.name()), line.measure());
        });
        return names;
    }

    /** Cells that are not blank, row by row; blank rows in between count, those at the end do not. */
    private static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        for (var line : text.stripTrailing().split("\\R", -1)) {
            rows.add(Arrays.stream(line.split("\t", -1))
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty())
                    .toList());
        }
        return rows;
    }
}
