package vn.thidua.submission.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.submission.Fault;
import vn.thidua.submission.FileColumn;
import vn.thidua.submission.IntakeRules;
import vn.thidua.submission.Layout;
import vn.thidua.submission.LineFault;

/**
 * A row taken for the names of the columns.
 *
 * @param columns unique names, as the warehouse will know them
 * @param known how many cells were recognised
 */
record Header(
        char delimiter,
        int line,
        int lastLine,
        List<String> cells,
        List<String> columns,
        Map<FileColumn, String> roles,
        List<String> measures,
        int known,
        @Nullable Fault twice) {

    private static final Set<String> NUMBERING = Set.of("stt", "tt", "so tt", "no", "#");

    static Header of(char delimiter, CsvRecords record, IntakeRules rules) {
        return of(delimiter, record.firstLine(), record.lastLine(), record.cells(), rules);
    }

    static Header of(char delimiter, int line, int lastLine, List<String> cells, IntakeRules rules) {
        var columns = new ArrayList<String>();
        var roles = new EnumMap<FileColumn, String>(FileColumn.class);
        var measures = new ArrayList<String>();
        var taken = new HashSet<String>();
        Fault twice = null;
        int known = 0;
        for (var cell : cells) {
            var role = role(cell, rules);
            var measure = rules.measures().get(FileColumn.key(cell));
            var name = role != null ? role.header() : measure;
            if (name == null) {
                columns.add("other_" + (columns.size() + 1));
                continue;
            }
            known++;
            if (!taken.add(name.toLowerCase(Locale.ROOT))) {
                twice = FileFaults.columnTwice(cell.strip());
            } else if (role != null) {
                roles.put(role, name);
            } else {
                measures.add(name);
            }
            columns.add(name);
        }
        return new Header(delimiter, line, lastLine, cells, columns, roles, measures, known, twice);
    }

    private static @Nullable FileColumn role(String cell, IntakeRules rules) {
        var own = rules.headers().get(FileColumn.key(cell));
        return own != null ? own : FileColumn.of(cell).orElse(null);
    }

    Layout layout() {
        return roles.containsKey(FileColumn.MEASURE) && roles.containsKey(FileColumn.VALUE) ? Layout.LONG : Layout.WIDE;
    }

    /** The columns that must be there and are not. */
    List<FileColumn> missing(IntakeRules rules) {
        boolean wide = layout() == Layout.WIDE && !measures.isEmpty();
        return Stream.of(FileColumn.UNIT, FileColumn.PERIOD, FileColumn.MEASURE, FileColumn.VALUE)
                .filter(column -> !roles.containsKey(column))
                .filter(column -> column != FileColumn.PERIOD || !rules.periodGiven())
                .filter(column -> !wide || column == FileColumn.UNIT || column == FileColumn.PERIOD)
                .toList();
    }

    /** Columns whose cells nobody will read, worth a note unless they are nameless or number the rows. */
    Stream<LineFault> notUsed() {
        return Stream.iterate(0, i -> i < columns.size(), i -> i + 1)
                .filter(i -> columns.get(i).startsWith("other_"))
                .map(i -> cells.get(i).strip())
                .filter(header -> !header.isEmpty() && !NUMBERING.contains(FileColumn.key(header)))
                .map(header -> LineFault.of(line, FileFaults.columnNotUsed(shortened(header))));
    }

    /** Where the column of a kind of text stands; -1 if there is none. */
    int index(FileColumn column) {
        var name = roles.get(column);
        return name == null ? -1 : columns.indexOf(name);
    }

    static String shortened(String header) {
        return header.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(60)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
