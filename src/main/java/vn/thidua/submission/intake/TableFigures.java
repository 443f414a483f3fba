package vn.thidua.submission.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.SearchKey;
import vn.thidua.submission.Fault;
import vn.thidua.submission.FileColumn;
import vn.thidua.submission.Layout;
import vn.thidua.submission.LineFault;
import vn.thidua.submission.office.TableText.Remark;

/**
 * The figures of a table below its header: bare numbers get the unit of measure of their row or column, totals are left
 * out, and rows of a form that do not say what was handed out are left out with a problem.
 */
final class TableFigures {
    private static final Set<String> UNITS_OF_MEASURE = Set.of("don vi tinh", "dvt", "unit of measure");
    private static final Set<String> NAMES = Set.of("noi dung", "content");
    private static final Set<String> COMPARED =
            Set.of("ky truoc", "cung ky nam truoc", "period before", "same period last year");
    private static final Set<String> HELPING =
            Stream.of(UNITS_OF_MEASURE, NAMES, COMPARED).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    private static final Pattern BARE = Pattern.compile("-?[0-9][0-9., ]*");

    private static final Pattern INVISIBLE = Pattern.compile("[\u200b-\u200f\u2060\ufeff]");
    private static final Pattern NUMBERING = Pattern.compile("[(\\[]?([0-9]{1,2})[)\\]]?(?: *=.*)?");

    private final ReadTable table;
    private final Header header;
    private final @Nullable FormStamp stamp;
    private final FigureLines lines;
    private final List<LineFault> faults = new ArrayList<>();
    private final int unitOfMeasure;
    private final int name;
    private final Set<String> totals;
    private final Set<Integer> undecided;

    private TableFigures(ReadTable table, Header header, @Nullable FormStamp stamp, FigureLines lines) {
        this.table = table;
        this.header = header;
        this.stamp = stamp;
        this.lines = lines;
        var map = table.map();
        this.unitOfMeasure =
                map == null ? titled(UNITS_OF_MEASURE) : MappedHeader.unitOfMeasure(table.text(), map, header);
        this.name = titled(NAMES);
        this.totals = map == null
                ? Set.of()
                : map.totals().stream().map(SearchKey::of).collect(Collectors.toUnmodifiableSet());
        this.undecided = table.text().remarks().stream()
                .filter(Remark.Undecided.class::isInstance)
                .map(Remark.Undecided.class::cast)
                .filter(remark -> !header.columns().get(remark.column()).startsWith("other_"))
                .map(Remark.Undecided::row)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Adds the figures of a table to {@code lines}; returns what is wrong with its rows. */
    static List<LineFault> of(ReadTable table, Header header, @Nullable FormStamp stamp, FigureLines lines) {
        lines.table(table.origin());
        var figures = new TableFigures(table, header, stamp, lines);
        if (header.layout() == Layout.LONG) {
            figures.list();
        } else {
            figures.columns();
        }
        return figures.faults;
    }

    /** Whether a note tells of a column that no figures are read from but others are read by, or compared with. */
    static boolean isAboutHelp(LineFault note, Layout layout) {
        return layout == Layout.LONG
                && FileFaults.isColumnNotUsed(note.fault())
                && HELPING.contains(
                        FileColumn.key(String.valueOf(note.fault().arguments().getFirst())));
    }

    private void list() {
        int measure = header.index(FileColumn.MEASURE);
        int value = header.index(FileColumn.VALUE);
        if (stamp != null && stamp.valueColumn() != value) {
            faults.add(LineFault.of(header.line(), FormFaults.valuesElsewhere()).in(table.name()));
            return;
        }
        var seen = new HashSet<String>();
        for (int i = header.lastLine(); i < rows().size(); i++) {
            var row = rows().get(i);
            if (isLeftOut(i, row)) {
                continue;
            }
            var code = row.get(measure).strip();
            seen.add(code);
            var fault = stamp == null ? null : fault(stamp, row, code);
            if (fault != null) {
                faults.add(LineFault.of(i + 1, fault).in(table.name()));
                continue;
            }
            var handed = stamp == null ? null : stamp.measures().get(code);
            var said = handed != null ? handed.unitOfMeasure() : unitOfMeasure < 0 ? "" : row.get(unitOfMeasure);
            var texts = texts(row);
            texts.put(FileColumn.VALUE, measured(row.get(value), said));
            lines.figure(i + 1, table.shown(value), texts);
        }
        if (stamp != null) {
            stamp.measures().forEach((code, handed) -> {
                if (!seen.contains(code)) {
                    faults.add(
                            LineFault.of(FormFaults.rowMissing(handed.name())).in(table.name()));
                }
            });
        }
    }

    private void columns() {
        for (int i = header.lastLine(); i < rows().size(); i++) {
            var row = rows().get(i);
            if (isLeftOut(i, row)) {
                continue;
            }
            for (var measure : header.measures()) {
                int column = header.columns().indexOf(measure);
                if (!row.get(column).isBlank()) {
                    var texts = texts(row);
                    texts.put(FileColumn.MEASURE, measure);
                    texts.put(FileColumn.VALUE, measured(row.get(column), unitOf(measure)));
                    lines.figure(i + 1, table.shown(column), texts);
                }
            }
        }
    }

    private List<List<String>> rows() {
        return table.text().rows();
    }

    /** What a row says of its figures. */
    private Map<FileColumn, String> texts(List<String> row) {
        var texts = new EnumMap<FileColumn, String>(FileColumn.class);
        header.roles().keySet().forEach(role -> texts.put(role, visible(row.get(header.index(role)))));
        if (table.period() != null) {
            texts.put(FileColumn.PERIOD, table.period());
        }
        return texts;
    }

    /** Without the letters that have no shape; what web pages leave in a code or name. */
    private static String visible(String text) {
        return INVISIBLE.matcher(text).find() ? INVISIBLE.matcher(text).replaceAll("") : text;
    }

    private boolean isLeftOut(int index, List<String> row) {
        if (undecided.contains(index)
                || row.stream().allMatch(String::isBlank)
                || row.equals(rows().get(header.lastLine() - 1))
                || numbersColumns(index, row)) {
            return true;
        }
        var total = row.stream().filter(cell -> isTotal(cell)).findFirst();
        total.ifPresent(text -> faults.add(LineFault.of(index + 1, FileFaults.totalRow(Header.shortened(text.strip())))
                .in(table.name())));
        return total.isPresent();
    }

    /** The row below the header may number the columns: (1) (2) (3), or A B 1 2 3=2:1. */
    private boolean numbersColumns(int index, List<String> row) {
        var cells =
                row.stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList();
        if (index != header.lastLine() || cells.size() < 3) {
            return false;
        }
        int next = 1;
        char letter = 'A';
        for (var cell : cells) {
            var number = NUMBERING.matcher(cell);
            if (cell.equals(Character.toString(letter)) && next == 1) {
                letter++;
            } else if (number.matches() && number.group(1).equals(Integer.toString(next))) {
                next++;
            } else {
                return false;
            }
        }
        return true;
    }

    /** A word for totals, alone or with a number or a formula behind it: "Tổng cộng (1+2)". */
    private boolean isTotal(String cell) {
        if (totals.isEmpty() || cell.isBlank()) {
            return false;
        }
        var key = SearchKey.of(cell);
        return totals.stream()
                .anyMatch(total -> key.startsWith(total)
                        && key.substring(total.length()).chars().noneMatch(Character::isLetter));
    }

    private String unitOf(String measure) {
        var map = table.map();
        return map == null
                ? ""
                : map.measures().values().stream()
                        .filter(measured -> measured.measure().equals(measure) && measured.unit() != null)
                        .map(measured -> String.valueOf(measured.unit()))
                        .findFirst()
                        .orElse("");
    }

    private @Nullable Fault fault(FormStamp handedOut, List<String> row, String code) {
        var handed = handedOut.measures().get(code);
        if (handed == null) {
            return FormFaults.notHandedOut(code);
        }
        int period = header.index(FileColumn.PERIOD);
        if (!row.get(header.index(FileColumn.UNIT)).strip().equals(handedOut.unit())
                || (period >= 0 && !row.get(period).strip().equals(handedOut.period()))) {
            return FormFaults.ofAnother(handedOut.unit(), handedOut.period());
        }
        if (unitOfMeasure >= 0 && differ(row.get(unitOfMeasure), handed.unitOfMeasure())) {
            return FormFaults.otherUnit(code, handed.unitOfMeasure(), row.get(unitOfMeasure));
        }
        return name >= 0 && differ(row.get(name), handed.name()) ? FormFaults.otherName(code, row.get(name)) : null;
    }

    private static boolean differ(String one, String other) {
        return !one.equals(other) && !SearchKey.of(one).equals(SearchKey.of(other));
    }

    private static String measured(String value, String unit) {
        var number = value.strip();
        return unit.isBlank() || !BARE.matcher(number).matches() ? value : number + " " + unit.strip();
    }

    private int titled(Set<String> titles) {
        for (int i = 0; i < header.cells().size(); i++) {
            if (titles.contains(FileColumn.key(header.cells().get(i)))) {
                return i;
            }
        }
        return -1;
    }
}
