package vn.thidua.submission.deadline;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.thidua.shared.Formats;
import vn.thidua.submission.report.ReportKey;

/**
 * More time for one report.
 *
 * @param until the last day on which it is taken and on time
 */
public record DeadlineException(ReportKey report, LocalDate until, String reason, Instant at, String by)
        implements Serializable {

    /** The last second of that day. */
    public Instant end() {
        return until.atTime(LocalTime.of(23, 59, 59)).atZone(Formats.ZONE).toInstant();
    }
}
