package vn.thidua.ui.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.etl.ReportArrivals;
import vn.thidua.etl.ReportArrivals.Arrival;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubmissionId;
import vn.thidua.submission.Submission;
import vn.thidua.submission.Submissions;
import vn.thidua.submission.deadline.DeadlineException;
import vn.thidua.submission.deadline.DeadlineExceptions;
import vn.thidua.submission.deadline.DeadlineRule;
import vn.thidua.submission.deadline.DeadlineRules;
import vn.thidua.submission.deadline.Deadlines;
import vn.thidua.submission.deadline.Standing;
import vn.thidua.submission.report.ReportKey;
import vn.thidua.submission.report.ReportProgress;
import vn.thidua.submission.report.ReportProgress.Progress;
import vn.thidua.submission.report.ReportState;

/** How the reports of many units stand: what jobs published, what units handed in on screen, what was extended. */
@Component
class ReportCells {
    private final ReportArrivals arrivals;
    private final ReportProgress reports;
    private final DeadlineRules rules;
    private final DeadlineExceptions exceptions;
    private final Submissions submissions;

    ReportCells(
            ReportArrivals arrivals,
            ReportProgress reports,
            DeadlineRules rules,
            DeadlineExceptions exceptions,
            Submissions submissions) {
        this.arrivals = arrivals;
        this.reports = reports;
        this.rules = rules;
        this.exceptions = exceptions;
        this.submissions = submissions;
    }

    /** The reports of some quarters as they stand at {@code now}. */
    Book of(Dataset dataset, List<Period> quarters, Instant now) {
        var came = arrivals.of(dataset, quarters);
        var ids = came.values().stream().map(Arrival::submission).collect(Collectors.toCollection(HashSet::new));
        return new Book(
                dataset,
                rules.of(dataset).orElse(null),
                came,
                reports.of(dataset, quarters),
                exceptions.of(dataset, quarters),
                submissions.find(ids),
                now);
    }

    /** What is known of the reports of some quarters. */
    record Book(
            Dataset dataset,
            @Nullable DeadlineRule rule,
            Map<ReportKey, Arrival> came,
            Map<ReportKey, Progress> onScreen,
            Map<ReportKey, DeadlineException> extended,
            Map<SubmissionId, Submission> submissions,
            Instant now) {

        /**
         * The report of a unit.
         *
         * @param opens whether the report on screen may be opened
         */
        ReportCell cell(Subject unit, Period quarter, Viewer viewer, boolean opens) {
            if (!unit.existsOn(quarter.last())) {
                return ReportCell.none(quarter);
            }
            var key = new ReportKey(dataset, unit.id(), quarter);
            var received = received(key);
            var standing = standing(key, unit, received.orElse(null));
            var mark = mark(key, standing, received.isPresent(), quarter);
            return new ReportCell(
                    quarter,
                    mark,
                    mark == ReportMark.LATE ? standing.map(Standing::daysLate).orElse(0L) : 0,
                    received.map(Book::day).orElse(null),
                    standing.map(Standing::dueDay).orElse(null),
                    standing.flatMap(Standing::extendedUntil).isPresent(),
                    address(key, unit, viewer, opens).orElse(null));
        }

        /** How the report of a quarter stands for a unit that nobody gave more time. */
        Optional<Standing> usual(Subject unit, Period quarter) {
            return rule == null
                    ? Optional.empty()
                    : Optional.of(Deadlines.standing(rule, quarter, unit.kind(), null, null, now));
        }

        private Optional<Instant> received(ReportKey key) {
            var arrival = came.get(key);
            if (arrival != null) {
                return Optional.of(arrival.at());
            }
            // handed in on screen: what remains to be done is not the unit's
            return Optional.ofNullable(onScreen.get(key))
                    .filter(Progress::handedIn)
                    .flatMap(progress -> Optional.ofNullable(progress.submitted()));
        }

        private Optional<Standing> standing(ReportKey key, Subject unit, @Nullable Instant received) {
            return rule == null
                    ? Optional.empty()
                    : Optional.of(
                            Deadlines.standing(rule, key.period(), unit.kind(), extended.get(key), received, now));
        }

        private ReportMark mark(ReportKey key, Optional<Standing> standing, boolean there, Period quarter) {
            var progress = onScreen.get(key);
            if (progress != null && progress.state() == ReportState.RETURNED) {
                return ReportMark.RETURNED;
            }
            if (standing.isEmpty()) {
                return there || !quarter.last().isBefore(day(now)) ? ReportMark.NOT_DUE : ReportMark.NOT_JUDGED;
            }
            var stands = standing.get();
            if (!stands.judged()) {
                return ReportMark.NOT_JUDGED;
            }
            if (there) {
                return stands.late() ? ReportMark.LATE : ReportMark.ON_TIME;
            }
            return stands.overdue() ? ReportMark.OVERDUE : ReportMark.NOT_DUE;
        }

        /** The run that read it, or the report on screen; for others what the unit has published. */
        private Optional<String> address(ReportKey key, Subject unit, Viewer viewer, boolean opens) {
            var arrival = came.get(key);
            var submission = arrival == null ? null : submissions.get(arrival.submission());
            if (viewer.seesRuns() && submission != null && submission.run() != null) {
                return Optional.of("jobs/runs/" + submission.run());
            }
            if (opens) {
                return Optional.of("nhap-bao-cao?unit=%s&period=%s"
                        .formatted(unit.code(), key.period().code()));
            }
            return received(key)
                    .map(any -> "don-vi?unit=%s&period=%s&dataset=%s"
                            .formatted(unit.code(), key.period().code(), dataset.dbText()));
        }

        private static LocalDate day(Instant instant) {
            return LocalDate.ofInstant(instant, Formats.ZONE);
        }
    }
}
