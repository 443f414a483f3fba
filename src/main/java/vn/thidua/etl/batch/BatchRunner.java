package vn.thidua.etl.batch;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.stereotype.Component;
import vn.thidua.etl.run.RunStore;
import vn.thidua.etl.run.RunWork;
import vn.thidua.etl.run.Stage;

/** Executes the stages of a run as a Spring Batch job named like ours. */
@Component
public class BatchRunner {
    private static final Logger log = LoggerFactory.getLogger(BatchRunner.class);

    private final JobRepository repository;
    private final JobOperator operator;
    private final RunStore runs;

    BatchRunner(JobRepository repository, JobOperator operator, RunStore runs) {
        this.repository = repository;
        this.operator = operator;
        this.runs = runs;
    }

    /** How the execution ended. */
    public enum End {
        COMPLETED,
        CANCELLED,
        FAILED
    }

    /**
     * Runs the stages one after another in this thread.
     *
     * @param part tells the parts of one run apart: until it waits, and after the decision
     */
    public End run(RunWork work, String part, List<Stage> stages) {
        var parameters = new JobParametersBuilder()
                .addLong("run", work.id().value())
                .addString("part", part)
                .toJobParameters();
        try {
            return end(work, operator.start(job(work, stages), parameters));
        } catch (JobExecutionException e) {
            log.error(
                    "Run {} of {} could not be started",
                    work.id(),
                    work.request().job(),
                    e);
            return End.FAILED;
        }
    }

    private Job job(RunWork work, List<Stage> stages) {
        SimpleJobBuilder builder = null;
        for (var stage : stages) {
            var step = step(work, stage);
            builder =
                    builder == null ? new JobBuilder(work.request().job(), repository).start(step) : builder.next(step);
        }
        if (builder == null) {
            throw new IllegalArgumentException("a run has at least one stage");
        }
        return builder.build();
    }

    private Step step(RunWork work, Stage stage) {
        return new StepBuilder(stage.step().dbText(), repository)
                .tasklet(new StageStep(stage, work, runs))
                // statements stand alone: a publish must not hide in a transaction while its event is heard
                .transactionManager(new ResourcelessTransactionManager())
                .build();
    }

    private static End end(RunWork work, JobExecution execution) {
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return End.CANCELLED; // its "failure" only says that it was told to stop
        }
        for (var failure : execution.getAllFailureExceptions()) {
            log.error("Run {} of {} failed", work.id(), work.request().job(), failure);
        }
        return execution.getStatus() == BatchStatus.COMPLETED ? End.COMPLETED : End.FAILED;
    }
}
