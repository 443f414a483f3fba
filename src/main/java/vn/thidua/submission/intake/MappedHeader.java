package vn.thidua.submission.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.submission.FileColumn;
import vn.thidua.submission.LineFault;
import vn.thidua.submission.TableMap;
import vn.thidua.submission.office.TableText;

/**
 * Finds the header that a job maps, over one or more rows, wherever it stands: a title merged over columns or rows belongs
 * to all of them, and the titles of a column from above make its name.
 */
final class MappedHeader {
    private final TableMap map;
    private final List<List<String>> rows;
    private final Map<String, String> wanted = new LinkedHashMap<>();

    private MappedHeader(TableText table, TableMap map) {
        this.map = map;
        this.rows = spread(table, HeaderSearch.ROWS + map.headerRows());
        map.columns().values().forEach(header -> wanted.put(key(header), header));
        map.measures().keySet().forEach(header -> wanted.put(key(header), header));
        if (map.unitOfMeasure() != null) {
            wanted.put(key(map.unitOfMeasure()), map.unitOfMeasure());
        }
    }

    static HeaderSearch.Result in(TableText table, TableMap map) {
        return new MappedHeader(table, map).search();
    }

    private HeaderSearch.Result search() {
        var best = new Found(0, List.of(), Map.of());
        for (int row = 0; row + map.headerRows() <= rows.size(); row++) {
            var found = found(row);
            // a title above may be taken for the first row of the header: the last row that fits is the one
            best = found.columns().size() >= best.columns().size() ? found : best;
        }
        var found = best.columns();
        if (found.isEmpty()) {
            return new HeaderSearch.Result(null, List.of(LineFault.of(FileFaults.noHeader())));
        }
        var twice = found.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .findFirst();
        if (twice.isPresent()) {
            var header = String.valueOf(wanted.get(twice.get().getKey()));
            return new HeaderSearch.Result(
                    null, List.of(LineFault.of(best.first() + 1, FileFaults.columnTwice(header))));
        }
        var missing = wanted.entrySet().stream()
                .filter(entry -> !found.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (!missing.isEmpty()) {
            return new HeaderSearch.Result(
                    null, List.of(LineFault.of(best.first() + 1, FileFaults.missingHeaders(missing))));
        }
        var header = header(best);
        return new HeaderSearch.Result(header, header.notUsed().toList());
    }

    /** The columns of each wanted header, if the header began in this row. */
    private record Found(int first, List<String> titles, Map<String, List<Integer>> columns) {}

    private Found found(int first) {
        var titles = titles(first);
        var keys = titles.stream().map(MappedHeader::key).toList();
        var columns = new HashMap<String, List<Integer>>();
        for (var header : wanted.keySet()) {
            var whole = columns(keys, header::equals);
            var end = whole.isEmpty() ? columns(keys, key -> key.endsWith(TableMap.WITHIN + header)) : whole;
            if (!end.isEmpty()) {
                columns.put(header, end);
            }
        }
        return new Found(first, titles, columns);
    }

    private static List<Integer> columns(List<String> keys, java.util.function.Predicate<String> fits) {
        var columns = new ArrayList<Integer>();
        for (int column = 0; column < keys.size(); column++) {
            if (fits.test(keys.get(column))) {
                columns.add(column);
            }
        }
        return columns;
    }

    private List<String> titles(int first) {
        var titles = new ArrayList<String>();
        for (int column = 0; column < rows.getFirst().size(); column++) {
            var parts = new ArrayList<String>();
            for (var row : rows.subList(first, first + map.headerRows())) {
                var part = row.get(column).strip();
                if (!part.isEmpty() && (parts.isEmpty() || !parts.getLast().equals(part))) {
                    parts.add(part);
                }
            }
            titles.add(String.join(TableMap.WITHIN, parts));
        }
        return titles;
    }

    private Header header(Found found) {
        var names = new HashMap<Integer, String>();
        var roles = new EnumMap<FileColumn, String>(FileColumn.class);
        var measures = new ArrayList<String>();
        map.columns().forEach((column, header) -> {
            names.put(index(found, header), column.header());
            roles.put(column, column.header());
        });
        map.measures().forEach((header, measured) -> names.put(index(found, header), measured.measure()));
        var columns = new ArrayList<String>();
        var cells = new ArrayList<String>();
        int unit = map.unitOfMeasure() == null ? -1 : index(found, map.unitOfMeasure());
        for (int column = 0; column < found.titles().size(); column++) {
            var name = names.get(column);
            columns.add(name == null ? "other_" + (column + 1) : name);
            if (name != null && !roles.containsValue(name)) {
                measures.add(name);
            }
            // a column that others are read by is not one that nothing is read from
            cells.add(column == unit ? "" : found.titles().get(column));
        }
        int last = found.first() + map.headerRows();
        return new Header(',', found.first() + 1, last, cells, columns, roles, measures, wanted.size(), null);
    }

    private static int index(Found found, String header) {
        return found.columns().getOrDefault(key(header), List.of(-1)).getFirst();
    }

    /** Where the unit of measure of each row stands; -1 if nowhere. */
    static int unitOfMeasure(TableText table, TableMap map, Header header) {
        var named = map.unitOfMeasure();
        return named == null ? -1 : index(new MappedHeader(table, map).found(header.line() - 1), named);
    }

    private static String key(String header) {
        return java.util.regex.Pattern.compile(TableMap.WITHIN, java.util.regex.Pattern.LITERAL)
                .splitAsStream(header)
                .map(FileColumn::key)
                .collect(Collectors.joining(TableMap.WITHIN));
    }

    /** The first rows, with what is merged in all its cells. */
    private static List<List<String>> spread(TableText table, int most) {
        var rows = table.rows().stream().limit(most).map(ArrayList::new).toList();
        for (var span : table.spans()) {
            @Nullable
            String text = span.firstRow() < rows.size() && span.firstColumn() < table.columns()
                    ? rows.get(span.firstRow()).get(span.firstColumn())
                    : null;
            for (int row = span.firstRow(); text != null && row <= Math.min(span.lastRow(), rows.size() - 1); row++) {
                for (int column = span.firstColumn();
                        column <= Math.min(span.lastColumn(), table.columns() - 1);
                        column++) {
                    rows.get(row).set(column, text);
                }
            }
        }
        return List.copyOf(rows);
    }
}
