package vn.thidua.etl.run;

import java.nio.file.Path;
import vn.thidua.submission.Submission;
import vn.thidua.warehouse.CellFile;

/**
 * A file of an inbox that can be read.
 *
 * @param original where it lies until it is filed
 * @param cells the archived copy and where its cells stand
 * @param rowsExpected an estimate from its size
 */
public record TakenFile(Submission submission, Path original, CellFile cells, long rowsExpected) {}
