package vn.thidua.etl.batch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.thidua.etl.run.RunCancelled;
import vn.thidua.etl.run.RunStore;
import vn.thidua.etl.run.RunWork;
import vn.thidua.etl.run.Stage;
import vn.thidua.warehouse.StatementCancelled;

/** A stage as a step of Spring Batch. */
final class StageStep implements Tasklet {
    private static final Logger log = LoggerFactory.getLogger(StageStep.class);

    private final Stage stage;
    private final RunWork work;
    private final RunStore runs;

    StageStep(Stage stage, RunWork work, RunStore runs) {
        this.stage = stage;
        this.work = work;
        this.runs = runs;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        if (work.outcome() != null && !stage.always()) {
            return RepeatStatus.FINISHED;
        }
        long begin = System.nanoTime();
        work.progress().enter(stage.step());
        runs.step(work.id(), stage.step());
        var before = work.counts();
        try {
            work.goOn();
            stage.run(work);
        } catch (RunCancelled | StatementCancelled cancelled) {
            // Spring Batch then marks the execution as stopped, not as failed
            contribution.getStepExecution().setTerminateOnly();
        }
        var after = work.counts();
        contribution.incrementWriteCount(after.accepted() - before.accepted());
        runs.counts(work.id(), after);
        log.debug("Run {}: {} took {} ms", work.id(), stage.step(), (System.nanoTime() - begin) / 1_000_000);
        return RepeatStatus.FINISHED;
    }
}
