package vn.thidua.etl.load;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.etl.run.Place;
import vn.thidua.etl.run.RunWork;
import vn.thidua.etl.run.Wording;
import vn.thidua.etl.spec.DeadlineSpec;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.reference.SubjectKind;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.Severity;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;
import vn.thidua.submission.deadline.DeadlineException;
import vn.thidua.submission.deadline.DeadlineExceptions;
import vn.thidua.submission.deadline.Deadlines;
import vn.thidua.submission.report.ReportKey;
import vn.thidua.warehouse.CandidateCells;
import vn.thidua.warehouse.CandidateCells.ReportCells;

/**
 * Takes out reports of units that came after their period was closed, unless somebody gave the unit more time. What
 * counts is when a report came, not when the job ran.
 */
@Component
class ClosedPeriods {
    /** A report that came after its period was closed. */
    static final String LOCKED = "LOCK-01";

    private static final Formats FORMATS = new Formats(Language.VI);

    private final CandidateCells cells;
    private final References references;
    private final DeadlineExceptions exceptions;
    private final Clock clock;

    ClosedPeriods(CandidateCells cells, References references, DeadlineExceptions exceptions, Clock clock) {
        this.cells = cells;
        this.references = references;
        this.exceptions = exceptions;
        this.clock = clock;
    }

    void takeOut(RunWork work) {
        var deadline = work.spec().deadline();
        if (deadline == null || deadline.lock() == null) {
            return;
        }
        var closed = cells.periods(work.load()).stream()
                .map(Period::ofId)
                .filter(period -> mayBeClosed(deadline, period))
                .toList();
        if (closed.isEmpty()) {
            return;
        }
        var extended = exceptions.of(work.dataset(), closed);
        var reference = references.current(work.dataset());
        var gone = new ArrayList<ReportCells>();
        for (var report :
                cells.reports(work.load(), closed.stream().map(Period::id).toList())) {
            reference
                    .subject(new SubjectId(report.subject()))
                    .filter(subject -> subject.type() == SubjectType.UNIT)
                    .filter(unit -> isLate(work, deadline, report, unit, extended))
                    .ifPresent(unit -> gone.add(report));
        }
        cells.dropReports(work.load(), gone);
        gone.forEach(report -> work.reject(report.submission(), report.cells()));
    }

    private boolean mayBeClosed(DeadlineSpec deadline, Period period) {
        return period.kind() != PeriodKind.SPAN
                && Stream.of(SubjectKind.DISTRICT, SubjectKind.COMMUNE)
                        .flatMap(kind -> Deadlines.closes(deadline, period, kind, null).stream())
                        .anyMatch(clock.instant()::isAfter);
    }

    private static boolean isLate(
            RunWork work,
            DeadlineSpec deadline,
            ReportCells report,
            Subject unit,
            Map<ReportKey, DeadlineException> extended) {
        var period = Period.ofId(report.period());
        var extension = extended.get(new ReportKey(work.dataset(), unit.id(), period));
        var closes = Deadlines.closes(deadline, period, unit.kind(), extension).orElseThrow();
        var came = came(work, report);
        if (!came.isAfter(closes)) {
            return false;
        }
        work.find(
                new Place.Cell(report.submission(), report.subject(), report.period(), report.firstMeasure()),
                Wording.of(
                        LOCKED,
                        Severity.MUST_FIX,
                        unit.shortVi(),
                        FORMATS.period(period),
                        FORMATS.dateTime(came),
                        FORMATS.dateTime(closes)));
        return true;
    }

    /** When the file says that the report came, where files say so; else when the file itself did. */
    private static Instant came(RunWork work, ReportCells report) {
        var said = work.receivedAt().get(new RunWork.ReportKey(report.subject(), report.period()));
        if (said != null) {
            return said;
        }
        var file = work.files().get(report.submission());
        if (file == null) {
            throw new IllegalStateException("no file of the run is the submission " + report.submission());
        }
        return file.submission().receivedAt();
    }
}
