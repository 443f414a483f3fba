package vn.thidua.etl;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Period;

/**
 * The wish that a job runs.
 *
 * @param by account or command that wishes it
 * @param inbox where to read instead of the job's own inbox
 * @param period of files that do not say theirs
 * @param dataset instead of the job's
 * @param dryRun find out what would change, and change nothing
 */
public record RunRequest(
        String job,
        RunOrigin origin,
        String by,
        @Nullable Path inbox,
        @Nullable Period period,
        @Nullable Dataset dataset,
        boolean dryRun) {

    /** The job as its file says. */
    public static RunRequest of(String job, RunOrigin origin, String by) {
        return new RunRequest(job, origin, by, null, null, null, false);
    }

    public RunRequest inbox(@Nullable Path directory) {
        return new RunRequest(job, origin, by, directory, period, dataset, dryRun);
    }

    public RunRequest asDryRun() {
        return new RunRequest(job, origin, by, inbox, period, dataset, true);
    }
}
