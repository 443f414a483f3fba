package vn.thidua.submission.deadline;

import static vn.thidua.operations.schema.Tables.DEADLINE_EXCEPTION;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.operations.schema.tables.records.DeadlineExceptionRecord;
import vn.thidua.security.Audit;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;
import vn.thidua.submission.report.ReportKey;

/** Who was given more time, until when and why. Nothing is deleted: of several exceptions of a report the last holds. */
@Component
public class DeadlineExceptions {
    /** The longest reason; longer ones are refused. */
    public static final int LONGEST_REASON = 1_000;

    private final DSLContext dsl;
    private final Audit audit;
    private final Clock clock;

    DeadlineExceptions(@Qualifier("operationsDsl") DSLContext dsl, Audit audit, Clock clock) {
        this.dsl = dsl;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives a report more time. Whoever calls has checked the caller's rights.
     *
     * @throws IllegalArgumentException if the day has passed, or the reason is blank or too long
     */
    public DeadlineException grant(ReportKey report, LocalDate until, String reason, String by) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "an exception needs a reason of at most %d characters".formatted(LONGEST_REASON));
        }
        if (until.isBefore(LocalDate.now(clock.withZone(Formats.ZONE)))) {
            throw new IllegalArgumentException("%s has passed".formatted(until));
        }
        var e = DEADLINE_EXCEPTION;
        return dsl.transactionResult(transaction -> {
            var at = OffsetDateTime.now(clock);
            dsl.insertInto(e)
                    .set(e.DATASET, report.dataset().dbText())
                    .set(e.SUBJECT_ID, report.unit().value())
                    .set(e.PERIOD_ID, report.period().id())
                    .set(e.UNTIL_DAY, until)
                    .set(e.REASON, why)
                    .set(e.GRANTED_AT, at)
                    .set(e.GRANTED_BY, by)
                    .execute();
            audit.recordAs(by, "deadline.extended", report.toString(), "%s: %s".formatted(until, why));
            return new DeadlineException(report, until, why, at.toInstant(), by);
        });
    }

    /** The exception that holds for a report. */
    public Optional<DeadlineException> of(ReportKey report) {
        var e = DEADLINE_EXCEPTION;
        return Optional.ofNullable(found(
                        report.dataset(),
                        e.SUBJECT_ID
                                .eq(report.unit().value())
                                .and(e.PERIOD_ID.eq(report.period().id())))
                .get(report));
    }

    /** The exceptions that hold for reports of some periods. */
    public Map<ReportKey, DeadlineException> of(Dataset dataset, Collection<Period> periods) {
        return periods.isEmpty()
                ? Map.of()
                : found(
                        dataset,
                        DEADLINE_EXCEPTION.PERIOD_ID.in(
                                periods.stream().map(Period::id).toList()));
    }

    private Map<ReportKey, DeadlineException> found(Dataset dataset, Condition which) {
        var e = DEADLINE_EXCEPTION;
        Select<DeadlineExceptionRecord> rows = dsl.selectFrom(e)
                .where(e.DATASET.eq(dataset.dbText()))
                .and(which)
                .orderBy(e.ID);
        var last = new HashMap<ReportKey, DeadlineException>();
        for (var row : rows.fetch()) {
            var key = new ReportKey(dataset, new SubjectId(row.getSubjectId()), Period.ofId(row.getPeriodId()));
            last.put(
                    key,
                    new DeadlineException(
                            key,
                            row.getUntilDay(),
                            row.getReason(),
                            row.getGrantedAt().toInstant(),
                            row.getGrantedBy()));
        }
        return last;
    }
}
