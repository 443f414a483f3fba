package vn.thidua.etl.run;

import static vn.thidua.operations.schema.Tables.RUN;
import static vn.thidua.operations.schema.Tables.RUNNING;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import vn.thidua.etl.RunId;
import vn.thidua.etl.RunRequest;
import vn.thidua.etl.RunState;
import vn.thidua.etl.RunStep;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.LoadId;

/** Runs in the operations database. The key of table {@code running} lets one run of a job at a time begin. */
@Component
public class RunStore {
    private final DSLContext dsl;
    private final Clock clock;

    RunStore(@Qualifier("operationsDsl") DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** A run, and whether it is one that was running already. */
    public record Begun(RunId run, boolean joined) {}

    /** Begins a run, or joins the one of that job that is running, whichever process runs it. */
    public Begun begin(RunRequest request) {
        for (int attempt = 0; ; attempt++) {
            var running = running(request.job());
            if (running.isPresent()) {
                return new Begun(running.get(), true);
            }
            try {
                return new Begun(dsl.transactionResult(inside -> insert(inside.dsl(), request)), false);
            } catch (DataIntegrityViolationException | IntegrityConstraintViolationException somebodyWasFaster) {
                // their run may have ended between our insert and this moment: look once more, then begin again
                if (attempt == 9) {
                    throw somebodyWasFaster;
                }
            }
        }
    }

    private RunId insert(DSLContext inside, RunRequest request) {
        var period = request.period();
        var dataset = request.dataset();
        var inbox = request.inbox();
        long id = inside.insertInto(RUN)
                .set(RUN.JOB, request.job())
                .set(RUN.ORIGIN, request.origin().dbText())
                .set(RUN.REQUESTED_BY, request.by())
                .set(RUN.DATASET, dataset == null ? null : dataset.dbText())
                .set(RUN.PERIOD, period == null ? null : period.code())
                .set(RUN.INBOX, inbox == null ? null : inbox.toAbsolutePath().toString())
                .set(RUN.DRY_RUN, request.dryRun())
                .set(RUN.STATE, RunState.RUNNING.dbText())
                .set(RUN.STEP, RunStep.START.dbText())
                .set(RUN.STARTED_AT, OffsetDateTime.now(clock))
                .returning(RUN.ID)
                .fetchSingle()
                .getId();
        inside.insertInto(RUNNING)
                .set(RUNNING.JOB, request.job())
                .set(RUNNING.RUN_ID, id)
                .execute();
        return new RunId(id);
    }

    /**
     * Lets a waiting run go on; false if it does not wait any more or another run of the job is running.
     *
     * @param urgent why the one who started it decides; null where somebody else does
     */
    public boolean resume(RunRow run, String by, @Nullable String urgent) {
        try {
            return dsl.transactionResult(inside -> {
                int waiting = inside.dsl()
                        .update(RUN)
                        .set(RUN.STATE, RunState.RUNNING.dbText())
                        .set(RUN.DECIDED_BY, by)
                        .set(RUN.URGENT_REASON, urgent)
                        .setNull(RUN.ENDED_AT)
                        .where(RUN.ID.eq(run.id().value()))
                        .and(RUN.STATE.eq(RunState.WAITING.dbText()))
                        .execute();
                if (waiting == 1) {
                    inside.dsl()
                            .insertInto(RUNNING)
                            .set(RUNNING.JOB, run.job())
                            .set(RUNNING.RUN_ID, run.id().value())
                            .execute();
                }
                return waiting == 1;
            });
        } catch (DataIntegrityViolationException | IntegrityConstraintViolationException anotherRuns) {
            return false;
        }
    }

    public Optional<RunId> running(String job) {
        return dsl.select(RUNNING.RUN_ID)
                .from(RUNNING)
                .where(RUNNING.JOB.eq(job))
                .fetchOptional(row -> new RunId(row.value1()));
    }

    public Optional<RunRow> find(RunId id) {
        return dsl.selectFrom(RUN).where(RUN.ID.eq(id.value())).fetchOptional(RunRow::of);
    }

    /** Newest first. */
    public List<RunRow> latest(int limit) {
        return dsl.selectFrom(RUN).orderBy(RUN.ID.desc()).limit(limit).fetch(RunRow::of);
    }

    public Optional<RunRow> latestOf(String job) {
        return dsl.selectFrom(RUN)
                .where(RUN.JOB.eq(job))
                .orderBy(RUN.ID.desc())
                .limit(1)
                .fetchOptional(RunRow::of);
    }

    public List<RunRow> inState(RunState state) {
        return dsl.selectFrom(RUN)
                .where(RUN.STATE.eq(state.dbText()))
                .orderBy(RUN.ID)
                .fetch(RunRow::of);
    }

    /** Why runs were published in a hurry, by the edition that came of them. */
    public Map<EditionNumber, String> urgentReasons() {
        return dsl.select(RUN.EDITION, RUN.URGENT_REASON)
                .from(RUN)
                .where(RUN.URGENT_REASON.isNotNull())
                .and(RUN.STATE.eq(RunState.PUBLISHED.dbText()))
                .and(RUN.EDITION.isNotNull())
                .fetchMap(row -> new EditionNumber(row.value1()), row -> row.value2());
    }

    /** Dry runs whose candidates are still there to be looked at. */
    public List<RunRow> keptPreviews() {
        return dsl.selectFrom(RUN)
                .where(RUN.STATE.eq(RunState.PREVIEWED.dbText()))
                .and(RUN.LOAD_ID.isNotNull())
                .orderBy(RUN.ID)
                .fetch(RunRow::of);
    }

    /** Notes that the candidates of a run are gone. */
    public void withoutLoad(RunId id) {
        dsl.update(RUN).setNull(RUN.LOAD_ID).where(RUN.ID.eq(id.value())).execute();
    }

    /** Whether a run of the job ever ended well. */
    public boolean everLoaded(String job) {
        return dsl.fetchExists(
                RUN,
                RUN.JOB
                        .eq(job)
                        .and(RUN.DRY_RUN.isFalse())
                        .and(RUN.STATE.in(RunState.PUBLISHED.dbText(), RunState.NOTHING_NEW.dbText())));
    }

    public void step(RunId id, RunStep step) {
        dsl.update(RUN)
                .set(RUN.STEP, step.dbText())
                .where(RUN.ID.eq(id.value()))
                .execute();
    }

    public void load(RunId id, LoadId load) {
        dsl.update(RUN)
                .set(RUN.LOAD_ID, load.value())
                .where(RUN.ID.eq(id.value()))
                .execute();
    }

    public void counts(RunId id, RunCounts counts) {
        dsl.update(RUN)
                .set(RUN.FILES, counts.files())
                .set(RUN.ROWS_READ, counts.read())
                .set(RUN.ROWS_EXPECTED, counts.expected())
                .set(RUN.ACCEPTED, counts.accepted())
                .set(RUN.REJECTED, counts.rejected())
                .set(RUN.ADDED, counts.added())
                .set(RUN.CLOSED, counts.closed())
                .set(RUN.PROBLEMS, counts.problems())
                .where(RUN.ID.eq(id.value()))
                .execute();
    }

    /** The one word of a publish to operations; derived from the edition again at start if it is lost. */
    public void published(RunId id, EditionNumber edition, long added, long closed) {
        dsl.update(RUN)
                .set(RUN.EDITION, edition.value())
                .set(RUN.ADDED, added)
                .set(RUN.CLOSED, closed)
                .where(RUN.ID.eq(id.value()))
                .execute();
    }

    /** Notes how a run ended, or that it waits, and lets the next one of its job begin. */
    public void end(RunId id, RunState state, @Nullable EditionNumber edition, @Nullable String message) {
        dsl.transaction(inside -> {
            inside.dsl()
                    .update(RUN)
                    .set(RUN.STATE, state.dbText())
                    .set(RUN.STEP, (state.ended() ? RunStep.END : RunStep.PUBLISH).dbText())
                    .set(RUN.EDITION, edition == null ? RUN.EDITION : org.jooq.impl.DSL.val(edition.value()))
                    .set(RUN.MESSAGE, message)
                    .set(RUN.ENDED_AT, state.ended() ? OffsetDateTime.now(clock) : null)
                    .where(RUN.ID.eq(id.value()))
                    .execute();
            inside.dsl()
                    .deleteFrom(RUNNING)
                    .where(RUNNING.RUN_ID.eq(id.value()))
                    .execute();
        });
    }

    /** Notes who decided about a waiting run. */
    public void decided(RunId id, @Nullable String by) {
        dsl.update(RUN)
                .set(RUN.DECIDED_BY, by)
                .setNull(RUN.URGENT_REASON)
                .where(RUN.ID.eq(id.value()))
                .execute();
    }
}
