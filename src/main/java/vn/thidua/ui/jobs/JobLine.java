package vn.thidua.ui.jobs;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.JobView;
import vn.thidua.etl.RunState;
import vn.thidua.ui.component.Mark;
import vn.thidua.ui.component.Tone;

/**
 * One job in the list.
 *
 * @param source whose figures it loads; blank for reference data
 * @param lastWhen when its latest run began; blank if it never ran
 * @param lastAddress of its latest run
 * @param when its schedule in words and the next time
 * @param running its run that is under way
 */
record JobLine(
        String id,
        String title,
        String about,
        String source,
        Mark last,
        String lastWhen,
        @Nullable String lastAddress,
        String when,
        boolean scheduled,
        boolean paused,
        @Nullable Running running)
        implements Serializable {

    /**
     * A run that is under way.
     *
     * @param name "Lượt 12 đang chạy"
     */
    record Running(long run, String name, Progress progress) implements Serializable {}

    static JobLine of(JobView job, JobWords words) {
        var last = job.last();
        var dataset = job.dataset();
        return new JobLine(
                job.id(),
                job.title().in(words.language()),
                job.description().in(words.language()),
                dataset == null ? "" : words.dataset(dataset),
                last == null ? new Mark(Tone.QUIET, words.say("state.never")) : words.state(last.state()),
                last == null ? "" : words.time(last.startedAt()),
                last == null ? null : Addresses.run(last.id()),
                when(job, words),
                job.cron() != null,
                job.paused(),
                last == null || last.state() != RunState.RUNNING
                        ? null
                        : new Running(
                                last.id().value(),
                                words.say("run.running", last.id().toString()),
                                Progress.of(last, job.kind(), words)));
    }

    private static String when(JobView job, JobWords words) {
        var cron = job.cron();
        var zone = job.zone();
        if (cron == null || zone == null) {
            return words.say("schedule.none");
        }
        var said = CronWords.of(cron, zone, words);
        if (job.paused()) {
            return words.say("schedule.paused", said);
        }
        var next = job.nextRun();
        return next == null ? said : words.say("schedule.next", said, words.time(next));
    }
}
