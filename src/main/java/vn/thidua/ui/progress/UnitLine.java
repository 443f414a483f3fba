package vn.thidua.ui.progress;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.submission.report.ReportKey;

/**
 * A unit and its reports, oldest first.
 *
 * @param report that of the chosen quarter
 * @param reminded the day on which the unit was last reminded of it; null if it never was
 */
record UnitLine(
        String cluster,
        String code,
        String name,
        ReportKey report,
        List<ReportCell> cells,
        @Nullable LocalDate reminded)
        implements Serializable {
    UnitLine {
        cells = List.copyOf(cells);
    }

    /** The report of the chosen quarter. */
    ReportCell last() {
        return cells.getLast();
    }
}
