package vn.thidua.etl.load;

import org.springframework.stereotype.Component;
import vn.thidua.etl.RunState;
import vn.thidua.etl.RunStep;
import vn.thidua.etl.run.Finding;
import vn.thidua.etl.run.RunProblems;
import vn.thidua.etl.run.RunStore;
import vn.thidua.etl.run.RunWork;
import vn.thidua.etl.run.Stage;
import vn.thidua.etl.spec.PublishMode;
import vn.thidua.security.Audit;
import vn.thidua.shared.Severity;
import vn.thidua.warehouse.CheckFailure;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.PublishOutcome;
import vn.thidua.warehouse.PublishOutcome.Published;
import vn.thidua.warehouse.PublishOutcome.Refused;
import vn.thidua.warehouse.PublishOutcome.Unchanged;
import vn.thidua.warehouse.Publishing;
import vn.thidua.warehouse.StagedCells;
import vn.thidua.warehouse.Warehouse;

/** Makes an edition of the load, or asks a second person to. Problems are stored before, so that none is lost after. */
@Component
class PublishStage implements Stage {
    /** A check of sql/checks returned rows. */
    static final String CHECK_FAILED = "CHECK-01";

    private final Publishing publishing;
    private final Warehouse warehouse;
    private final Loads loads;
    private final StagedCells staged;
    private final Checks checks;
    private final LineSearch lines;
    private final RunStore runs;
    private final RunProblems problems;
    private final KeptPreviews previews;
    private final Audit audit;

    PublishStage(
            Publishing publishing,
            Warehouse warehouse,
            Loads loads,
            StagedCells staged,
            Checks checks,
            LineSearch lines,
            RunStore runs,
            RunProblems problems,
            KeptPreviews previews,
            Audit audit) {
        this.publishing = publishing;
        this.warehouse = warehouse;
        this.loads = loads;
        this.staged = staged;
        this.checks = checks;
        this.lines = lines;
        this.runs = runs;
        this.problems = problems;
        this.previews = previews;
        this.audit = audit;
    }

    @Override
    public RunStep step() {
        return RunStep.PUBLISH;
    }

    @Override
    public void run(RunWork work) {
        if (work.decidedBy() == null) {
            problems.add(work.id(), lines.located(work));
        }
        staged.discard(work.load());
        if (work.request().dryRun()) {
            preview(work);
        } else if (work.spec().publish() == PublishMode.CONFIRM && work.decidedBy() == null) {
            propose(work);
        } else {
            publish(work);
        }
    }

    private void preview(RunWork work) {
        previews.forget(work.request().job());
        var changes = publishing.changes(work.load());
        work.changes(changes.added(), changes.closed());
        if (changes.none()) {
            loads.discard(work.load());
        }
        work.end(RunState.PREVIEWED, warehouse.head(), null);
    }

    private void propose(RunWork work) {
        var changes = publishing.changes(work.load());
        work.changes(changes.added(), changes.closed());
        if (changes.none()) {
            loads.discard(work.load());
            work.end(nothingOrHeld(work), warehouse.head(), null);
        } else {
            work.end(RunState.WAITING, null, null);
        }
    }

    private void publish(RunWork work) {
        var decidedBy = work.decidedBy();
        var by = decidedBy == null ? work.request().by() : decidedBy;
        PublishOutcome outcome =
                publishing.publish(work.load(), by, null, checks.all(), published -> tell(work, by, published));
        switch (outcome) {
            case Published published -> {
                work.changes(published.added(), published.closed());
                work.end(RunState.PUBLISHED, published.edition(), null);
            }
            case Unchanged unchanged -> work.end(nothingOrHeld(work), unchanged.edition(), null);
            case Refused refused -> {
                var found = refused.failures().stream().map(PublishStage::found).toList();
                found.forEach(work::find);
                problems.add(work.id(), found);
                loads.discard(work.load());
                work.end(RunState.HELD, refused.edition(), null);
            }
        }
    }

    private void tell(RunWork work, String by, Published published) {
        runs.published(work.id(), published.edition(), published.added(), published.closed());
        audit.recordAs(
                by,
                "edition.published",
                "edition " + published.edition().value(),
                "run %s of %s: %d added, %d closed"
                        .formatted(work.id(), work.request().job(), published.added(), published.closed()));
    }

    /** Nothing changed because nothing is new, or because everything that was new is held back. */
    private static RunState nothingOrHeld(RunWork work) {
        return work.accepted() == 0 && work.mustFix() > 0 ? RunState.HELD : RunState.NOTHING_NEW;
    }

    private static Finding found(CheckFailure failure) {
        return Finding.of(
                null,
                CHECK_FAILED,
                Severity.MUST_FIX,
                failure.check(),
                failure.rows(),
                String.join(
                        " · ",
                        failure.sample().subList(0, Math.min(3, failure.sample().size()))));
    }
}
