package vn.thidua.etl.schedule;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Quartz calls at a job's time: asks for a run and returns; a run that is under way is joined, not doubled. */
public class ScheduledRun implements Job {
    /** Where the scheduler's context holds the one who starts runs. */
    static final String STARTER = "starter";

    private static final Logger log = LoggerFactory.getLogger(ScheduledRun.class);

    @Override
    public void execute(JobExecutionContext context) {
        var job = context.getJobDetail().getKey().getName();
        try {
            @SuppressWarnings("unchecked")
            var starter = (Consumer<String>)
                    requireNonNull(context.getScheduler().getContext().get(STARTER), STARTER);
            starter.accept(job);
        } catch (SchedulerException | RuntimeException e) {
            log.error("The scheduled run of {} did not start: {}", job, e.getMessage(), e);
        }
    }
}
