package vn.thidua.etl;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import vn.thidua.etl.batch.InterruptedExecutions;
import vn.thidua.etl.load.Filing;
import vn.thidua.etl.load.ForgottenLoad;
import vn.thidua.etl.load.KeptPreviews;
import vn.thidua.etl.run.RunRow;
import vn.thidua.etl.run.RunStore;
import vn.thidua.etl.spec.JobSpecs;
import vn.thidua.warehouse.Edition;
import vn.thidua.warehouse.Warehouse;

/**
 * At start: what became of runs that the end of the program interrupted. The warehouse knows it: if there is an edition
 * of the run's load, the run has published; if not, it has changed nothing.
 */
@Component
class InterruptedRuns implements InitializingBean {
    private static final Logger log = LoggerFactory.getLogger(InterruptedRuns.class);

    private final InterruptedExecutions executions;
    private final RunStore runs;
    private final Warehouse warehouse;
    private final ForgottenLoad forgotten;
    private final KeptPreviews previews;
    private final Filing filing;
    private final JobSpecs specs;

    InterruptedRuns(
            InterruptedExecutions executions,
            RunStore runs,
            Warehouse warehouse,
            ForgottenLoad forgotten,
            KeptPreviews previews,
            Filing filing,
            JobSpecs specs) {
        this.executions = executions;
        this.runs = runs;
        this.warehouse = warehouse;
        this.forgotten = forgotten;
        this.previews = previews;
        this.filing = filing;
        this.specs = specs;
    }

    @Override
    public void afterPropertiesSet() {
        executions.recover();
        previews.forgetAll();
        runs.inState(RunState.RUNNING).forEach(this::settle);
    }

    private void settle(RunRow run) {
        var load = run.load();
        var edition = load == null
                ? null
                : warehouse.editions().stream()
                        .filter(e -> e.load().equals(load))
                        .findFirst()
                        .orElse(null);
        if (edition != null) {
            published(run, edition);
        } else if (run.decidedBy() != null) {
            // its candidates are still there: whoever decided may decide again
            runs.end(run.id(), RunState.WAITING, null, null);
            runs.decided(run.id(), null);
        } else {
            if (load != null) {
                forgotten.forget(load);
            }
            runs.end(run.id(), RunState.INTERRUPTED, null, null);
        }
        log.warn("Run {} of {} was interrupted by the end of the program", run.id(), run.job());
    }

    private void published(RunRow run, Edition edition) {
        forgotten.forget(edition.load());
        runs.published(run.id(), edition.number(), edition.added(), edition.closed());
        var stored = runs.find(run.id()).orElseThrow();
        specs.find(run.job()).ifPresent(spec -> filing.file(stored, spec, RunState.PUBLISHED));
        runs.end(run.id(), RunState.PUBLISHED, edition.number(), null);
    }
}
