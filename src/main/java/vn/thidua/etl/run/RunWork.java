package vn.thidua.etl.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.RunId;
import vn.thidua.etl.RunRequest;
import vn.thidua.etl.RunState;
import vn.thidua.etl.spec.JobSpec;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Language;
import vn.thidua.shared.LoadId;
import vn.thidua.shared.Severity;
import vn.thidua.shared.SubmissionId;
import vn.thidua.shared.Texts;
import vn.thidua.warehouse.StatementWatch;

/**
 * A run while it lasts: what its steps hand to each other, and the figures that screens show. Changed by the thread of
 * the run only; progress and figures may be read from any thread.
 */
public final class RunWork {
    /** So many problems are kept; all are counted. */
    public static final int KEPT_PROBLEMS = 10_000;

    private static final Texts COUNTED = new Texts(Language.VI);

    private final RunId id;
    private final RunRequest request;
    private final JobSpec spec;
    private final StatementWatch watch = new StatementWatch();
    private final StepProgress progress = new StepProgress(watch);
    private final List<Placed> findings = new ArrayList<>();
    private final Map<SubmissionId, Long> readOf = new HashMap<>();
    private final Map<SubmissionId, Long> rejectedOf = new HashMap<>();
    private final Map<ReportKey, Instant> receivedAt = new HashMap<>();
    private final Map<SubmissionId, TakenFile> files = new LinkedHashMap<>();
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();
    private volatile int fileCount;
    private volatile int problemCount;
    private volatile int mustFixCount;
    private volatile long added;
    private volatile long closed;
    private final @Nullable String decidedBy;
    private boolean filesStay;
    private @Nullable LoadId load;
    private @Nullable Outcome outcome;

    /** One report: who, and for which period. */
    public record ReportKey(int subject, int period) {}

    /** When the files say that reports came; only of jobs that let them say so. */
    public Map<ReportKey, Instant> receivedAt() {
        return receivedAt;
    }

    /** How a run ends. */
    public record Outcome(
            RunState state,
            @Nullable EditionNumber edition,
            @Nullable String message) {}

    public RunWork(RunId id, RunRequest request, JobSpec spec) {
        this(id, request, spec, null);
    }

    /** The rest of a run that waited, after {@code decidedBy} decided to publish. */
    public RunWork(RunId id, RunRequest request, JobSpec spec, @Nullable String decidedBy) {
        this.id = id;
        this.request = request;
        this.spec = spec;
        this.decidedBy = decidedBy;
    }

    /** Who decided to publish what the run prepared; null before the decision and where none is needed. */
    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public RunId id() {
        return id;
    }

    public RunRequest request() {
        return request;
    }

    public JobSpec spec() {
        return spec;
    }

    /** The step that goes on, and how far it is. */
    public StepProgress progress() {
        return progress;
    }

    /** Follows the run's statements; cancels them. */
    public StatementWatch watch() {
        return watch;
    }

    /** Takes over the figures of the part before the decision. */
    public void restore(RunRow before) {
        fileCount = before.files();
        read.set(before.read());
        accepted.set(before.accepted());
        rejected.set(before.rejected());
        problemCount = before.problems();
        progress.expect(before.expected());
        added = before.added();
        closed = before.closed();
        load = before.load();
    }

    public void load(LoadId begun) {
        load = begun;
    }

    /** The load that was begun; throws if none was. */
    public LoadId load() {
        var begun = load;
        if (begun == null) {
            throw new IllegalStateException("run %s has begun no load".formatted(id));
        }
        return begun;
    }

    public @Nullable LoadId loadOrNull() {
        return load;
    }

    /** Ends the run; the steps that remain are passed over. */
    public void end(RunState state, @Nullable EditionNumber edition, @Nullable String message) {
        outcome = new Outcome(state, edition, message);
    }

    /** Leaves the files in the inbox, for a run that waits with them. */
    public void leaveFiles() {
        filesStay = true;
    }

    public boolean filesStay() {
        return filesStay;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    /** Stops with {@link RunCancelled} if somebody cancelled the run. */
    public void goOn() {
        if (watch.isCancelled()) {
            throw new RunCancelled();
        }
    }

    /** Provenance of the run's figures. */
    public Dataset dataset() {
        var asked = request.dataset();
        var dataset = asked == null ? spec.dataset() : asked;
        if (dataset == null) {
            throw new IllegalStateException("job %s has no dataset".formatted(request.job()));
        }
        return dataset;
    }

    public void take(TakenFile file) {
        files.put(file.submission().id(), file);
        countFile();
    }

    public void countFile() {
        fileCount++;
    }

    /** Files that can be read, by submission, in the order of their names. */
    public Map<SubmissionId, TakenFile> files() {
        return files;
    }

    /** Notes that a cell stays out until it is fixed. */
    public void reject(SubmissionId submission, long cells) {
        rejectedOf.merge(submission, cells, Long::sum);
        rejected.addAndGet(cells);
    }

    /** How many cells of a submission must be fixed. */
    public long rejectedOf(SubmissionId submission) {
        return rejectedOf.getOrDefault(submission, 0L);
    }

    public void read(long rows) {
        read.addAndGet(rows);
    }

    public void readOf(SubmissionId submission, long rows) {
        readOf.put(submission, rows);
        read(rows);
    }

    public long readOf(SubmissionId submission) {
        return readOf.getOrDefault(submission, 0L);
    }

    public void accepted(long cells) {
        accepted.set(cells);
    }

    public long accepted() {
        return accepted.get();
    }

    public void changes(long addedRows, long closedRows) {
        added = addedRows;
        closed = closedRows;
    }

    /** Notes a problem of a file, or of none. */
    public void find(Finding finding) {
        count(finding.severity());
        if (findings.size() < KEPT_PROBLEMS) {
            findings.add(new Placed(finding, null));
        }
    }

    /** Notes a problem whose line is looked up later, if it is kept. */
    public void find(Place place, Wording wording) {
        var file = files.get(place.submission());
        if (findings.size() < KEPT_PROBLEMS) {
            var finding = Finding.worded(place.submission(), wording::in);
            count(finding.severity());
            findings.add(new Placed(finding.at(file == null ? null : file.name(), null, null), place));
        } else {
            count(wording.in(COUNTED).severity());
        }
    }

    private void count(Severity severity) {
        problemCount++;
        if (severity == Severity.MUST_FIX) {
            mustFixCount++;
        }
    }

    /** A problem and where it stands. */
    public record Placed(Finding finding, @Nullable Place place) {}

    /** The problems that were kept. */
    public List<Placed> findings() {
        return findings;
    }

    public int mustFix() {
        return mustFixCount;
    }

    public RunCounts counts() {
        return new RunCounts(
                fileCount,
                read.get(),
                progress.expected(),
                accepted.get(),
                rejected.get(),
                added,
                closed,
                problemCount);
    }
}
