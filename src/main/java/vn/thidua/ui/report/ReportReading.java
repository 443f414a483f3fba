package vn.thidua.ui.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thidua.etl.Forms;
import vn.thidua.etl.ReportDesk;
import vn.thidua.reference.Measure;
import vn.thidua.reference.Reference;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.remark.Remarks;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Right;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Period;
import vn.thidua.submission.Form;
import vn.thidua.submission.deadline.Deadlines;
import vn.thidua.submission.deadline.Reminder;
import vn.thidua.submission.deadline.Reminders;
import vn.thidua.submission.report.EvidenceFiles;
import vn.thidua.submission.report.ReportKey;
import vn.thidua.submission.report.ReportState;
import vn.thidua.submission.report.UnitReport;
import vn.thidua.submission.report.UnitReports;

/** Puts together what the screens of reports show, within the scope of whoever asks. */
@Component
class ReportReading {
    private static final int QUARTERS_BACK = 8;

    private final References references;
    private final Forms forms;
    private final UnitReports reports;
    private final ReportDesk desk;
    private final Remarks remarks;
    private final EvidenceFiles evidence;
    private final Deadlines deadlines;
    private final Reminders reminders;
    private final CurrentUser user;
    private final Dataset dataset;
    private final Clock clock;

    ReportReading(
            References references,
            Forms forms,
            UnitReports reports,
            ReportDesk desk,
            Remarks remarks,
            EvidenceFiles evidence,
            Deadlines deadlines,
            Reminders reminders,
            CurrentUser user,
            @Value("${thidua.demo:false}") boolean demo,
            Clock clock) {
        this.references = references;
        this.forms = forms;
        this.reports = reports;
        this.desk = desk;
        this.remarks = remarks;
        this.evidence = evidence;
        this.deadlines = deadlines;
        this.reminders = reminders;
        this.user = user;
        this.dataset = demo ? Dataset.ILLUSTRATIVE : Dataset.REPORTS;
        this.clock = clock;
    }

    /** Whose figures these screens are about: illustrative ones while the program runs with them. */
    Dataset dataset() {
        return dataset;
    }

    /**
     * The quarter that is reported now: the last that has ended, or the last of the illustrative figures in which units
     * of this reader stand in clusters.
     */
    Period now() {
        var period = quarterOf(LocalDate.now(clock.withZone(Formats.ZONE))).previous();
        if (dataset == Dataset.ILLUSTRATIVE) {
            period = forms.newest(dataset).orElse(period);
            var reference = references.current(dataset);
            for (int i = 0; i < QUARTERS_BACK && (units(period).isEmpty() || !clusters(reference, period)); i++) {
                period = period.previous();
            }
        }
        return period;
    }

    private static boolean clusters(Reference reference, Period period) {
        return !reference.clustersAt(period.last()).isEmpty();
    }

    /** The quarters one may report for: that after {@link #now}, if it has begun, and those before. */
    List<Period> periods() {
        var periods = new ArrayList<Period>();
        var period = now();
        var next = quarterOf(period.last().plusDays(1));
        if (!next.first().isAfter(LocalDate.now(clock.withZone(Formats.ZONE)))
                && !units(next).isEmpty()) {
            periods.add(next);
        }
        for (int i = 0; i < QUARTERS_BACK; i++) {
            periods.add(period);
            period = period.previous();
        }
        return periods;
    }

    private static Period quarterOf(LocalDate day) {
        return Period.quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** The units whose reports this reader may open, in Vietnamese order. */
    List<Subject> units(Period period) {
        var scope = user.scope();
        return references.current(dataset).unitsAt(period.last()).stream()
                .filter(unit -> scope.everything() || scope.mayEdit(unit.id()))
                .sorted(Comparator.comparing(Subject::sortKey))
                .toList();
    }

    /** The unit that the reader's account speaks for. */
    Optional<Subject> ownUnit(Period period) {
        var own = user.account().map(account -> String.valueOf(account.subjectCode()));
        return units(period).stream()
                .filter(unit -> own.filter(unit.code()::equals).isPresent())
                .findFirst();
    }

    ReportKey key(Subject unit, Period period) {
        return new ReportKey(dataset, unit.id(), period);
    }

    Form form(Subject unit, Period period, ReportWords words) {
        return forms.of(unit, period, dataset, words.language());
    }

    /** The report of a unit as this reader may see it. */
    ReportPage page(Subject unit, Period period, ReportWords words) {
        var key = key(unit, period);
        var report = reports.find(key);
        var reference = references.current(dataset);
        var lines = form(unit, period, words).rows().stream()
                .map(row -> line(row, reference.measure(row.measure()), words))
                .toList();
        var returned = report.state() == ReportState.RETURNED
                ? report.last(ReportState.RETURNED)
                        .map(step -> words.say("returned", step.by(), step.reason()))
                        .orElse("")
                : null;
        return new ReportPage(
                key,
                unit.name(words.language()),
                words.period(period),
                words.state(report.state()),
                facts(report, words),
                returned,
                lines,
                report,
                remarks.of(dataset, unit.id(), period),
                evidence.of(key),
                reminded(key),
                steps(report));
    }

    /** What the unit was told about this report while it has not come; words of the newest reminder first. */
    private List<String> reminded(ReportKey key) {
        return reminders.open(key.unit()).stream()
                .filter(reminder -> reminder.report().equals(key))
                .map(Reminder::text)
                .distinct()
                .toList();
    }

    private static ReportPage.Line line(Form.Row row, Optional<Measure> measure, ReportWords words) {
        return new ReportPage.Line(
                row.measure(),
                row.name(),
                measure.map(known -> known.unit(words.language())).orElse(row.unitOfMeasure()),
                words.figure(row.before()),
                words.figure(row.lastYear()),
                row.current() == null ? "" : words.figure(row.current()),
                measure.filter(known -> known.partOf() != null).isPresent());
    }

    private List<String> facts(UnitReport report, ReportWords words) {
        var facts = new ArrayList<String>();
        deadlines.of(report.key()).ifPresent(standing -> facts.addAll(words.standing(standing)));
        var lastStep = report.steps().isEmpty() ? null : report.steps().getLast();
        if (lastStep != null) {
            facts.add(words.say(
                    "step." + lastStep.state().dbText(),
                    lastStep.by(),
                    words.formats().dateTime(lastStep.at())));
        }
        return facts;
    }

    private ReportPage.Steps steps(UnitReport report) {
        boolean own = user.scope().mayEdit(report.key().unit());
        boolean submits = own && user.may(Right.SUBMIT) && desk.takes(dataset);
        boolean handedIn = report.state() == ReportState.SUBMITTED;
        boolean mine = report.last(ReportState.SUBMITTED)
                .filter(step -> step.by().equals(user.name()))
                .isPresent();
        boolean checks = own && user.may(Right.CHECK) && handedIn && !mine;
        boolean accepts = user.may(Right.ACCEPT) && (handedIn || report.state() == ReportState.CHECKED) && !mine;
        return new ReportPage.Steps(
                submits && report.state().open(),
                submits && report.state().open(),
                submits && !checks && (handedIn || report.state() == ReportState.ACCEPTED),
                checks,
                accepts,
                checks || accepts,
                user.may(Right.CHECK) && own || user.may(Right.ACCEPT) || submits);
    }

    /** The report as it stands at this moment. */
    UnitReport report(ReportKey key) {
        return reports.find(key);
    }

    /** Whether reports can be prepared on screen at all. */
    boolean takes() {
        return desk.takes(dataset);
    }
}
