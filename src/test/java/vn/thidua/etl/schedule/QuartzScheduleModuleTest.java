package vn.thidua.etl.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import vn.thidua.etl.spec.ScheduleSpec;
import vn.thidua.etl.spec.ScheduleSpec.Missed;

/** Real Quartz, real tables, real restarts. */
class QuartzScheduleModuleTest {
    private static final ScheduleSpec EVERY_SECOND = new ScheduleSpec("* * * * * ?", "Asia/Ho_Chi_Minh", Missed.ONCE);
    private static final ScheduleSpec SELDOM = new ScheduleSpec("0 0 5 1 1 ?", "Asia/Ho_Chi_Minh", Missed.ONCE);

    @TempDir
    Path data;

    @Test
    void a_job_runs_at_its_time_and_again_after_a_restart() throws InterruptedException {
        try (var first = start()) {
            schedule(first).sync(Map.of("quarterly", EVERY_SECOND));
            assertThat(started(first).poll(10, TimeUnit.SECONDS)).isEqualTo("quarterly");
        }
        try (var second = start()) {
            assertThat(started(second).poll(10, TimeUnit.SECONDS)).isEqualTo("quarterly");
        }
    }

    @Test
    void times_missed_while_down_are_made_up_once() throws InterruptedException {
        // every second until the end of the first process, then so seldom that only a missed time can be the reason
        try (var first = start()) {
            schedule(first).sync(Map.of("quarterly", EVERY_SECOND));
            assertThat(started(first).poll(10, TimeUnit.SECONDS)).isEqualTo("quarterly");
        }
        waitSeconds(4);
        try (var second = start("--thidua.schedule.enabled=false")) {
            assertThat(schedule(second).nextRun("quarterly").orElseThrow())
                    .as("the stored time lies in the past")
                    .isBefore(Instant.now().minusSeconds(1));
            var scheduler = second.getBean(Scheduler.class);
            scheduler.start();
            assertThat(started(second).poll(10, TimeUnit.SECONDS)).isEqualTo("quarterly");
            scheduler.standby();
            var more = new ArrayList<String>();
            started(second).drainTo(more);
            // four times were missed; at most the regular second that passed meanwhile may have come on top
            assertThat(more.size()).isLessThanOrEqualTo(1);
        } catch (SchedulerException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_paused_job_has_no_next_time_stays_paused_over_a_restart_and_does_not_make_up_when_resumed() {
        try (var first = start()) {
            schedule(first).sync(Map.of("quarterly", SELDOM));
            assertThat(schedule(first).nextRun("quarterly")).isPresent();
            schedule(first).pause("quarterly");
            schedule(first).pause("quarterly");
        }
        try (var second = start()) {
            schedule(second).sync(Map.of("quarterly", SELDOM));
            assertThat(schedule(second).isPaused("quarterly")).isTrue();
            assertThat(schedule(second).nextRun("quarterly")).isEmpty();
            schedule(second).resume("quarterly");
            assertThat(schedule(second).nextRun("quarterly").orElseThrow()).isAfter(Instant.now());
            assertThat(started(second)).isEmpty();
        }
    }

    @Test
    void a_changed_cron_replaces_the_stored_one_and_a_removed_job_is_forgotten() {
        try (var context = start("--thidua.schedule.enabled=false")) {
            var schedule = schedule(context);
            schedule.sync(Map.of("a", SELDOM, "b", SELDOM));
            var before = schedule.nextRun("a").orElseThrow();
            schedule.sync(Map.of("a", new ScheduleSpec("0 0 6 1 1 ?", "Asia/Ho_Chi_Minh", Missed.SKIP)));
            assertThat(schedule.nextRun("a")).contains(before.plusSeconds(3600));
            assertThat(schedule.nextRun("b")).isEmpty();
        }
    }

    private static void waitSeconds(int seconds) throws InterruptedException {
        new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
    }

    private ConfigurableApplicationContext start(String... more) {
        var arguments = new ArrayList<>(List.of("--thidua.data=" + data, "--thidua.schedule.missed-after=1000"));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(Slice.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
    }

    private static QuartzSchedule schedule(ConfigurableApplicationContext context) {
        return context.getBean(QuartzSchedule.class);
    }

    @SuppressWarnings("unchecked")
    private static BlockingQueue<String> started(ConfigurableApplicationContext context) {
        return (BlockingQueue<String>) context.getBean("started");
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan("vn.thidua.operations")
    @Import({ScheduleConfiguration.class, QuartzSchedule.class})
    static class Slice {
        private final BlockingQueue<String> started = new LinkedBlockingQueue<>();

        @Bean
        BlockingQueue<String> started() {
            return started;
        }

        @Bean
        Consumer<String> scheduledStart() {
            return started::add;
        }
    }
}
