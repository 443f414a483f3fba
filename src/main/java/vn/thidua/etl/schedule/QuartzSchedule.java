package vn.thidua.etl.schedule;

import static org.quartz.CronScheduleBuilder.cronSchedule;
import static org.quartz.JobBuilder.newJob;
import static org.quartz.TriggerBuilder.newTrigger;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import org.quartz.CronTrigger;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.stereotype.Component;
import vn.thidua.etl.JobSchedule;
import vn.thidua.etl.spec.ScheduleSpec;

/** Keeps one durable Quartz job and one cron trigger for every job of ours that has a schedule. */
@Component
class QuartzSchedule implements JobSchedule {
    private static final String GROUP = "thidua";

    private final Scheduler scheduler;

    QuartzSchedule(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Makes the stored times those of the definitions. A trigger that says the same already is left alone: replacing it
     * would forget the times it missed.
     */
    void sync(Map<String, ScheduleSpec> schedules) {
        asked("read the schedule", () -> {
            for (var stored : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(GROUP))) {
                if (!schedules.containsKey(stored.getName())) {
                    scheduler.deleteJob(stored);
                }
            }
            for (var wanted : schedules.entrySet()) {
                sync(wanted.getKey(), wanted.getValue());
            }
            return schedules.size();
        });
    }

    private void sync(String job, ScheduleSpec spec) throws SchedulerException {
        var trigger = trigger(job, spec);
        switch (scheduler.getTrigger(trigger.getKey())) {
            case null -> {
                var detail = newJob(ScheduledRun.class)
                        .withIdentity(job, GROUP)
                        .storeDurably()
                        .build();
                scheduler.addJob(detail, true);
                scheduler.scheduleJob(trigger);
            }
            case CronTrigger stored when same(stored, trigger) -> {}
            case Trigger changed -> {
                boolean paused = isPaused(job);
                scheduler.rescheduleJob(changed.getKey(), trigger);
                if (paused) {
                    scheduler.pauseTrigger(trigger.getKey());
                }
            }
        }
    }

    private static CronTrigger trigger(String job, ScheduleSpec spec) {
        var times = cronSchedule(spec.cron()).inTimeZone(TimeZone.getTimeZone(spec.zone()));
        var whenMissed = switch (spec.missed()) {
            case ONCE -> times.withMisfireHandlingInstructionFireAndProceed();
            case SKIP -> times.withMisfireHandlingInstructionDoNothing();
        };
        return newTrigger()
                .withIdentity(key(job))
                .forJob(JobKey.jobKey(job, GROUP))
                .withSchedule(whenMissed)
                .build();
    }

    private static boolean same(CronTrigger one, CronTrigger other) {
        return one.getCronExpression().equals(other.getCronExpression())
                && one.getTimeZone().equals(other.getTimeZone())
                && one.getMisfireInstruction() == other.getMisfireInstruction();
    }

    @Override
    public Optional<Instant> nextRun(String job) {
        return asked(
                "tell the next time of " + job,
                () -> isPaused(job)
                        ? Optional.<Instant>empty()
                        : Optional.ofNullable(scheduler.getTrigger(key(job)))
                                .map(Trigger::getNextFireTime)
                                .map(Date::toInstant));
    }

    @Override
    public boolean isPaused(String job) {
        return asked(
                "tell whether %s is paused".formatted(job),
                () -> scheduler.getTriggerState(key(job)) == Trigger.TriggerState.PAUSED);
    }

    @Override
    public void pause(String job) {
        asked("pause " + job, () -> {
            scheduler.pauseTrigger(key(job));
            return job;
        });
    }

    @Override
    public void resume(String job) {
        asked("resume " + job, () -> {
            if (isPaused(job)) {
                var stored = (CronTrigger) scheduler.getTrigger(key(job));
                // a fresh trigger starts with the next time; resuming the old one would make up what passed meanwhile
                scheduler.rescheduleJob(
                        key(job), stored.getTriggerBuilder().startAt(new Date()).build());
            }
            return job;
        });
    }

    private static TriggerKey key(String job) {
        return TriggerKey.triggerKey(job, GROUP);
    }

    private static <T> T asked(String what, Callable<T> question) {
        try {
            return question.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The scheduler could not %s: %s".formatted(what, e.getMessage()), e);
        }
    }
}
