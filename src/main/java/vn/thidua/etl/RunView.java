package vn.thidua.etl;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Problem;

/**
 * One run as a screen, a script or another program sees it.
 *
 * @param preview whether what it would change can still be looked at
 * @param rows rows read so far in the step that counts rows
 * @param expectedRows an estimate from the size of the files until they are read
 * @param rowsPerSecond of the running step, 0 when nothing is counted
 * @param left until all rows are read, as far as can be told
 * @param edition the edition it published, or the newest one when it ended without
 * @param read rows of all files
 * @param accepted cells that went in
 * @param rejected cells that must be fixed first
 * @param added rows that begin with the edition; of a dry run or while it waits: that would begin
 * @param closed rows that it replaces
 * @param problemCount of all severities; {@code problems} holds the first of them only
 * @param decidedBy who published or discarded it
 * @param urgentReason why that was whoever started it
 * @param message a sentence when it ended otherwise than expected
 */
public record RunView(
        RunId id,
        String job,
        RunOrigin origin,
        String requestedBy,
        @Nullable Dataset dataset,
        boolean dryRun,
        boolean preview,
        RunState state,
        RunStep step,
        long rows,
        @Nullable Long expectedRows,
        double rowsPerSecond,
        @Nullable Duration left,
        @Nullable EditionNumber edition,
        int files,
        long read,
        long accepted,
        long rejected,
        long added,
        long closed,
        int problemCount,
        List<Problem> problems,
        @Nullable String decidedBy,
        @Nullable String urgentReason,
        @Nullable String message,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** From the start to the end, or to {@code now} while it runs. */
    public Duration took(Instant now) {
        return Duration.between(startedAt, endedAt == null ? now : endedAt);
    }
}
