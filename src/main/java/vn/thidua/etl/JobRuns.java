package vn.thidua.etl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.definition.DefinitionProblem;
import vn.thidua.etl.run.RunFiles;
import vn.thidua.etl.run.RunProblems;
import vn.thidua.etl.run.RunRow;
import vn.thidua.etl.run.RunStore;
import vn.thidua.etl.run.RunWork;
import vn.thidua.etl.spec.JobSpec;
import vn.thidua.etl.spec.JobSpecs;
import vn.thidua.etl.spec.PublishMode;
import vn.thidua.security.Audit;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Language;
import vn.thidua.shared.LoadId;
import vn.thidua.shared.Problem;
import vn.thidua.shared.SubmissionId;
import vn.thidua.warehouse.PublishOutcome;
import vn.thidua.warehouse.PublishOutcome.Published;
import vn.thidua.warehouse.Publishing;

/**
 * Jobs and their runs: start, follow, cancel, decide. Whoever calls has checked the caller's rights; every deed is
 * audited here. Safe to use from any thread.
 */
@Component
public class JobRuns {
    /** So many problems are part of a {@link RunView}. */
    public static final int PROBLEMS_IN_VIEW = 1_000;

    /** So many characters at least tell why a run is published in a hurry. */
    public static final int SHORTEST_REASON = 10;

    private static final int LONGEST_REASON = 1_000;

    private final JobSpecs specs;
    private final RunStore store;
    private final RunProblems problems;
    private final RunFiles files;
    private final RunEngine engine;
    private final Publishing publishing;
    private final JobSchedule schedule;
    private final Audit audit;

    JobRuns(
            JobSpecs specs,
            RunStore store,
            RunProblems problems,
            RunFiles files,
            RunEngine engine,
            Publishing publishing,
            JobSchedule schedule,
            Audit audit) {
        this.specs = specs;
        this.store = store;
        this.problems = problems;
        this.files = files;
        this.engine = engine;
        this.publishing = publishing;
        this.schedule = schedule;
        this.audit = audit;
    }

    /**
     * Starts a job, or joins its run that is under way: a second click, a second process and a schedule that fires
     * meanwhile all get the same run. Returns at once.
     *
     * @throws IllegalArgumentException if there is no such job; the message can be shown
     */
    public RunId start(RunRequest request) {
        var spec = specs.require(request.job());
        var begun = store.begin(request);
        if (begun.joined()) {
            audit.recordAs(request.by(), "run.joined", request.job(), "run " + begun.run());
        } else {
            audit.recordAs(request.by(), "run.started", request.job(), "run " + begun.run());
            engine.begin(begun.run(), request, spec);
        }
        return begun.run();
    }

    /** Stops a run before it publishes; what it has read is forgotten. Does nothing when it is too late. */
    public void cancel(RunId run, String by) {
        engine.cancel(run);
        audit.recordAs(by, "run.cancelled", "run " + run, null);
    }

    /**
     * Publishes what a waiting run has prepared.
     *
     * @param by somebody else than whoever started the run
     * @throws IllegalStateException if it does not wait, another run of the job is under way, or {@code by} started it;
     *     the message is a key of the texts
     */
    public void confirm(RunId run, String by) {
        var row = waiting(run);
        if (row.request().by().equals(by)) {
            throw new IllegalStateException("etl.confirm.same-person");
        }
        var spec = specs.require(row.job());
        if (!store.resume(row, by, null)) {
            throw new IllegalStateException("etl.confirm.not-waiting");
        }
        audit.recordAs(by, "run.confirmed", row.job(), "run " + run);
        engine.resume(row, spec, by);
    }

    /**
     * Publishes what a waiting run has prepared although {@code by} started it: where no second person is at hand. The
     * reason stays with the edition.
     *
     * @throws IllegalStateException if it does not wait, another run of the job is under way, somebody else started it or
     *     there is no reason; the message is a key of the texts
     */
    public void confirmUrgently(RunId run, String by, String reason) {
        var row = waiting(run);
        var why = reason.strip();
        if (!row.request().by().equals(by)) {
            throw new IllegalStateException("etl.confirm.not-urgent");
        }
        if (why.length() < SHORTEST_REASON) {
            throw new IllegalStateException("etl.confirm.no-reason");
        }
        var spec = specs.require(row.job());
        var kept = why.substring(0, Math.min(why.length(), LONGEST_REASON));
        if (!store.resume(row, by, kept)) {
            throw new IllegalStateException("etl.confirm.not-waiting");
        }
        audit.recordAs(by, "run.confirmed-urgently", row.job(), "run %s: %s".formatted(run, kept));
        engine.resume(row, spec, by);
    }

    /** Why editions were published by whoever started their run, by edition; those that a second person published are not here. */
    public Map<EditionNumber, String> urgentReasons() {
        return store.urgentReasons();
    }

    /** Forgets what a waiting run has prepared. */
    public void discard(RunId run, String by) {
        var row = waiting(run);
        var spec = specs.require(row.job());
        if (!store.resume(row, by, null)) {
            throw new IllegalStateException("etl.confirm.not-waiting");
        }
        audit.recordAs(by, "run.discarded", row.job(), "run " + run);
        engine.discard(row, spec);
    }

    /** Publishes a new edition that equals an earlier one. */
    public PublishOutcome rollback(EditionNumber to, String by) {
        return publishing.rollback(to, by, published -> restored(to, by, published));
    }

    private void restored(EditionNumber to, String by, Published published) {
        audit.recordAs(
                by,
                "edition.restored",
                "edition " + published.edition().value(),
                "equals edition %d".formatted(to.value()));
    }

    public Optional<RunView> find(RunId run) {
        return find(run, Language.VI);
    }

    /** The run as it is at this moment, its problems in the given language. */
    public Optional<RunView> find(RunId run, Language language) {
        return store.find(run).map(row -> engine.view(row, problems.of(run, language, PROBLEMS_IN_VIEW)));
    }

    /** The run as it is at this moment, without its problems. */
    public Optional<RunView> findWithoutProblems(RunId run) {
        return store.find(run).map(row -> engine.view(row, List.of()));
    }

    /**
     * The load whose candidates a run keeps: while it waits for a decision, or after a dry run until the next of its job
     * or the next start.
     */
    public Optional<LoadId> preparedLoad(RunId run) {
        return store.find(run).flatMap(row -> Optional.ofNullable(row.prepared()));
    }

    /** The files of a run, by name. */
    public List<RunFileView> files(RunId run) {
        var found = problems.of(run, Language.VI, RunWork.KEPT_PROBLEMS).stream()
                .map(Problem::file)
                .collect(Collectors.toSet());
        return files.of(run).stream()
                .map(file -> new RunFileView(
                        file.name(),
                        file.submission(),
                        file.read(),
                        file.accepted(),
                        file.rejected(),
                        found.contains(file.name())))
                .toList();
    }

    /** All problems of a run, in the order of its files and lines. */
    public List<Problem> problems(RunId run, Language language, int limit) {
        return problems.of(run, language, limit);
    }

    /** What the last run found in one submission. */
    public List<Problem> problems(SubmissionId submission, Language language, int limit) {
        return problems.of(submission, language, limit);
    }

    /** The latest runs of all jobs, newest first, without their problems. */
    public List<RunView> latest(int limit) {
        return store.latest(limit).stream()
                .map(row -> engine.view(row, List.of()))
                .toList();
    }

    /** The latest run of a job, without its problems. */
    public Optional<RunView> latestOf(String job) {
        return store.latestOf(job).map(row -> engine.view(row, List.of()));
    }

    /** All jobs whose definition can be read, by id. */
    public List<JobView> jobs() {
        return specs.all().values().stream()
                .map(job -> job(job.id(), job.value()))
                .toList();
    }

    /** What is wrong with definitions of jobs; a job with a wrong file stays as it was before. */
    public List<DefinitionProblem> brokenDefinitions() {
        return specs.problems();
    }

    private JobView job(String id, JobSpec spec) {
        var when = spec.schedule();
        return new JobView(
                id,
                spec.title(),
                spec.description(),
                spec.kind(),
                spec.dataset(),
                spec.publish() == PublishMode.CONFIRM,
                when == null ? null : when.cron(),
                when == null ? null : when.zone(),
                when != null && schedule.isPaused(id),
                when == null ? null : schedule.nextRun(id).orElse(null),
                latestOf(id).orElse(null));
    }

    private RunRow waiting(RunId run) {
        return store.find(run)
                .filter(row -> row.state() == RunState.WAITING)
                .orElseThrow(() -> new IllegalStateException("etl.confirm.not-waiting"));
    }
}
