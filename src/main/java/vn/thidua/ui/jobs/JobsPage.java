package vn.thidua.ui.jobs;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.definition.DefinitionProblem;
import vn.thidua.etl.JobRuns;
import vn.thidua.etl.JobView;
import vn.thidua.etl.RunState;
import vn.thidua.etl.RunView;

/**
 * Everything the list of jobs shows.
 *
 * @param broken what is wrong with files of jobs, each with file, line and column
 * @param waiting runs that wait for somebody's decision
 * @param latest the latest runs, newest first
 */
record JobsPage(List<String> broken, List<Waiting> waiting, List<JobLine> jobs, List<RunLine> latest)
        implements Serializable {
    private static final int LATEST = 15;

    /** A run that waits. */
    record Waiting(String sentence, String address) implements Serializable {}

    static JobsPage read(JobRuns runs, JobWords words) {
        var jobs = runs.jobs();
        var byId = jobs.stream().collect(Collectors.toMap(JobView::id, Function.identity()));
        return new JobsPage(
                runs.brokenDefinitions().stream()
                        .map(DefinitionProblem::toString)
                        .toList(),
                jobs.stream()
                        .flatMap(job -> java.util.stream.Stream.ofNullable(job.last()))
                        .filter(run -> run.state() == RunState.WAITING)
                        .sorted(Comparator.comparing(RunView::startedAt, Comparator.<Instant>reverseOrder()))
                        .map(run -> waiting(run, byId, words))
                        .toList(),
                jobs.stream().map(job -> JobLine.of(job, words)).toList(),
                runs.latest(LATEST).stream()
                        .map(run -> RunLine.of(run, byId, words))
                        .toList());
    }

    private static Waiting waiting(RunView run, Map<String, JobView> jobs, JobWords words) {
        var line = RunLine.of(run, jobs, words);
        return new Waiting(words.say("waiting", line.number(), line.job(), words.changes(run)), line.address());
    }
}
