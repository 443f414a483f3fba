package vn.thidua.etl.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.etl.RunState;
import vn.thidua.etl.run.RunFiles;
import vn.thidua.etl.run.RunFiles.RunFile;
import vn.thidua.etl.run.RunProblems;
import vn.thidua.etl.run.RunRow;
import vn.thidua.etl.spec.JobSpec;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.Problem;
import vn.thidua.submission.SubmissionState;
import vn.thidua.submission.Submissions;

/**
 * Moves the files of a run out of its inbox: to {@code done}, or to {@code rejected} when nothing of a file was taken,
 * with the list of problems beside. Works from what is stored about the run, so that it can be repeated after a crash; a
 * file that was moved already, or replaced since it was read, is left alone.
 */
@Component
public class Filing {
    static final String DONE = "done";
    static final String REJECTED = "rejected";
    private static final int MOST_PROBLEMS = 10_000;

    private final Inbox inbox;
    private final RunFiles files;
    private final RunProblems problems;
    private final Submissions submissions;
    private final Clock clock;

    Filing(Inbox inbox, RunFiles files, RunProblems problems, Submissions submissions, Clock clock) {
        this.inbox = inbox;
        this.files = files;
        this.problems = problems;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** Files the files of a run that has come to {@code state}. */
    public void file(RunRow run, JobSpec spec, RunState state) {
        var root = inbox.of(run.request(), spec);
        var all = problems.of(run.id(), Language.VI, MOST_PROBLEMS);
        for (var file : files.of(run.id())) {
            settle(run, file, state);
            if (file.filedAs() == null) {
                var own = all.stream()
                        .filter(problem -> file.name().equals(problem.file()))
                        .toList();
                move(run, root, file, state, own);
            }
        }
    }

    private static boolean rejected(RunFile file, RunState state) {
        return state == RunState.HELD || file.submission() == null || (file.accepted() == 0 && file.rejected() > 0);
    }

    private void settle(RunRow run, RunFile file, RunState state) {
        var submission = file.submission();
        if (submission != null) {
            var became = rejected(file, state)
                    ? SubmissionState.REJECTED
                    : file.rejected() > 0 ? SubmissionState.PARTLY : SubmissionState.ACCEPTED;
            submissions.settle(
                    submission, became, run.id().value(), run.edition(), file.read(), file.accepted(), file.rejected());
        }
    }

    private void move(RunRow run, Path root, RunFile file, RunState state, List<Problem> own) {
        var source = root.resolve(file.name());
        try {
            if (!asItWasRead(source, file)) {
                return;
            }
            var day = LocalDate.now(clock.withZone(Formats.ZONE)).toString();
            var folder = Files.createDirectories(
                    root.resolve(rejected(file, state) ? REJECTED : DONE).resolve(day));
            var target = free(folder, file.name());
            if (!own.isEmpty()) {
                ProblemsCsv.write(folder.resolve(target.getFileName() + ".problems.csv"), own);
            }
            Files.move(source, target);
            files.filed(run.id(), file.name(), root.relativize(target).toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the file %s cannot be moved".formatted(source), e);
        }
    }

    private static boolean asItWasRead(Path source, RunFile file) throws IOException {
        return Files.isRegularFile(source)
                && Files.size(source) == file.bytes()
                && Files.getLastModifiedTime(source).toInstant().toEpochMilli()
                        == file.modified().toEpochMilli();
    }

    /** The name itself, or with a number before its ending if the folder has one like it. */
    private static Path free(Path folder, String name) {
        int dot = name.lastIndexOf('.');
        var stem = dot <= 0 ? name : name.substring(0, dot);
        var ending = dot <= 0 ? "" : name.substring(dot);
        var free = folder.resolve(name);
        for (int i = 2; Files.exists(free); i++) {
            free = folder.resolve(stem + "-" + i + ending);
        }
        return free;
    }
}
