package vn.thidua.etl.load;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.etl.FilledForm;
import vn.thidua.etl.run.Finding;
import vn.thidua.etl.run.Wording;
import vn.thidua.reference.Reference;
import vn.thidua.reference.References;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.ReportingCalendar;
import vn.thidua.shared.Severity;
import vn.thidua.submission.FileColumn;
import vn.thidua.submission.FileIntake;
import vn.thidua.submission.Intake;
import vn.thidua.submission.LineFault;
import vn.thidua.submission.report.ReportKey;

/** Reads a file into the cells of one report: texts as they were written, to be judged and mended on the screen. */
@Component
public class FilledForms {
    /** A row of another unit. */
    static final String OTHER_UNIT = "FORM-11";

    /** A row of another period. */
    static final String OTHER_PERIOD = "FORM-12";

    /** A measure that is not asked of the unit in this period. */
    static final String NOT_ASKED = "FORM-13";

    private static final Formats FORMATS = new Formats(Language.VI);

    private final Trial trial;
    private final FileIntake intake;
    private final References references;
    private final Clock clock;

    FilledForms(Trial trial, FileIntake intake, References references, Clock clock) {
        this.trial = trial;
        this.intake = intake;
        this.references = references;
        this.clock = clock;
    }

    /**
     * What a file says for the report {@code key}.
     *
     * @param name as the file was called; problems name it
     * @param asked the measures of the report
     */
    public FilledForm read(ReportKey key, Set<MeasureCode> asked, String name, byte[] content, Language language) {
        return trial.taken("form", content, intaken -> switch (intaken) {
            case Intake.Refused refused ->
                new FilledForm(
                        Map.of(),
                        refused.faults().stream()
                                .map(fault -> worded(fault)
                                        .at(name, fault.table(), fault.line(), fault.column())
                                        .in(language))
                                .toList());
            case Intake.Taken taken -> {
                var rows = new Rows(key, asked, name, taken);
                intake.rows(taken, rows::row);
                yield new FilledForm(
                        rows.cells,
                        rows.found.stream().map(one -> one.in(language)).toList());
            }
        });
    }

    private static Finding worded(LineFault fault) {
        return Finding.worded(null, fault.fault()::problem);
    }

    private final class Rows {
        private final Map<MeasureCode, FilledForm.Cell> cells = new LinkedHashMap<>();
        private final List<Finding> found = new ArrayList<>();
        private final ReportKey key;
        private final Set<MeasureCode> asked;
        private final String name;
        private final Intake.Taken taken;
        private final Reference reference;
        private final CellTexts texts;

        Rows(ReportKey key, Set<MeasureCode> asked, String name, Intake.Taken taken) {
            this.key = key;
            this.asked = asked;
            this.name = name;
            this.taken = taken;
            reference = references.current(key.dataset());
            texts = new CellTexts(reference, ReportingCalendar.QUARTER, LocalDate.now(clock.withZone(Formats.ZONE)));
            taken.faults()
                    .forEach(fault -> found.add(worded(fault).at(name, fault.table(), fault.line(), fault.column())));
        }

        boolean row(int line, List<String> row) {
            var note = text(row, column(FileColumn.REMARK));
            var value = taken.roles().get(FileColumn.VALUE);
            if (value != null) {
                cell(line, row, text(row, column(FileColumn.MEASURE)), value, note);
            }
            taken.measures().forEach(measure -> cell(line, row, measure, measure, note));
            return true;
        }

        private void cell(int line, List<String> row, String measureText, String valueColumn, String note) {
            var value = text(row, taken.columns().indexOf(valueColumn));
            if (value.isBlank() && note.isBlank()) {
                return;
            }
            try {
                own(text(row, column(FileColumn.UNIT)), text(row, column(FileColumn.PERIOD)));
                var measure = texts.measure(measureText, key.period()).code();
                if (!asked.contains(measure)) {
                    throw new CellFault("measure", Wording.of(NOT_ASKED, Severity.MUST_FIX, measure.value()));
                }
                var place = place(line, valueColumn);
                var before = cells.putIfAbsent(measure, new FilledForm.Cell(value, note, place));
                if (before != null && !before.typed().equals(value)) {
                    throw new CellFault(valueColumn, Wording.of(RulesStage.CONTRADICTION, Severity.MUST_FIX));
                }
            } catch (CellFault fault) {
                var at = taken.shown(line, columnOf(fault, valueColumn));
                found.add(Finding.worded(null, fault.wording()::in)
                        .at(name, at.table(), at.row(), at.column())
                        .about(measureText.isBlank() ? null : measureText));
            }
        }

        /** A file without a column for unit or period is believed to be of this report. */
        private void own(String unitText, String periodText) throws CellFault {
            Period period = key.period();
            if (column(FileColumn.PERIOD) >= 0) {
                period = texts.period(periodText);
                if (!period.equals(key.period())) {
                    throw new CellFault("period", Wording.of(OTHER_PERIOD, Severity.MUST_FIX, FORMATS.period(period)));
                }
            }
            if (column(FileColumn.UNIT) >= 0) {
                var unit = texts.unit(unitText, period);
                if (!unit.id().equals(key.unit())) {
                    throw new CellFault("unit", Wording.of(OTHER_UNIT, Severity.MUST_FIX, unit.nameVi()));
                }
            }
        }

        private String columnOf(CellFault fault, String valueColumn) {
            return taken.columns().contains(fault.column()) ? fault.column() : valueColumn;
        }

        private String place(int line, String column) {
            var at = taken.shown(line, column);
            return at.table() == null ? Integer.toString(line) : at.table() + "!" + at.column() + at.row();
        }

        private int column(FileColumn role) {
            return taken.columns().indexOf(String.valueOf(taken.roles().get(role)));
        }

        private static String text(List<String> row, int index) {
            return index < 0 || index >= row.size() ? "" : row.get(index).strip();
        }
    }
}
