package vn.thidua.ui.report;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.remark.RemarkThread;
import vn.thidua.remark.Remarks;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Right;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;
import vn.thidua.submission.report.ReportState;
import vn.thidua.submission.report.UnitReport;
import vn.thidua.submission.report.UnitReports;

/** The list of reports of a period, within the scope of whoever asks: those to decide about first. */
@Component
class ReviewReading {
    private final ReportReading reading;
    private final UnitReports reports;
    private final Remarks remarks;
    private final References references;
    private final CurrentUser user;

    ReviewReading(
            ReportReading reading, UnitReports reports, Remarks remarks, References references, CurrentUser user) {
        this.reading = reading;
        this.reports = reports;
        this.remarks = remarks;
        this.references = references;
        this.user = user;
    }

    List<ReviewLine> lines(Period period, ReportWords words) {
        var reference = references.current(reading.dataset());
        var begun = new HashMap<SubjectId, UnitReport>();
        reports.of(reading.dataset(), period)
                .forEach(report -> begun.put(report.key().unit(), report));
        return reading.units(period).stream()
                .filter(unit -> begun.containsKey(unit.id()))
                .map(unit -> line(
                        unit,
                        requireNonNull(begun.get(unit.id())),
                        reference
                                .clusterOf(unit.id(), period.last())
                                .map(Subject::shortVi)
                                .orElse(""),
                        words))
                .sorted(Comparator.comparing(line -> !line.decidable()))
                .toList();
    }

    private ReviewLine line(Subject unit, UnitReport report, String cluster, ReportWords words) {
        var key = report.key();
        var last = report.steps().isEmpty()
                ? ""
                : words.say(
                        "by",
                        report.steps().getLast().by(),
                        words.formats().dateTime(report.steps().getLast().at()));
        long open = remarks.of(key.dataset(), key.unit(), key.period()).stream()
                .filter(thread -> thread.state() == RemarkThread.State.OPEN)
                .count();
        boolean checks = user.may(Right.CHECK) && report.state() == ReportState.SUBMITTED;
        boolean accepts = user.may(Right.ACCEPT) && report.state() == ReportState.CHECKED;
        return new ReviewLine(
                key,
                unit.code(),
                unit.name(words.language()),
                cluster,
                report.state(),
                words.state(report.state()),
                last,
                open,
                checks || accepts);
    }
}
