package vn.thidua.submission.deadline;

import java.time.Instant;
import java.util.Optional;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.ReportingCalendar;
import vn.thidua.submission.report.ReportKey;

/** What jobs and published figures say of reports; implemented where jobs are. */
public interface DeadlineRules {
    /** The days of the job that takes reports of the dataset; empty if it names none. */
    Optional<DeadlineRule> of(Dataset dataset);

    /** The calendar of the quarters that the dataset is reported by. */
    ReportingCalendar calendar(Dataset dataset);

    /** When a report first came; empty if it has not come, or nothing of it was published. */
    Optional<Instant> received(ReportKey report);
}
