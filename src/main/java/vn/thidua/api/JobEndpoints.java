package vn.thidua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.etl.JobRuns;
import vn.thidua.etl.JobView;
import vn.thidua.etl.RunId;
import vn.thidua.etl.RunOrigin;
import vn.thidua.etl.RunRequest;
import vn.thidua.etl.RunView;
import vn.thidua.indicator.RankMoves;
import vn.thidua.reference.References;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Right;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.warehouse.Warehouse;

/** Jobs: which there are, start one, follow it, cancel it. */
@RestController
@RequestMapping(
        path = "/api/v1/jobs",
        produces = {"application/json", "text/csv"})
@Tag(name = "Jobs")
class JobEndpoints {
    private static final int MOST_RANKS = 1_000;

    private final JobRuns runs;
    private final RankMoves ranks;
    private final Warehouse warehouse;
    private final References references;
    private final CurrentUser user;

    JobEndpoints(JobRuns runs, RankMoves ranks, Warehouse warehouse, References references, CurrentUser user) {
        this.runs = runs;
        this.ranks = ranks;
        this.warehouse = warehouse;
        this.references = references;
        this.user = user;
    }

    record JobRow(
            String job,
            String title,
            String kind,
            @Nullable String dataset,
            boolean confirm,
            @Nullable String cron,
            @Nullable String zone,
            boolean paused,
            @Nullable Instant nextRun,
            @Nullable Long lastRun,
            @Nullable String lastStatus) {
        static JobRow of(JobView job, Language language) {
            var last = Optional.ofNullable(job.last());
            return new JobRow(
                    job.id(),
                    job.title().in(language),
                    job.kind().dbText(),
                    Optional.ofNullable(job.dataset()).map(Dataset::dbText).orElse(null),
                    job.confirm(),
                    job.cron(),
                    job.zone(),
                    job.paused(),
                    job.nextRun(),
                    last.map(run -> run.id().value()).orElse(null),
                    last.map(run -> run.state().dbText()).orElse(null));
        }
    }

    record JobList(List<JobRow> rows) implements Listing {}

    /** A run as the command line prints it, with how far it is; ranks that it would move while that can be told. */
    record Run(
            long id,
            String job,
            String status,
            String step,
            boolean dryRun,
            @Nullable String dataset,
            String requestedBy,
            Instant startedAt,
            @Nullable Instant endedAt,
            long rows,
            @Nullable Long expectedRows,
            long rowsPerSecond,
            @Nullable Long secondsLeft,
            @Nullable Integer edition,
            int files,
            long read,
            long accepted,
            long rejected,
            int problemCount,
            List<ProblemRow> problems,
            @Nullable String message,
            @Nullable List<RankRow> rankMoves) {
        static Run of(RunView run, @Nullable List<RankRow> rankMoves) {
            return new Run(
                    run.id().value(),
                    run.job(),
                    run.state().dbText(),
                    run.step().dbText(),
                    run.dryRun(),
                    Optional.ofNullable(run.dataset()).map(Dataset::dbText).orElse(null),
                    run.requestedBy(),
                    run.startedAt(),
                    run.endedAt(),
                    run.rows(),
                    run.expectedRows(),
                    Math.round(run.rowsPerSecond()),
                    Optional.ofNullable(run.left())
                            .map(left -> left.toSeconds())
                            .orElse(null),
                    Optional.ofNullable(run.edition()).map(EditionNumber::value).orElse(null),
                    run.files(),
                    run.read(),
                    run.accepted(),
                    run.rejected(),
                    run.problemCount(),
                    run.problems().stream().map(ProblemRow::of).toList(),
                    run.message(),
                    rankMoves);
        }
    }

    @GetMapping
    @Operation(summary = "All jobs, when they run next, and how their latest run ended")
    JobList jobs(HttpServletRequest request) {
        requireAny();
        var language = ApiErrors.language(request);
        return new JobList(
                runs.jobs().stream().map(job -> JobRow.of(job, language)).toList());
    }

    @PostMapping(path = "/{id}/runs", produces = "application/json")
    @Operation(
            summary = "Starts a run, or joins the one under way",
            description = "Answers 202 at once; follow it at the address in Location.")
    ResponseEntity<Run> start(
            @PathVariable("id") String id,
            @RequestParam(name = "period", required = false) @Nullable Period period,
            @Parameter(schema = @Schema(allowableValues = {"reports", "published", "illustrative"}))
                    @RequestParam(name = "dataset", required = false)
                    @Nullable
                    Dataset dataset,
            @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        user.require(Right.RUN);
        requireJob(id);
        var run = runs.start(new RunRequest(id, RunOrigin.API, user.name(), null, period, dataset, dryRun));
        return ResponseEntity.accepted()
                .location(URI.create(request.getRequestURI() + "/" + run))
                .body(run(id, run.value(), request));
    }

    @GetMapping(path = "/{id}/runs/{run}", produces = "application/json")
    @Operation(summary = "How far a run is, or how it ended, with its problems")
    Run find(@PathVariable("id") String id, @PathVariable("run") long run, HttpServletRequest request) {
        requireAny();
        return run(id, run, request);
    }

    @DeleteMapping(path = "/{id}/runs/{run}", produces = "application/json")
    @Operation(summary = "Cancels a run before it publishes")
    ResponseEntity<Run> cancel(
            @PathVariable("id") String id, @PathVariable("run") long run, HttpServletRequest request) {
        user.require(Right.CANCEL);
        run(id, run, request);
        runs.cancel(new RunId(run), user.name());
        return ResponseEntity.accepted().body(run(id, run, request));
    }

    private Run run(String job, long id, HttpServletRequest request) {
        if (id < 1) throw ApiProblem.notFound(job + "/" + id);
        return runs.find(new RunId(id), ApiErrors.language(request))
                .filter(run -> run.job().equals(job))
                .map(run -> Run.of(run, rankMoves(run)))
                .orElseThrow(() -> ApiProblem.notFound(job + "/" + id));
    }

    private @Nullable List<RankRow> rankMoves(RunView run) {
        return runs.preparedLoad(run.id())
                .map(load -> {
                    var reference = references.at(warehouse.preview(load));
                    return ranks.preview(load, user.scope()).stream()
                            .limit(MOST_RANKS)
                            .map(move -> RankRow.of(move, reference))
                            .toList();
                })
                .orElse(null);
    }

    private void requireJob(String id) {
        if (runs.jobs().stream().noneMatch(job -> job.id().equals(id))) throw ApiProblem.notFound(id);
    }

    /** What jobs read and refuse is for those who work with jobs. */
    private void requireAny() {
        if (Stream.of(Right.RUN, Right.CANCEL, Right.PUBLISH, Right.SCHEDULE).noneMatch(user::may)) {
            throw new AccessDeniedException(
                    "%s may not see jobs".formatted(user.name()).toLowerCase(Locale.ROOT));
        }
    }
}
