package vn.thidua.ui.jobs;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.FigureOrigins;
import vn.thidua.etl.JobRuns;
import vn.thidua.etl.JobView;
import vn.thidua.etl.RunFileView;
import vn.thidua.etl.RunId;
import vn.thidua.etl.RunState;
import vn.thidua.etl.RunView;
import vn.thidua.indicator.Indicators;
import vn.thidua.indicator.RankMoves;
import vn.thidua.reference.References;
import vn.thidua.security.Right;
import vn.thidua.shared.LoadId;
import vn.thidua.shared.Scope;
import vn.thidua.warehouse.EditionChanges;
import vn.thidua.warehouse.Warehouse;

/**
 * Reads one run again and again for one reader. Its problems are read only when their number changes, and what a waiting
 * run would change is looked up once, in a thread of its own.
 */
final class RunReading {
    /** Where runs, their loads and names come from. */
    record Sources(
            JobRuns runs,
            EditionChanges changes,
            FigureOrigins origins,
            RankMoves ranks,
            Indicators indicators,
            Warehouse warehouse,
            References references,
            Clock clock) {}

    /** What a publish would change, and which ranks it would move. */
    record Preview(ChangesPage changes, RanksPage ranks) {}

    /** Everything one run shows; {@code run} is null if there is no such run. */
    record Shown(
            @Nullable RunPage run,
            ProblemsPage problems,
            List<RunFileView> files,
            @Nullable Preview preview) {}

    private record ProblemsKey(RunState state, int count, ProblemFilter filter) {}

    private record Known<K, V>(K key, V value) {}

    private final RunId run;
    private final Sources from;
    private final Set<Right> rights;
    private final String reader;
    private final JobWords words;
    private final AtomicReference<@Nullable Known<ProblemsKey, ProblemsPage>> problems = new AtomicReference<>();
    private final AtomicReference<@Nullable Known<RunState, List<RunFileView>>> files = new AtomicReference<>();
    private final AtomicReference<@Nullable LoadId> asked = new AtomicReference<>();
    private volatile @Nullable Preview preview;

    RunReading(RunId run, Sources from, Set<Right> rights, String reader, JobWords words) {
        this.run = run;
        this.from = from;
        this.rights = rights;
        this.reader = reader;
        this.words = words;
    }

    RunId run() {
        return run;
    }

    Shown read(ProblemFilter filter) {
        var found = from.runs().findWithoutProblems(run);
        if (found.isEmpty()) {
            return new Shown(null, ProblemsPage.of(List.of(), 0, filter, "", words), List.of(), null);
        }
        var view = found.get();
        return new Shown(
                RunPage.of(
                        view,
                        job(view).orElse(null),
                        rights,
                        reader,
                        from.clock().instant(),
                        words),
                problems(view, filter),
                files(view),
                preview(view));
    }

    private Optional<JobView> job(RunView view) {
        return from.runs().jobs().stream()
                .filter(job -> job.id().equals(view.job()))
                .findFirst();
    }

    /** Their figures are known when it has ended or waits. */
    private List<RunFileView> files(RunView view) {
        if (view.state() == RunState.RUNNING) {
            return List.of();
        }
        var known = files.get();
        if (known != null && known.key() == view.state()) {
            return known.value();
        }
        var read = from.runs().files(run);
        files.set(new Known<>(view.state(), read));
        return read;
    }

    private ProblemsPage problems(RunView view, ProblemFilter filter) {
        var key = new ProblemsKey(view.state(), view.problemCount(), filter);
        var known = problems.get();
        if (known != null && known.key().equals(key)) {
            return known.value();
        }
        var kept = from.runs().problems(run, words.language(), ProblemsPage.KEPT);
        var page = ProblemsPage.of(kept, view.problemCount(), filter, Addresses.run(run), words);
        problems.set(new Known<>(key, page));
        return page;
    }

    private @Nullable Preview preview(RunView view) {
        if (view.state() != RunState.WAITING && view.state() != RunState.PREVIEWED) {
            return null;
        }
        from.runs().preparedLoad(run).ifPresent(load -> {
            if (asked.compareAndSet(null, load)) {
                Thread.startVirtualThread(() -> preview = look(load));
            }
        });
        return preview;
    }

    private Preview look(LoadId load) {
        var reference = from.references().at(from.warehouse().preview(load));
        return new Preview(
                ChangesPage.of(
                        from.changes().preview(load, ChangesPage.SHOWN + 1),
                        from.origins()::of,
                        reference,
                        Scope.all(),
                        words),
                RanksPage.of(from.ranks().preview(load, Scope.all()), from.indicators(), reference, words));
    }
}
