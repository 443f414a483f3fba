package vn.thidua.submission.deadline;

import java.time.Instant;
import java.util.Optional;
import vn.thidua.reference.SubjectKind;
import vn.thidua.shared.Period;

/** The days that hold for the reports of a job, before any exception. */
public interface DeadlineRule {
    /** The last second in which the report of a unit of this kind is on time. */
    Instant due(Period period, SubjectKind kind);

    /** The last second in which a report is taken at all; empty if it is never refused. */
    Optional<Instant> lock(Period period, SubjectKind kind);

    /** Whether reports of the period are on time or late at all: those of history are not. */
    boolean judges(Period period);
}
