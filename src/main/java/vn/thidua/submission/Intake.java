package vn.thidua.submission;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file that was handed in: archived and understood, or archived and refused.
 */
public sealed interface Intake {
    /** SHA-256 of the bytes as they were handed in: 64 hexadecimal digits. */
    String sha256();

    long bytes();

    /** The bytes as they were handed in, named by their checksum. */
    Path original();

    /** Problems by line: rows left out, columns not used; of a refused file the reasons. */
    List<LineFault> faults();

    /**
     * A file that the warehouse can read: UTF-8 in composed form, RFC 4180, every row with as many cells as there are
     * columns. A clean file is read where it was archived; any other was written anew beside it with the same
     * line numbers, rows that cannot be read left blank.
     *
     * @param archived what to read; its name has no character that a pattern could mean
     * @param delimiter of {@code archived}
     * @param origin of a workbook or a document, where the lines of {@code archived} stood in its tables; else null
     * @param columns names of all columns in order, distinct whatever their case: a {@link FileColumn} by its
     *     header, a measure of a wide file by its code, {@code other_3} for the third if it is neither
     * @param roles which column holds what
     * @param measures of a wide file, the columns that each hold a measure
     * @param headerLine line of the header in the original
     * @param skip lines of {@code archived} before the first row, header included
     * @param charset of the original
     * @param rows rows of {@code archived} that are not blank
     */
    record Taken(
            String sha256,
            long bytes,
            Path original,
            Path archived,
            @Nullable Origin origin,
            Layout layout,
            char delimiter,
            List<String> columns,
            Map<FileColumn, String> roles,
            List<String> measures,
            int headerLine,
            int skip,
            Charset charset,
            long rows,
            List<LineFault> faults)
            implements Intake {
        public Taken {
            columns = List.copyOf(columns);
            roles = Map.copyOf(roles);
            measures = List.copyOf(measures);
            faults = List.copyOf(faults);
        }

        /**
         * How a person finds a cell of {@code archived} in the file that was handed in.
         *
         * @param column null for the whole line
         */
        public Origin.Cell shown(int line, @Nullable String column) {
            return origin == null ? new Origin.Cell(null, line, column) : origin.of(line, column);
        }
    }

    /** A file that cannot be read as figures at all. */
    record Refused(String sha256, long bytes, Path original, List<LineFault> faults) implements Intake {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
