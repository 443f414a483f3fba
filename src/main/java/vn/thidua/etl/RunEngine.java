package vn.thidua.etl;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.thidua.etl.batch.BatchRunner;
import vn.thidua.etl.batch.BatchRunner.End;
import vn.thidua.etl.load.Filing;
import vn.thidua.etl.load.ForgottenLoad;
import vn.thidua.etl.load.Stages;
import vn.thidua.etl.run.RunRow;
import vn.thidua.etl.run.RunStore;
import vn.thidua.etl.run.RunWork;
import vn.thidua.etl.run.Stage;
import vn.thidua.etl.spec.JobSpec;
import vn.thidua.shared.Language;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Texts;

/** Runs runs: each in a thread of its own, off every screen, and to its end when the program stops. */
@Component
class RunEngine implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(RunEngine.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Texts TEXTS = new Texts(Language.VI);

    private final BatchRunner batch;
    private final Stages stages;
    private final RunStore store;
    private final ForgottenLoad forgotten;
    private final Filing filing;
    private final ApplicationEventPublisher events;
    private final Map<RunId, RunWork> live = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("run-", 1).factory());

    RunEngine(
            BatchRunner batch,
            Stages stages,
            RunStore store,
            ForgottenLoad forgotten,
            Filing filing,
            ApplicationEventPublisher events) {
        this.batch = batch;
        this.stages = stages;
        this.store = store;
        this.forgotten = forgotten;
        this.filing = filing;
        this.events = events;
    }

    void begin(RunId id, RunRequest request, JobSpec spec) {
        execute(new RunWork(id, request, spec), "load", stages.of(spec.kind()));
    }

    /** Goes on with a run that waited. */
    void resume(RunRow row, JobSpec spec, String by) {
        var work = new RunWork(row.id(), row.request(), spec, by);
        work.restore(row);
        execute(work, "publish", stages.afterDecision());
    }

    /** Forgets what a waiting run has prepared; its files go to the rejected ones. */
    void discard(RunRow row, JobSpec spec) {
        var load = row.load();
        if (load != null) {
            forgotten.forget(load);
        }
        filing.file(row, spec, RunState.HELD);
        end(row.id(), row.job(), new RunWork.Outcome(RunState.DISCARDED, null, null));
    }

    void cancel(RunId id) {
        var work = live.get(id);
        if (work != null) {
            work.watch().cancel();
        }
    }

    /** A stored run with the figures of this moment. */
    RunView view(RunRow row, List<Problem> problems) {
        var work = row.state() == RunState.RUNNING ? live.get(row.id()) : null;
        var counts = work == null ? null : work.counts();
        return new RunView(
                row.id(),
                row.job(),
                row.request().origin(),
                row.request().by(),
                row.request().dataset(),
                row.request().dryRun(),
                row.prepared() != null,
                row.state(),
                work == null ? row.step() : work.progress().step(),
                work == null ? row.read() : work.progress().rows(),
                counts == null ? row.expected() : counts.expected(),
                work == null ? 0 : work.progress().rowsPerSecond(),
                work == null ? null : work.progress().left(),
                row.edition(),
                counts == null ? row.files() : counts.files(),
                counts == null ? row.read() : counts.read(),
                counts == null ? row.accepted() : counts.accepted(),
                counts == null ? row.rejected() : counts.rejected(),
                counts == null ? row.added() : counts.added(),
                counts == null ? row.closed() : counts.closed(),
                counts == null ? row.problems() : counts.problems(),
                problems,
                row.decidedBy(),
                row.urgentReason(),
                row.message(),
                row.startedAt(),
                row.endedAt());
    }

    private void execute(RunWork work, String part, List<Stage> path) {
        live.put(work.id(), work);
        threads.execute(() -> {
            var outcome = new RunWork.Outcome(RunState.FAILED, null, null);
            try {
                outcome = outcome(work, batch.run(work, part, path));
            } catch (RuntimeException | Error broken) {
                log.error("Run {} of {} failed", work.id(), work.request().job(), broken);
            } finally {
                close(work, outcome);
            }
        });
    }

    private static RunWork.Outcome outcome(RunWork work, End end) {
        var reached = work.outcome();
        if (reached != null && (end == End.COMPLETED || reached.state() == RunState.PUBLISHED)) {
            return reached;
        }
        return end == End.CANCELLED
                ? new RunWork.Outcome(RunState.CANCELLED, null, null)
                : new RunWork.Outcome(
                        RunState.FAILED,
                        null,
                        TEXTS.get("etl.run.failed", work.id().toString()));
    }

    private void close(RunWork work, RunWork.Outcome outcome) {
        try {
            if (outcome.state() == RunState.CANCELLED || outcome.state() == RunState.FAILED) {
                forget(work.loadOrNull());
            }
            store.counts(work.id(), work.counts());
            end(work.id(), work.request().job(), outcome);
        } catch (RuntimeException broken) {
            log.error(
                    "Run {} of {} could not be closed",
                    work.id(),
                    work.request().job(),
                    broken);
        } finally {
            live.remove(work.id());
        }
    }

    private void forget(vn.thidua.shared.@Nullable LoadId load) {
        if (load != null) {
            forgotten.forget(load);
        }
    }

    private void end(RunId id, String job, RunWork.Outcome outcome) {
        store.end(id, outcome.state(), outcome.edition(), outcome.message());
        log.info("Run {} of {}: {}", id, job, outcome.state().dbText());
        events.publishEvent(new RunFinished(id, job));
    }

    /** Cancels what can be cancelled and lets a publish come to its end. */
    @Override
    public void destroy() throws InterruptedException {
        live.values().forEach(work -> work.watch().cancel());
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            log.warn("{} runs did not end in time; they are marked at the next start", live.size());
        }
    }
}
