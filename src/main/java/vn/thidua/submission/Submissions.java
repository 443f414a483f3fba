package vn.thidua.submission;

import static vn.thidua.operations.schema.Tables.SUBMISSION;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import vn.thidua.operations.schema.tables.records.SubmissionRecord;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.SubmissionId;

/**
 * The registry of contents handed in. One content is one submission of a job and dataset, however often it is sent and
 * under whatever name: so a run that is repeated after a crash finds the submission it had begun with.
 */
@Component
public class Submissions {
    /** Numbers that no registered submission reaches. */
    private static final long UNREGISTERED = 1L << 62;

    private final AtomicLong unregistered = new AtomicLong();
    private final DSLContext dsl;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submissions(@Qualifier("operationsDsl") DSLContext dsl, ApplicationEventPublisher events, Clock clock) {
        this.dsl = dsl;
        this.events = events;
        this.clock = clock;
    }

    /** Registers a content, or finds it registered. */
    public Submission receive(Receipt receipt) {
        var known = find(receipt);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            var registered = of(dsl.insertInto(SUBMISSION)
                    .set(SUBMISSION.JOB, receipt.job())
                    .set(SUBMISSION.DATASET, receipt.dataset().dbText())
                    .set(SUBMISSION.SHA256, receipt.sha256())
                    .set(SUBMISSION.FILE_NAME, receipt.fileName())
                    .set(SUBMISSION.BYTES, receipt.bytes())
                    .set(SUBMISSION.RECEIVED_AT, OffsetDateTime.now(clock))
                    .set(SUBMISSION.RECEIVED_FROM, receipt.from())
                    .set(SUBMISSION.STATE, SubmissionState.RECEIVED.dbText())
                    .returning()
                    .fetchSingle());
            events.publishEvent(new SubmissionReceived(registered.id(), receipt.job()));
            return registered;
        } catch (DataIntegrityViolationException | IntegrityConstraintViolationException sentTwiceAtOnce) {
            // whoever came first has registered it: read that
        }
        return find(receipt).orElseThrow();
    }

    /** What {@link #receive} would give, without registering anything: for a look at what a file would change. */
    public Submission asIf(Receipt receipt) {
        return find(receipt)
                .orElseGet(() -> new Submission(
                        new SubmissionId(UNREGISTERED + unregistered.getAndIncrement()),
                        receipt.job(),
                        receipt.dataset(),
                        receipt.sha256(),
                        receipt.fileName(),
                        receipt.bytes(),
                        clock.instant(),
                        receipt.from(),
                        SubmissionState.RECEIVED,
                        null,
                        null,
                        0,
                        0,
                        0));
    }

    public Optional<Submission> find(SubmissionId id) {
        return dsl.selectFrom(SUBMISSION).where(SUBMISSION.ID.eq(id.value())).fetchOptional(Submissions::of);
    }

    /** Those of the given submissions that are registered, by id. */
    public Map<SubmissionId, Submission> find(Set<SubmissionId> ids) {
        return dsl.selectFrom(SUBMISSION)
                .where(SUBMISSION.ID.in(ids.stream().map(SubmissionId::value).toList()))
                .fetchMap(row -> new SubmissionId(row.getId()), Submissions::of);
    }

    /** The latest submissions of a job, newest first. */
    public List<Submission> latest(String job, int limit) {
        return dsl.selectFrom(SUBMISSION)
                .where(SUBMISSION.JOB.eq(job))
                .orderBy(SUBMISSION.ID.desc())
                .limit(limit)
                .fetch(Submissions::of);
    }

    /** Notes what a run made of a submission. */
    public void settle(
            SubmissionId id,
            SubmissionState state,
            long run,
            @Nullable EditionNumber edition,
            long rowsRead,
            long accepted,
            long rejected) {
        dsl.update(SUBMISSION)
                .set(SUBMISSION.STATE, state.dbText())
                .set(SUBMISSION.RUN_ID, run)
                .set(SUBMISSION.EDITION, edition == null ? null : edition.value())
                .set(SUBMISSION.ROWS_READ, rowsRead)
                .set(SUBMISSION.ACCEPTED, accepted)
                .set(SUBMISSION.REJECTED, rejected)
                .where(SUBMISSION.ID.eq(id.value()))
                .execute();
    }

    private Optional<Submission> find(Receipt receipt) {
        return dsl.selectFrom(SUBMISSION)
                .where(SUBMISSION.JOB.eq(receipt.job()))
                .and(SUBMISSION.DATASET.eq(receipt.dataset().dbText()))
                .and(SUBMISSION.SHA256.eq(receipt.sha256()))
                .fetchOptional(Submissions::of);
    }

    private static Submission of(SubmissionRecord row) {
        var edition = row.getEdition();
        return new Submission(
                new SubmissionId(row.getId()),
                row.getJob(),
                Dataset.fromDb(row.getDataset()),
                row.getSha256(),
                row.getFileName(),
                row.getBytes(),
                row.getReceivedAt().toInstant(),
                row.getReceivedFrom(),
                SubmissionState.fromDb(row.getState()),
                row.getRunId(),
                edition == null ? null : new EditionNumber(edition),
                row.getRowsRead(),
                row.getAccepted(),
                row.getRejected());
    }
}
