package vn.thidua.submission.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.thidua.submission.Fault;
import vn.thidua.submission.FileColumn;
import vn.thidua.submission.LineFault;
import vn.thidua.submission.Origin;
import vn.thidua.submission.TableMap;
import vn.thidua.submission.office.OfficeText;
import vn.thidua.submission.office.TableText;
import vn.thidua.submission.office.TableText.Remark;

/**
 * A sheet of a workbook or a table of a document, and the header found in it.
 *
 * @param map how the job says that the table is read; null for one with the usual headers
 * @param header null if there is none
 * @param period of all its figures, from its title; null if a column says it, or the run
 * @param faults why there is no header, or what is worth saying about it
 */
record ReadTable(
        OfficeText.Kind kind,
        TableText text,
        @Nullable TableMap map,
        @Nullable Header header,
        @Nullable String period,
        List<LineFault> faults) {

    /** So many places are named of one kind of remark; the rest is counted. */
    private static final int NAMED = 10;

    String name() {
        return text.name();
    }

    /** The table as problems name it, with its columns. */
    Origin.Table origin() {
        var columns = new EnumMap<FileColumn, String>(FileColumn.class);
        if (header != null) {
            header.roles().keySet().forEach(role -> columns.put(role, shown(header.index(role))));
        }
        return new Origin.Table(name(), columns);
    }

    /** How a person finds a column: on a sheet by its letters, in a document by its header. */
    String shown(int column) {
        if (kind == OfficeText.Kind.WORKBOOK) {
            return CellReference.convertNumToColString(column);
        }
        var title = header == null ? "" : header.cells().get(column).strip();
        return title.isEmpty() ? Integer.toString(column + 1) : Header.shortened(title);
    }

    LineFault at(int row, int column, Fault fault) {
        return new LineFault(name(), row + 1, shown(column), fault);
    }

    /** What was seen while the table was read, as notes at its cells. */
    List<LineFault> remarks(boolean ofForm) {
        var notes = new ArrayList<LineFault>();
        Map<Class<?>, Integer> counts = new java.util.HashMap<>();
        for (var remark : text.remarks()) {
            // a form has columns of codes that are meant to be hidden
            boolean meant = ofForm && remark instanceof Remark.HiddenColumn;
            boolean named =
                    remark instanceof Remark.Undecided || counts.merge(remark.getClass(), 1, Integer::sum) <= NAMED;
            if (!meant && named) {
                notes.add(note(remark));
            }
        }
        long more = counts.entrySet().stream()
                .mapToInt(entry -> ofForm && entry.getKey() == Remark.HiddenColumn.class ? 0 : entry.getValue() - NAMED)
                .filter(rest -> rest > 0)
                .sum();
        if (more > 0) {
            notes.add(LineFault.of(FileFaults.more(more)).in(name()));
        }
        return notes;
    }

    private LineFault note(Remark remark) {
        return switch (remark) {
            case Remark.HiddenRow(int row) ->
                LineFault.of(row + 1, FileFaults.hiddenRow()).in(name());
            case Remark.HiddenColumn(int column) ->
                new LineFault(name(), null, shown(column), FileFaults.hiddenColumn());
            case Remark.Converted converted ->
                at(
                        converted.row(),
                        converted.column(),
                        FileFaults.converted(
                                converted.font().label(),
                                Header.shortened(converted.before()),
                                Header.shortened(converted.after())));
            case Remark.Respelled(int row, int column, String after) ->
                at(row, column, FileFaults.respelled(Header.shortened(after)));
            case Remark.Undecided undecided ->
                at(
                        undecided.row(),
                        undecided.column(),
                        FileFaults.undecided(
                                undecided.font().label(),
                                Header.shortened(undecided.asItStands()),
                                Header.shortened(undecided.asShown())));
        };
    }
}
