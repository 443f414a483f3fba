package vn.thidua.etl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.etl.load.FilledForms;
import vn.thidua.etl.load.Trial;
import vn.thidua.etl.load.TypedCells;
import vn.thidua.etl.run.Finding;
import vn.thidua.etl.spec.JobSpec;
import vn.thidua.etl.spec.JobSpecs;
import vn.thidua.operations.DataDirectory;
import vn.thidua.reference.Measure;
import vn.thidua.reference.References;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Language;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Severity;
import vn.thidua.submission.Receipt;
import vn.thidua.submission.Submissions;
import vn.thidua.submission.ValueReading;
import vn.thidua.submission.deadline.Deadlines;
import vn.thidua.submission.deadline.Standing;
import vn.thidua.submission.report.ReportCsv;
import vn.thidua.submission.report.ReportKey;
import vn.thidua.submission.report.ReportSteps;
import vn.thidua.submission.report.StepRefused;
import vn.thidua.submission.report.UnitReport;
import vn.thidua.submission.report.UnitReports;

/**
 * Between the reports that units prepare on screen and the job that they go to: reads and checks them exactly as the job
 * will, registers them when they are handed in, and puts them into the job's inbox when the city takes them. Whoever
 * calls has checked the caller's rights.
 */
@Component
public class ReportDesk {
    private final JobSpecs specs;
    private final JobRuns runs;
    private final Uploads uploads;
    private final Trial trial;
    private final FilledForms forms;
    private final TypedCells cells;
    private final References references;
    private final Submissions submissions;
    private final UnitReports reports;
    private final ReportSteps steps;
    private final Deadlines deadlines;
    private final DataDirectory directory;

    ReportDesk(
            JobSpecs specs,
            JobRuns runs,
            Uploads uploads,
            Trial trial,
            FilledForms forms,
            TypedCells cells,
            References references,
            Submissions submissions,
            UnitReports reports,
            ReportSteps steps,
            Deadlines deadlines,
            DataDirectory directory) {
        this.specs = specs;
        this.runs = runs;
        this.uploads = uploads;
        this.trial = trial;
        this.forms = forms;
        this.cells = cells;
        this.references = references;
        this.submissions = submissions;
        this.reports = reports;
        this.steps = steps;
        this.deadlines = deadlines;
        this.directory = directory;
    }

    /** Whether reports of the dataset can be prepared on screen. */
    public boolean takes(Dataset dataset) {
        return job(dataset).isPresent();
    }

    /** What a text means as a figure of a measure. */
    public ValueReading read(Dataset dataset, Measure measure, String typed) {
        return cells.read(spec(dataset), references.current(dataset), measure, typed);
    }

    /** What a file says for a report; nothing is kept of it. */
    public FilledForm fill(ReportKey key, Set<MeasureCode> asked, String name, byte[] content, Language language) {
        return forms.read(key, asked, name, content, language);
    }

    /** What the job would find in the report as it stands; problems name their measure where they have one. */
    public List<Problem> check(UnitReport report, Language language, String by) {
        return findings(report, by).stream().map(found -> found.in(language)).toList();
    }

    private List<Finding> findings(UnitReport report, String by) {
        if (report.entries().values().stream().allMatch(entry -> entry.typed().isBlank())) {
            return List.of();
        }
        var dataset = report.key().dataset();
        var code = code(report.key());
        return trial.of(
                require(dataset),
                spec(dataset),
                dataset,
                ReportCsv.name(report, code),
                ReportCsv.write(report, code),
                by);
    }

    /**
     * Hands a report in: registers what it says and lets the head of the cluster check it.
     *
     * @throws StepRefused if the period is closed, nothing is typed, something must be mended, or an explanation is
     *     missing
     */
    public void submit(ReportKey key, String by) {
        if (deadlines.of(key).filter(Standing::locked).isPresent()) {
            throw new StepRefused("report.refused.locked");
        }
        var report = reports.find(key);
        if (report.entries().values().stream().allMatch(entry -> entry.typed().isBlank())) {
            throw new StepRefused("report.refused.empty");
        }
        var found = findings(report, by);
        if (found.stream().anyMatch(one -> one.severity() == Severity.MUST_FIX)) {
            throw new StepRefused("report.refused.must-fix");
        }
        if (found.stream().anyMatch(one -> unexplained(report, one.vietnamese()))) {
            throw new StepRefused("report.refused.explain");
        }
        var code = code(key);
        var content = ReportCsv.write(report, code);
        var submission = submissions.receive(new Receipt(
                require(key.dataset()),
                key.dataset(),
                sha256(content),
                ReportCsv.name(report, code),
                content.length,
                by));
        steps.submit(key, submission.id(), by);
    }

    /** Whether a problem asks for a reason that is not given yet. */
    public static boolean unexplained(UnitReport report, Problem problem) {
        var measure = problem.measure();
        return problem.severity() == Severity.EXPLAIN
                && measure != null
                && report.note(new MeasureCode(measure)).isBlank();
    }

    /**
     * Takes reports: they go to the job's inbox as they were handed in, and one run reads them all. Those that cannot be
     * taken stay as they are.
     *
     * @param reason why they are taken without the check of the cluster's head; blank if they were checked
     * @throws StepRefused if none can be taken; the reason is that of the last
     */
    public Taken accept(List<ReportKey> keys, String reason, String by) {
        var files = new ArrayList<Uploads.Upload>();
        StepRefused last = new StepRefused("report.refused.empty");
        for (var key : keys) {
            try {
                steps.accept(key, reason, by);
                var report = reports.find(key);
                var content = ReportCsv.write(report, code(key));
                files.add(
                        new Uploads.Upload(ReportCsv.name(report, code(key)), () -> new ByteArrayInputStream(content)));
            } catch (StepRefused refused) {
                last = refused;
            }
        }
        if (files.isEmpty()) {
            throw last;
        }
        var dataset = keys.getFirst().dataset();
        var job = runs.jobs().stream()
                .filter(view -> view.id().equals(require(dataset)))
                .findFirst()
                .orElseThrow();
        try {
            for (var file : files) {
                dropOlder(job.id(), file.name());
            }
            var received = uploads.receive(job, files, RunOrigin.MANUAL, by);
            return new Taken(files.size(), received.run());
        } catch (IOException e) {
            throw new UncheckedIOException("accepted reports cannot be put into the inbox of " + job.id(), e);
        }
    }

    /** A report that was taken before and still waits in the inbox gives way: two of them would contradict each other. */
    private void dropOlder(String job, String name) throws IOException {
        var inbox = directory.inbox(job);
        if (Files.isDirectory(inbox)) {
            var stem = name.substring(0, name.length() - ".csv".length());
            try (var older = Files.newDirectoryStream(inbox, stem + "*.csv")) {
                for (var file : older) {
                    Files.delete(file);
                }
            }
        }
    }

    /** How many reports were taken, and the run that reads them. */
    public record Taken(int reports, RunId run) {}

    private Optional<String> job(Dataset dataset) {
        return specs.all().values().stream()
                .filter(job -> job.value().forms() && dataset.equals(job.value().dataset()))
                .map(job -> job.id())
                .findFirst();
    }

    private String require(Dataset dataset) {
        return job(dataset).orElseThrow(() -> new StepRefused("report.refused.no-job"));
    }

    private JobSpec spec(Dataset dataset) {
        return specs.require(require(dataset));
    }

    private String code(ReportKey key) {
        return references.current(key.dataset()).require(key.unit()).code();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
