package vn.thidua.submission.report;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MeasureCode;

/**
 * A file that proves a figure, or the signed report.
 *
 * @param measure the cell it belongs to; null for the report as a whole
 * @param sha256 of its bytes, by which the archive knows it
 */
public record Evidence(
        long id, @Nullable MeasureCode measure, String fileName, String sha256, long bytes, Instant at, String by)
        implements Serializable {}
