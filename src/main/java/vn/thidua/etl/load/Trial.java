package vn.thidua.etl.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.etl.RunId;
import vn.thidua.etl.RunOrigin;
import vn.thidua.etl.RunRequest;
import vn.thidua.etl.run.Finding;
import vn.thidua.etl.run.RunWork;
import vn.thidua.etl.run.TakenFile;
import vn.thidua.etl.spec.JobSpec;
import vn.thidua.operations.DataDirectory;
import vn.thidua.shared.Dataset;
import vn.thidua.submission.FileIntake;
import vn.thidua.submission.Intake;
import vn.thidua.submission.IntakeRules;
import vn.thidua.submission.Receipt;
import vn.thidua.submission.Submissions;

/**
 * Lets a content go through the reading and the rules of a job and forgets it again: what would be wrong, found by the
 * very code that will judge it. No run is kept and nothing is registered.
 */
@Component
public class Trial {
    /** Not a run that anybody can find: what stages note under this number goes nowhere. */
    private static final RunId NO_RUN = new RunId(Long.MAX_VALUE);

    private final FileIntake intake;
    private final Submissions submissions;
    private final StagingStage staging;
    private final ReadingStage reading;
    private final RulesStage rules;
    private final LineSearch lines;
    private final ForgottenLoad forgotten;
    private final DataDirectory directory;

    Trial(
            FileIntake intake,
            Submissions submissions,
            StagingStage staging,
            ReadingStage reading,
            RulesStage rules,
            LineSearch lines,
            ForgottenLoad forgotten,
            DataDirectory directory) {
        this.intake = intake;
        this.submissions = submissions;
        this.staging = staging;
        this.reading = reading;
        this.rules = rules;
        this.lines = lines;
        this.forgotten = forgotten;
        this.directory = directory;
    }

    /** What the job would find in {@code content}; measures are named where they are known. */
    public List<Finding> of(String job, JobSpec spec, Dataset dataset, String name, byte[] content, String by) {
        return taken(name, content, intaken -> {
            if (!(intaken instanceof Intake.Taken taken)) {
                throw new IllegalArgumentException("not a file of figures: " + name);
            }
            var receipt = new Receipt(job, dataset, taken.sha256(), name, taken.bytes(), by);
            var work = new RunWork(NO_RUN, new RunRequest(job, RunOrigin.MANUAL, by, null, null, dataset, true), spec);
            work.take(new TakenFile(submissions.asIf(receipt), name, taken));
            try {
                staging.run(work);
                reading.run(work);
                rules.run(work);
                return lines.located(work);
            } finally {
                var load = work.loadOrNull();
                if (load != null) {
                    forgotten.forget(load);
                }
            }
        });
    }

    /** What somebody does with a content that was taken in for a moment. */
    @FunctionalInterface
    interface Use<T> {
        T of(Intake intake) throws IOException;
    }

    /** Takes a content in for a moment: nothing of it stays. */
    <T> T taken(String name, byte[] content, Use<T> use) {
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(directory.archive()), "trial");
            try {
                var file = Files.write(folder.resolve(name), content);
                return use.of(intake.take(file, folder, IntakeRules.usual()));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a report cannot be looked at in " + directory.archive(), e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
