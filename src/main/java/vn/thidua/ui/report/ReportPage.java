package vn.thidua.ui.report;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.remark.RemarkThread;
import vn.thidua.shared.MeasureCode;
import vn.thidua.submission.report.Evidence;
import vn.thidua.submission.report.ReportKey;
import vn.thidua.submission.report.UnitReport;
import vn.thidua.ui.component.Mark;

/**
 * Everything the report of a unit shows.
 *
 * @param facts who handed it in when, who checked it, when it is due
 * @param returned why it was given back; null when it was not
 * @param threads what is asked and said about it
 * @param reminders what the unit was told while the report has not come
 * @param steps what this reader may do now
 */
record ReportPage(
        ReportKey key,
        String unitName,
        String periodName,
        Mark state,
        List<String> facts,
        @Nullable String returned,
        List<Line> lines,
        UnitReport report,
        List<RemarkThread> threads,
        List<Evidence> evidence,
        List<String> reminders,
        Steps steps)
        implements Serializable {

    /**
     * A cell to fill in, with what stands beside it.
     *
     * @param unit of measure
     * @param current the figure that is published already; blank when there is none
     * @param partOf whether it is a subset of another line
     */
    record Line(
            MeasureCode measure,
            String name,
            String unit,
            String before,
            String lastYear,
            String current,
            boolean partOf)
            implements Serializable {}

    /** What the reader may do with the report as it stands. */
    record Steps(
            boolean type, boolean submit, boolean takeUp, boolean check, boolean accept, boolean giveBack, boolean ask)
            implements Serializable {}

    /** Threads about a cell, or about the report as a whole. */
    List<RemarkThread> threads(@Nullable MeasureCode measure) {
        return threads.stream()
                .filter(thread -> Objects.equals(thread.anchor().measure(), measure))
                .toList();
    }

    /** Files that prove a cell, or signed reports. */
    List<Evidence> evidence(@Nullable MeasureCode measure) {
        return evidence.stream()
                .filter(file -> Objects.equals(file.measure(), measure))
                .toList();
    }

    Map<MeasureCode, UnitReport.Entry> entries() {
        return report.entries();
    }
}
