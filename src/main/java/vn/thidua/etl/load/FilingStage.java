package vn.thidua.etl.load;

import org.springframework.stereotype.Component;
import vn.thidua.etl.RunStep;
import vn.thidua.etl.run.RunStore;
import vn.thidua.etl.run.RunWork;
import vn.thidua.etl.run.Stage;

/** Files the files of a run that has come to an end; those of one that waits, or only looked, stay where they are. */
@Component
class FilingStage implements Stage {
    private final Filing filing;
    private final RunStore runs;

    FilingStage(Filing filing, RunStore runs) {
        this.filing = filing;
        this.runs = runs;
    }

    @Override
    public RunStep step() {
        return RunStep.FILE;
    }

    @Override
    public boolean always() {
        return true;
    }

    @Override
    public void run(RunWork work) {
        var outcome = work.outcome();
        if (outcome == null || work.filesStay()) {
            return;
        }
        switch (outcome.state()) {
            case PUBLISHED, NOTHING_NEW, HELD ->
                filing.file(runs.find(work.id()).orElseThrow(), work.spec(), outcome.state());
            case RUNNING, WAITING, PREVIEWED, FAILED, CANCELLED, INTERRUPTED, SUPERSEDED, DISCARDED -> {}
        }
    }
}
