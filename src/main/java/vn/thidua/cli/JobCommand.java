package vn.thidua.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.cli.Command.Job;
import vn.thidua.etl.JobRuns;
import vn.thidua.etl.JobView;
import vn.thidua.etl.RunId;
import vn.thidua.etl.RunOrigin;
import vn.thidua.etl.RunRequest;
import vn.thidua.etl.RunView;
import vn.thidua.operations.DataDirectory;
import vn.thidua.operations.DataDirectoryInUse;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Problem;

/** Runs a job to its end, by itself or by the server that holds the data directory. */
@Component
class JobCommand {
    private static final Duration BETWEEN_REMARKS = Duration.ofSeconds(1);

    private final JobRuns runs;
    private final FinishedRuns finished;

    JobCommand(JobRuns runs, FinishedRuns finished) {
        this.runs = runs;
        this.finished = finished;
    }

    static ExitCode run(Job job, Console console) {
        DataDirectory directory;
        try {
            directory = DataDirectory.open(job.data());
        } catch (DataDirectoryInUse held) {
            return HandOver.to(job.data(), console, "job", wish(job));
        }
        try (var application = Application.tool(directory)) {
            return application.getBean(JobCommand.class).follow(job, console);
        } catch (WrongUsage usage) {
            throw usage;
        } catch (RuntimeException failure) {
            console.remark("cli.failed", String.valueOf(failure.getMessage()));
            return ExitCode.FAILED;
        }
    }

    private static Map<String, Object> wish(Job job) {
        var wish = new LinkedHashMap<String, Object>();
        wish.put("job", job.job());
        if (job.inbox() != null) wish.put("inbox", job.inbox().toString());
        if (job.period() != null) wish.put("period", job.period().code());
        if (job.dataset() != null) wish.put("dataset", job.dataset().dbText());
        wish.put("dry_run", job.dryRun());
        return wish;
    }

    /** The same with and without a server: remarks on the way, then one JSON object as the last line. */
    ExitCode follow(Job job, Console console) {
        if (runs.jobs().stream().map(JobView::id).noneMatch(job.job()::equals)) {
            var known = runs.jobs().stream().map(JobView::id).sorted().collect(Collectors.joining(", "));
            throw new WrongUsage(console.texts().get("cli.usage.job", job.job(), known));
        }
        var id = runs.start(new RunRequest(
                job.job(),
                RunOrigin.CLI,
                "cli:" + System.getProperty("user.name", "-"),
                job.inbox(),
                job.period(),
                job.dataset(),
                job.dryRun()));
        try {
            while (!finished.await(id, BETWEEN_REMARKS)) {
                current(id).ifPresent(run -> tell(run, console));
                if (current(id).filter(run -> code(run) != null).isPresent()) break;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        }
        var run = runs.find(id, console.texts().language()).orElseThrow();
        run.problems().forEach(problem -> console.remarks().println(problem.sentence(console.texts())));
        if (run.message() != null) console.remarks().println(run.message());
        console.result(JsonMapper.shared().writeValueAsString(line(run)));
        return Optional.ofNullable(code(run)).orElse(ExitCode.FAILED);
    }

    private Optional<RunView> current(RunId id) {
        return runs.find(id);
    }

    private static void tell(RunView run, Console console) {
        var step = run.step().dbText();
        if (run.left() == null) {
            console.remark("cli.progress", step, run.rows());
        } else {
            console.remark(
                    "cli.progress.left",
                    step,
                    run.rows(),
                    Math.round(run.rowsPerSecond()),
                    run.left().toSeconds());
        }
    }

    /** What a script learns from the end of a run; null while it runs. */
    static @org.jspecify.annotations.Nullable ExitCode code(RunView run) {
        return switch (run.state()) {
            case RUNNING -> null;
            case PUBLISHED, NOTHING_NEW, PREVIEWED -> ExitCode.DONE;
            case HELD -> ExitCode.HELD;
            case WAITING -> ExitCode.WAITING;
            case FAILED, CANCELLED, INTERRUPTED, SUPERSEDED, DISCARDED -> ExitCode.FAILED;
        };
    }

    private static Map<String, Object> line(RunView run) {
        var line = new LinkedHashMap<String, Object>();
        line.put("job", run.job());
        line.put("run", run.id().value());
        line.put("status", run.state().dbText());
        line.put(
                "edition",
                Optional.ofNullable(run.edition()).map(EditionNumber::value).orElse(null));
        line.put("files", run.files());
        line.put("read", run.read());
        line.put("accepted", run.accepted());
        line.put("rejected", run.rejected());
        line.put("problem_count", run.problemCount());
        line.put("problems", run.problems().stream().map(JobCommand::problem).toList());
        var end = Optional.ofNullable(run.endedAt()).orElse(run.startedAt());
        line.put("seconds", Seconds.of(Duration.between(run.startedAt(), end).toNanos()));
        return line;
    }

    private static Map<String, Object> problem(Problem problem) {
        var map = new LinkedHashMap<String, Object>();
        map.put("file", problem.file());
        map.put("sheet", problem.sheet());
        map.put("line", problem.line());
        map.put("column", problem.column());
        map.put("measure", problem.measure());
        map.put("code", problem.code());
        map.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        map.put("message", problem.message());
        map.put("suggestion", problem.suggestion());
        return map;
    }
}
