package vn.thidua.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The door for CSV files: keeps what was handed in and makes it readable for the warehouse. */
public interface FileIntake {
    /**
     * Copies {@code file} into {@code archive} under its checksum and finds out how to read it. Taking the same bytes
     * again gives the same result. Memory does not grow with the file.
     *
     * @param archive a directory; made if it is not there
     * @throws IOException if the disk fails; bad data is never an exception
     */
    Intake take(Path file, Path archive, IntakeRules rules) throws IOException;

    /**
     * Walks over the rows of a file that was taken, to find the lines of cells that turned out to be wrong.
     *
     * @throws IOException if the disk fails
     */
    void rows(Intake.Taken taken, RowVisitor visitor) throws IOException;

    /** Sees the rows of a file in order. */
    @FunctionalInterface
    interface RowVisitor {
        /**
         * @param line where the row begins, in the archived file and in the original alike
         * @param cells in the order of the columns
         * @return whether to go on
         */
        boolean row(int line, List<String> cells);
    }
}
