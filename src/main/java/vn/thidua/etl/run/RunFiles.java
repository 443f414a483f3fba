package vn.thidua.etl.run;

import static vn.thidua.operations.schema.Tables.RUN_FILE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.etl.RunId;
import vn.thidua.shared.SubmissionId;

/** Files of runs: stored before anything is published, so that they can be filed after a crash too. */
@Component
public class RunFiles {
    private final DSLContext dsl;

    RunFiles(@Qualifier("operationsDsl") DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * One file of a run.
     *
     * @param submission null if it could not be read
     * @param modified when the file was last written before it was read
     * @param filedAs where it lies now; null until it is filed
     */
    public record RunFile(
            String name,
            @Nullable SubmissionId submission,
            String sha256,
            long bytes,
            Instant modified,
            long read,
            long accepted,
            long rejected,
            @Nullable String filedAs) {}

    public void add(RunId run, RunFile file) {
        var submission = file.submission();
        dsl.insertInto(RUN_FILE)
                .set(RUN_FILE.RUN_ID, run.value())
                .set(RUN_FILE.FILE_NAME, file.name())
                .set(RUN_FILE.SUBMISSION_ID, submission == null ? null : submission.value())
                .set(RUN_FILE.SHA256, file.sha256())
                .set(RUN_FILE.BYTES, file.bytes())
                .set(RUN_FILE.MODIFIED_AT, file.modified().atOffset(ZoneOffset.UTC))
                .set(RUN_FILE.UNREADABLE, submission == null)
                .execute();
    }

    /** What became of the cells of a submission: read, gone in, to be fixed. */
    public record Counted(SubmissionId submission, long read, long accepted, long rejected) {}

    /** Notes what became of the cells of a run's submissions. */
    public void counts(RunId run, List<Counted> counts) {
        if (counts.isEmpty()) {
            return;
        }
        var update = dsl.batch(dsl.update(RUN_FILE)
                .set(RUN_FILE.ROWS_READ, 0L)
                .set(RUN_FILE.ACCEPTED, 0L)
                .set(RUN_FILE.REJECTED, 0L)
                .where(RUN_FILE.RUN_ID.eq(run.value()))
                .and(RUN_FILE.SUBMISSION_ID.eq(0L)));
        for (var one : counts) {
            update = update.bind(
                    one.read(),
                    one.accepted(),
                    one.rejected(),
                    run.value(),
                    one.submission().value());
        }
        update.execute();
    }

    public void filed(RunId run, String name, String as) {
        dsl.update(RUN_FILE)
                .set(RUN_FILE.FILED_AS, as)
                .where(RUN_FILE.RUN_ID.eq(run.value()))
                .and(RUN_FILE.FILE_NAME.eq(name))
                .execute();
    }

    /** A file and the run that read it. */
    public record ReadBy(RunId run, String name, String sha256) {}

    /** How the latest run called the content of a submission. */
    public Optional<ReadBy> latestWith(SubmissionId submission) {
        return dsl.selectFrom(RUN_FILE)
                .where(RUN_FILE.SUBMISSION_ID.eq(submission.value()))
                .orderBy(RUN_FILE.RUN_ID.desc())
                .limit(1)
                .fetchOptional(row -> new ReadBy(new RunId(row.getRunId()), row.getFileName(), row.getSha256()));
    }

    /** How the latest run called a content. */
    public Optional<ReadBy> latestWith(String sha256) {
        return dsl.selectFrom(RUN_FILE)
                .where(RUN_FILE.SHA256.eq(sha256))
                .orderBy(RUN_FILE.RUN_ID.desc())
                .limit(1)
                .fetchOptional(row -> new ReadBy(new RunId(row.getRunId()), row.getFileName(), row.getSha256()));
    }

    /** The files of a run, by name. */
    public List<RunFile> of(RunId run) {
        return dsl.selectFrom(RUN_FILE)
                .where(RUN_FILE.RUN_ID.eq(run.value()))
                .orderBy(RUN_FILE.FILE_NAME)
                .fetch(row -> {
                    var submission = row.getSubmissionId();
                    return new RunFile(
                            row.getFileName(),
                            submission == null ? null : new SubmissionId(submission),
                            row.getSha256(),
                            row.getBytes(),
                            row.getModifiedAt().toInstant(),
                            row.getRowsRead(),
                            row.getAccepted(),
                            row.getRejected(),
                            row.getFiledAs());
                });
    }
}
