package vn.thidua.ui.progress;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Period;

/**
 * One report in the table.
 *
 * @param daysLate calendar days after the due day; of a report that is there and late
 * @param received the day on which it came; null if it has not
 * @param due the last day on which it is on time; null if no job names one
 * @param extended whether it was given more time
 * @param address where its submission is shown; null if nowhere for this reader
 */
record ReportCell(
        Period period,
        ReportMark mark,
        long daysLate,
        @Nullable LocalDate received,
        @Nullable LocalDate due,
        boolean extended,
        @Nullable String address)
        implements Serializable {

    static ReportCell none(Period period) {
        return new ReportCell(period, ReportMark.NONE, 0, null, null, false, null);
    }
}
