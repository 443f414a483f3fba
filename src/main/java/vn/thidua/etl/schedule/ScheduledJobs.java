package vn.thidua.etl.schedule;

import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thidua.etl.JobRuns;
import vn.thidua.etl.RunOrigin;
import vn.thidua.etl.RunRequest;
import vn.thidua.etl.spec.JobSpecs;
import vn.thidua.etl.spec.ScheduleSpec;

/** Ties the schedule to the jobs: their files say when, and a time that comes starts a run. */
@Configuration(proxyBeanMethods = false)
class ScheduledJobs {
    /** Who asks for a run that nobody asked for. */
    private static final String NOBODY = "system";

    @Bean
    Consumer<String> scheduledStart(ObjectProvider<JobRuns> runs) {
        return job -> runs.getObject().start(RunRequest.of(job, RunOrigin.SCHEDULE, NOBODY));
    }

    /** Before the scheduler starts, and after each change of a definition. */
    @Bean
    InitializingBean scheduleOfDefinitions(JobSpecs specs, QuartzSchedule schedule) {
        return () -> {
            sync(specs, schedule);
            var unused = specs.onChange(() -> sync(specs, schedule));
        };
    }

    private static void sync(JobSpecs specs, QuartzSchedule schedule) {
        var wanted = new TreeMap<String, ScheduleSpec>();
        specs.all().forEach((id, job) -> {
            var when = job.value().schedule();
            if (when != null) {
                wanted.put(id, when);
            }
        });
        schedule.sync(wanted);
    }
}
