package vn.thidua.etl.run;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.RunId;
import vn.thidua.etl.RunOrigin;
import vn.thidua.etl.RunRequest;
import vn.thidua.etl.RunState;
import vn.thidua.etl.RunStep;
import vn.thidua.operations.schema.tables.records.RunRecord;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.LoadId;
import vn.thidua.shared.Period;

/** One run as it is stored. */
public record RunRow(
        RunId id,
        RunRequest request,
        RunState state,
        RunStep step,
        @Nullable LoadId load,
        @Nullable EditionNumber edition,
        int files,
        long read,
        @Nullable Long expected,
        long accepted,
        long rejected,
        long added,
        long closed,
        int problems,
        @Nullable String message,
        @Nullable String decidedBy,
        @Nullable String urgentReason,
        Instant startedAt,
        @Nullable Instant endedAt) {

    public String job() {
        return request.job();
    }

    /** The load whose candidates can be looked at, or null. */
    public @Nullable LoadId prepared() {
        boolean kept = state == RunState.WAITING || state == RunState.PREVIEWED;
        return kept && added + closed > 0 ? load : null;
    }

    static RunRow of(RunRecord row) {
        var ended = row.getEndedAt();
        var load = row.getLoadId();
        var edition = row.getEdition();
        return new RunRow(
                new RunId(row.getId()),
                request(row),
                RunState.fromDb(row.getState()),
                RunStep.fromDb(row.getStep()),
                load == null ? null : new LoadId(load),
                edition == null ? null : new EditionNumber(edition),
                row.getFiles(),
                row.getRowsRead(),
                row.getRowsExpected(),
                row.getAccepted(),
                row.getRejected(),
                row.getAdded(),
                row.getClosed(),
                row.getProblems(),
                row.getMessage(),
                row.getDecidedBy(),
                row.getUrgentReason(),
                row.getStartedAt().toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static RunRequest request(RunRecord row) {
        var inbox = row.getInbox();
        var period = row.getPeriod();
        var dataset = row.getDataset();
        return new RunRequest(
                row.getJob(),
                RunOrigin.fromDb(row.getOrigin()),
                row.getRequestedBy(),
                inbox == null ? null : Path.of(inbox),
                period == null ? null : Period.parse(period).orElse(null),
                dataset == null ? null : Dataset.fromDb(dataset),
                row.getDryRun());
    }
}
