package vn.thidua.ui.jobs;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.JobView;
import vn.thidua.etl.RunState;
import vn.thidua.etl.RunView;
import vn.thidua.ui.component.Mark;

/** One run in the list of the latest ones; {@code edition} is blank if it published none. */
record RunLine(
        String number,
        String address,
        String job,
        Mark state,
        String startedAt,
        String took,
        String startedBy,
        String edition,
        @Nullable String editionAddress)
        implements Serializable {

    /** @param jobs by id; a run of a job that is no more keeps the id as its name */
    static RunLine of(RunView run, Map<String, JobView> jobs, JobWords words) {
        var job = jobs.get(run.job());
        var ended = run.endedAt();
        var edition = run.state() == RunState.PUBLISHED ? run.edition() : null;
        return new RunLine(
                words.run(run),
                Addresses.run(run.id()),
                job == null ? run.job() : job.title().in(words.language()),
                words.state(run.state()),
                words.time(run.startedAt()),
                ended == null ? "" : words.formats().duration(run.took(ended)),
                words.origin(run),
                edition == null ? "" : words.say("edition.short", Integer.toString(edition.value())),
                edition == null ? null : Addresses.edition(edition));
    }
}
