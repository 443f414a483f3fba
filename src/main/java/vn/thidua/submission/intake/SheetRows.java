package vn.thidua.submission.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
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

/**
 * The rows of a sheet below its header, made ready to be read: bare numbers get the unit of measure of their row, and
 * rows of a form that do not say what was handed out are left out with a problem.
 */
final class SheetRows {
    private static final Set<String> UNITS_OF_MEASURE = Set.of("don vi tinh", "dvt", "unit of measure");
    private static final Set<String> NAMES = Set.of("noi dung", "content");
    private static final Set<String> COMPARED =
            Set.of("ky truoc", "cung ky nam truoc", "period before", "same period last year");
    private static final Set<String> HELPING =
            Stream.of(UNITS_OF_MEASURE, NAMES, COMPARED).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    private static final Pattern BARE = Pattern.compile("-?[0-9][0-9., ]*");

    private final Header header;
    private final @Nullable FormStamp stamp;
    private final List<List<String>> rows;
    private final List<LineFault> faults = new ArrayList<>();
    private final int unit;
    private final int period;
    private final int measure;
    private final int value;
    private final int unitOfMeasure;
    private final int name;

    private SheetRows(Header header, @Nullable FormStamp stamp, List<List<String>> rows) {
        this.header = header;
        this.stamp = stamp;
        this.rows = rows;
        this.unit = role(FileColumn.UNIT);
        this.period = role(FileColumn.PERIOD);
        this.measure = role(FileColumn.MEASURE);
        this.value = role(FileColumn.VALUE);
        this.unitOfMeasure = titled(UNITS_OF_MEASURE);
        this.name = titled(NAMES);
    }

    /** Rows by the rows of the sheet, and what is wrong with them. */
    record Result(List<List<String>> rows, List<LineFault> faults) {}

    /** Whether a note tells of a column that no figures are read from but others are read by, or compared with. */
    static boolean isAboutHelp(LineFault note, Layout layout) {
        return layout == Layout.LONG
                && FileFaults.isColumnNotUsed(note.fault())
                && HELPING.contains(
                        FileColumn.key(String.valueOf(note.fault().arguments().getFirst())));
    }

    static Result of(Header header, @Nullable FormStamp stamp, List<List<String>> rows) {
        var made = new SheetRows(header, stamp, rows);
        return made.measure < 0 || made.value < 0 ? new Result(rows, List.of()) : made.run();
    }

    private Result run() {
        if (stamp != null && stamp.valueColumn() != value) {
            return new Result(List.of(), List.of(LineFault.of(header.line(), FormFaults.valuesElsewhere())));
        }
        var ready = new ArrayList<>(rows);
        var seen = new HashSet<String>();
        for (int i = header.lastLine(); i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.stream().allMatch(String::isBlank)) {
                continue;
            }
            seen.add(row.get(measure).strip());
            var fault = stamp == null ? null : fault(stamp, row);
            if (fault != null) {
                faults.add(LineFault.of(i + 1, fault));
                ready.set(i, Collections.nCopies(row.size(), ""));
            } else {
                ready.set(i, measured(row));
            }
        }
        if (stamp != null) {
            stamp.measures().forEach((code, handed) -> {
                if (!seen.contains(code)) {
                    faults.add(LineFault.of(FormFaults.rowMissing(handed.name())));
                }
            });
        }
        return new Result(ready, faults);
    }

    private @Nullable Fault fault(FormStamp handedOut, List<String> row) {
        var code = row.get(measure).strip();
        var handed = handedOut.measures().get(code);
        if (handed == null) {
            return FormFaults.notHandedOut(code);
        }
        if (!row.get(unit).strip().equals(handedOut.unit())
                || (period >= 0 && !row.get(period).strip().equals(handedOut.period()))) {
            return FormFaults.ofAnother(handedOut.unit(), handedOut.period());
        }
        if (unitOfMeasure >= 0 && differ(row.get(unitOfMeasure), handed.unitOfMeasure())) {
            return FormFaults.otherUnit(code, handed.unitOfMeasure(), row.get(unitOfMeasure));
        }
        return name >= 0 && differ(row.get(name), handed.name()) ? FormFaults.otherName(code, row.get(name)) : null;
    }

    private static boolean differ(String one, String other) {
        return !SearchKey.of(one).equals(SearchKey.of(other));
    }

    private List<String> measured(List<String> row) {
        var handed =
                stamp == null ? null : stamp.measures().get(row.get(measure).strip());
        var said = handed != null ? handed.unitOfMeasure() : unitOfMeasure < 0 ? "" : row.get(unitOfMeasure);
        var number = row.get(value).strip();
        if (said.isBlank() || !BARE.matcher(number).matches()) {
            return row;
        }
        var measured = new ArrayList<>(row);
        measured.set(value, number + " " + said.strip());
        return measured;
    }

    private int role(FileColumn column) {
        var of = header.roles().get(column);
        return of == null ? -1 : header.columns().indexOf(of);
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
