package vn.thidua.ui.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Right;
import vn.thidua.shared.Formats;
import vn.thidua.submission.deadline.DeadlineExceptions;
import vn.thidua.submission.deadline.Reminders;
import vn.thidua.submission.report.ReportKey;

/** What staff may do about reports that are missing; every deed asks for the right again. */
@Component
class ProgressActions {
    private final Reminders reminders;
    private final DeadlineExceptions exceptions;
    private final CurrentUser user;
    private final Clock clock;

    ProgressActions(Reminders reminders, DeadlineExceptions exceptions, CurrentUser user, Clock clock) {
        this.reminders = reminders;
        this.exceptions = exceptions;
        this.user = user;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Formats.ZONE));
    }

    void remind(List<ReportKey> reports, String text) {
        user.require(Right.RUN);
        reminders.send(reports, text, user.name());
    }

    void extend(ReportKey report, LocalDate until, String reason) {
        user.require(Right.RUN);
        exceptions.grant(report, until, reason, user.name());
    }
}
