package vn.thidua.ui.report;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.thidua.etl.FilledForm;
import vn.thidua.etl.ReportDesk;
import vn.thidua.reference.References;
import vn.thidua.remark.RemarkAnchor;
import vn.thidua.remark.RemarkKind;
import vn.thidua.remark.Remarks;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Right;
import vn.thidua.shared.Language;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Problem;
import vn.thidua.shared.SubjectId;
import vn.thidua.submission.ValueReading;
import vn.thidua.submission.report.EvidenceFiles;
import vn.thidua.submission.report.ReportKey;
import vn.thidua.submission.report.ReportSteps;
import vn.thidua.submission.report.UnitReports;

/** What is done on the screens of reports. Each deed asks for its right at its moment, whatever the screen still showed. */
@Component
class ReportActions {
    private final UnitReports reports;
    private final ReportSteps steps;
    private final ReportDesk desk;
    private final Remarks remarks;
    private final EvidenceFiles evidence;
    private final References references;
    private final CurrentUser user;
    /** Checks go through the warehouse; one at a time leaves it to the readers. */
    private final Semaphore checking = new Semaphore(1);

    ReportActions(
            UnitReports reports,
            ReportSteps steps,
            ReportDesk desk,
            Remarks remarks,
            EvidenceFiles evidence,
            References references,
            CurrentUser user) {
        this.reports = reports;
        this.steps = steps;
        this.desk = desk;
        this.remarks = remarks;
        this.evidence = evidence;
        this.references = references;
        this.user = user;
    }

    ValueReading read(ReportKey key, MeasureCode measure, String typed) {
        var known = references.current(key.dataset()).measure(measure).orElseThrow();
        return desk.read(key.dataset(), known, typed);
    }

    void enter(ReportKey key, MeasureCode measure, String typed, String note) {
        own(key.unit());
        reports.enter(
                key, measure, cut(typed, UnitReports.LONGEST_TEXT), cut(note, UnitReports.LONGEST_NOTE), user.name());
    }

    /** A check of the report as it stands, to be run off the screen's thread. */
    Check check(ReportKey key, Language language) {
        var by = user.name();
        return () -> {
            checking.acquireUninterruptibly();
            try {
                return desk.check(reports.find(key), language, by);
            } finally {
                checking.release();
            }
        };
    }

    /** Finds what is wrong; may take a moment. */
    @FunctionalInterface
    interface Check {
        List<Problem> find();
    }

    FilledForm fill(ReportKey key, Set<MeasureCode> asked, String name, byte[] content, Language language) {
        own(key.unit());
        return desk.fill(key, asked, name, content, language);
    }

    void submit(ReportKey key) {
        own(key.unit());
        desk.submit(key, user.name());
    }

    void takeUp(ReportKey key) {
        own(key.unit());
        steps.takeUp(key, user.name());
    }

    void approve(ReportKey key) {
        user.require(Right.CHECK);
        inScope(key.unit());
        steps.check(key, user.name());
    }

    ReportDesk.Taken accept(List<ReportKey> keys, String reason) {
        user.require(Right.ACCEPT);
        return desk.accept(keys, reason, user.name());
    }

    void giveBack(ReportKey key, String reason) {
        if (!user.may(Right.ACCEPT)) {
            user.require(Right.CHECK);
            inScope(key.unit());
        }
        steps.giveBack(key, reason, user.name());
    }

    void begin(RemarkKind kind, ReportKey key, @Nullable MeasureCode measure, String text) {
        takesPart(key.unit());
        remarks.begin(kind, new RemarkAnchor(key.dataset(), key.unit(), key.period(), measure), text, user.name());
    }

    void reply(ReportKey key, long thread, String text) {
        thread(key, thread);
        remarks.reply(thread, text, user.name());
    }

    void close(ReportKey key, long thread) {
        thread(key, thread);
        remarks.close(thread, user.name());
    }

    void addEvidence(ReportKey key, @Nullable MeasureCode measure, String name, byte[] content) {
        own(key.unit());
        evidence.add(key, measure, name, content, user.name());
    }

    void removeEvidence(ReportKey key, long id) {
        own(key.unit());
        evidence.remove(key, id, user.name());
    }

    String reader() {
        return user.name();
    }

    private void own(SubjectId unit) {
        user.require(Right.SUBMIT);
        inScope(unit);
    }

    private void inScope(SubjectId unit) {
        if (!user.scope().mayEdit(unit)) {
            throw new AccessDeniedException("%s may not edit unit %s".formatted(user.name(), unit));
        }
    }

    /** Units and heads about their own, the staff about everybody's. */
    private void takesPart(SubjectId unit) {
        if (!user.may(Right.ACCEPT)) {
            own(unit);
        }
    }

    /** A thread of this report and of no other. */
    private void thread(ReportKey key, long thread) {
        takesPart(key.unit());
        boolean known =
                remarks.of(key.dataset(), key.unit(), key.period()).stream().anyMatch(each -> each.id() == thread);
        if (!known) {
            throw new AccessDeniedException("thread %d is not of %s".formatted(thread, key));
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
