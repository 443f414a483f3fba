package vn.thidua.submission.report;

import static vn.thidua.operations.schema.Tables.REPORT_STEP;
import static vn.thidua.operations.schema.Tables.UNIT_REPORT;
import static vn.thidua.submission.report.ReportState.ACCEPTED;
import static vn.thidua.submission.report.ReportState.CHECKED;
import static vn.thidua.submission.report.ReportState.PREPARING;
import static vn.thidua.submission.report.ReportState.RETURNED;
import static vn.thidua.submission.report.ReportState.SUBMITTED;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.security.Audit;
import vn.thidua.shared.SubmissionId;

/**
 * The way of a report: handed in by the unit, checked by the head of the cluster, taken by the city; given back with a
 * reason at any point before it is taken. Who handed a report in neither checks nor takes it. Each step is kept and
 * audited; of two who decide at once the second is told. Whoever calls has checked the caller's rights.
 */
@Component
public class ReportSteps {
    private static final int LONGEST_REASON = 2_000;

    private final DSLContext dsl;
    private final UnitReports reports;
    private final Audit audit;
    private final Clock clock;

    ReportSteps(@Qualifier("operationsDsl") DSLContext dsl, UnitReports reports, Audit audit, Clock clock) {
        this.dsl = dsl;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /** Hands the report in as {@code submission}. */
    public void submit(ReportKey key, SubmissionId submission, String by) {
        go(key, Set.of(PREPARING, RETURNED), SUBMITTED, "", submission, by);
    }

    /** The head of the cluster found it in order. */
    public void check(ReportKey key, String by) {
        notOwn(key, by);
        go(key, Set.of(SUBMITTED), CHECKED, "", null, by);
    }

    /**
     * The city takes it.
     *
     * @param reason why it was not checked by the head of its cluster; blank if it was
     */
    public void accept(ReportKey key, String reason, String by) {
        notOwn(key, by);
        go(key, reason.isBlank() ? Set.of(CHECKED) : Set.of(SUBMITTED, CHECKED), ACCEPTED, reason, null, by);
    }

    /** Gives it back to the unit. */
    public void giveBack(ReportKey key, String reason, String by) {
        if (reason.isBlank()) {
            throw new StepRefused("report.refused.reason");
        }
        go(key, Set.of(SUBMITTED, CHECKED), RETURNED, reason, null, by);
    }

    /** The unit takes it up again, to mend what was taken or to call back what nobody decided about yet. */
    public void takeUp(ReportKey key, String by) {
        go(key, Set.of(SUBMITTED, ACCEPTED), PREPARING, "", null, by);
    }

    private void notOwn(ReportKey key, String by) {
        boolean own = reports.find(key)
                .last(SUBMITTED)
                .filter(step -> step.by().equals(by))
                .isPresent();
        if (own) {
            throw new StepRefused("report.refused.own");
        }
    }

    private void go(
            ReportKey key,
            Set<ReportState> from,
            ReportState to,
            String reason,
            @Nullable SubmissionId submission,
            String by) {
        if (reason.length() > LONGEST_REASON) {
            throw new StepRefused("report.refused.long");
        }
        dsl.transaction(transaction -> {
            var row = reports.begun(key);
            if (!from.contains(ReportState.fromDb(row.getState()))) {
                throw new StepRefused("report.refused.moved");
            }
            dsl.update(UNIT_REPORT)
                    .set(UNIT_REPORT.STATE, to.dbText())
                    .set(
                            UNIT_REPORT.SUBMISSION_ID,
                            submission == null ? row.getSubmissionId() : (Long) submission.value())
                    .where(UNIT_REPORT.ID.eq(row.getId()))
                    .execute();
            dsl.insertInto(REPORT_STEP)
                    .set(REPORT_STEP.REPORT_ID, row.getId())
                    .set(REPORT_STEP.STATE, to.dbText())
                    .set(REPORT_STEP.REASON, reason)
                    .set(REPORT_STEP.TAKEN_AT, OffsetDateTime.now(clock))
                    .set(REPORT_STEP.TAKEN_BY, by)
                    .execute();
            audit.recordAs(by, "report." + to.dbText(), key.toString(), reason.isBlank() ? null : reason);
        });
    }
}
