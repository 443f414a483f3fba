package vn.thidua.etl.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.etl.run.TakenFile;

/**
 * The lists of several workbooks and documents in one file, a column more saying whose each row is. It lies beside them
 * in the archive, where the warehouse may read, and goes when it is closed.
 *
 * @param columns those of the lists after that of the submission
 */
record JoinedLists(Path file, List<String> columns) implements AutoCloseable {
    private static final String SUBMISSION = "submission";

    /** Joins lists that have the same columns, one line a row. */
    static JoinedLists of(List<TakenFile> files) throws IOException {
        var first = files.getFirst().taken();
        var columns = new ArrayList<String>();
        columns.add(SUBMISSION);
        columns.addAll(first.columns());
        var joined = new JoinedLists(Files.createTempFile(first.archived().getParent(), "joined-", ".csv"), columns);
        try (var out = Files.newBufferedWriter(joined.file())) {
            out.append(String.join(",", columns)).append('\n');
            for (var file : files) {
                var of = file.submission().id().value() + ",";
                try (var lines = Files.lines(file.taken().archived())) {
                    for (var line : (Iterable<String>) lines.skip(file.taken().skip())::iterator) {
                        out.append(of).append(line).append('\n');
                    }
                }
            }
            return joined;
        } catch (IOException e) {
            joined.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
