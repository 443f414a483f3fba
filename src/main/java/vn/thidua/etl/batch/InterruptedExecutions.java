package vn.thidua.etl.batch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** What Spring Batch still believes to be running when the program starts: nobody else can be running it. */
@Component
public class InterruptedExecutions {
    private static final Logger log = LoggerFactory.getLogger(InterruptedExecutions.class);

    private final JobRepository repository;
    private final JobOperator operator;

    InterruptedExecutions(JobRepository repository, JobOperator operator) {
        this.repository = repository;
        this.operator = operator;
    }

    /** Marks them as failed; to be called before the first run begins. */
    public void recover() {
        for (var job : repository.getJobNames()) {
            for (var execution : repository.findRunningJobExecutions(job)) {
                log.warn("Execution {} of {} was interrupted by the end of the program", execution.getId(), job);
                operator.recover(execution);
            }
        }
    }
}
