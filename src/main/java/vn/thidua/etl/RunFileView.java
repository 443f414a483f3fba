package vn.thidua.etl;

import org.jspecify.annotations.Nullable;
import vn.thidua.shared.SubmissionId;

/**
 * A file of a run.
 *
 * @param submission null if it could not be read
 * @param read rows
 * @param accepted cells that went in
 * @param rejected cells that must be fixed first
 * @param problems whether anything was found in it, of any severity
 */
public record RunFileView(
        String name, @Nullable SubmissionId submission, long read, long accepted, long rejected, boolean problems) {}
