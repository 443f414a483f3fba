package vn.thidua.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.SubmissionId;

/**
 * One content handed in for a job.
 *
 * @param job file name of the job's definition, without its ending
 * @param sha256 of the bytes as they came; the archive keeps them under this name
 * @param receivedAt when this content was first received: sending it again does not make it late
 * @param receivedFrom account or command that handed it in
 * @param run the last run that read it
 * @param edition the edition that its figures became part of
 */
public record Submission(
        SubmissionId id,
        String job,
        Dataset dataset,
        String sha256,
        String fileName,
        long bytes,
        Instant receivedAt,
        String receivedFrom,
        SubmissionState state,
        @Nullable Long run,
        @Nullable EditionNumber edition,
        long rowsRead,
        long accepted,
        long rejected) {}
