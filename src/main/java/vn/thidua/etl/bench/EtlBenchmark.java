package vn.thidua.etl.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import vn.thidua.etl.RunOrigin;
import vn.thidua.etl.RunRequest;
import vn.thidua.etl.RunState;
import vn.thidua.etl.RunView;
import vn.thidua.etl.load.ShippedFiles;
import vn.thidua.operations.DataDirectory;
import vn.thidua.shared.Benchmark;
import vn.thidua.warehouse.RawCopy;

/**
 * Loads one file through the job of the illustrative figures, from the inbox to the edition: archive, registry, values,
 * rules, checks, publish and filing included. Beside it the engine's bare copy of the same file, with as many threads.
 *
 * <p>Three times are told: the first load into an empty installation; the same file again, which changes nothing; and a
 * file in which every figure differs. Each is the median of five after one that is not counted, the two sides in turn.
 */
@Component
class EtlBenchmark implements Benchmark {
    private static final String JOB = "illustrative-submissions";
    private static final long DEFAULT_ROWS = 1_000_000;
    private static final int COUNTED = 5;

    private final ShippedFiles shipped;
    private final DataDirectory directory;

    EtlBenchmark(ShippedFiles shipped, DataDirectory directory) {
        this.shipped = shipped;
        this.directory = directory;
    }

    private record Times(double raw, double first, double again, double other) {}

    @Override
    public String name() {
        return "etl";
    }

    @Override
    public void run(long asked, Consumer<String> lines) throws IOException, SQLException {
        long rows = asked == 0 ? DEFAULT_ROWS : asked;
        var scratch = directory.root().resolve("bench-etl");
        try {
            var reference = Files.createDirectories(scratch.resolve("reference"));
            var data = new BenchmarkData();
            data.reference(shipped, reference);
            var file = scratch.resolve("so-lieu.csv");
            data.submission(file, rows);
            var different = scratch.resolve("so-lieu-khac.csv");
            differ(file, different);
            var times = new ArrayList<Times>();
            for (int i = 0; i <= COUNTED; i++) {
                var once = once(scratch, reference, file, different, rows);
                if (i > 0) {
                    times.add(once);
                }
            }
            tell(lines, "etl first", rows, times, Times::first);
            tell(lines, "etl again", rows, times, Times::again);
            tell(lines, "etl replace", rows, times, Times::other);
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    /** The same cells, every figure with another last digit. */
    static void differ(Path file, Path other) throws IOException {
        try (var in = Files.newBufferedReader(file);
                var out = Files.newBufferedWriter(other)) {
            out.write(in.readLine() + "\n");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                int last = line.length() - 1;
                while (line.charAt(last) < '0' || line.charAt(last) > '9') {
                    last--;
                }
                out.append(line, 0, last)
                        .append((char) ('0' + (line.charAt(last) - '0' + 1) % 10))
                        .append(line, last + 1, line.length())
                        .append('\n');
            }
        }
    }

    private static Times once(Path scratch, Path reference, Path file, Path different, long rows)
            throws IOException, SQLException {
        int threads = Runtime.getRuntime().availableProcessors();
        var database = scratch.resolve("raw.duckdb");
        double raw = RawCopy.seconds(file, database, threads);
        Files.delete(database);
        Files.deleteIfExists(scratch.resolve("raw.duckdb.wal"));
        try (var installation = new ScratchInstallation(scratch.resolve("data"))) {
            expect(
                    installation.run(RunRequest.of("reference-data", RunOrigin.CLI, "bench")
                            .inbox(reference)),
                    RunState.PUBLISHED);
            double first = timed(installation, file, RunState.PUBLISHED, rows);
            double again = timed(installation, file, RunState.NOTHING_NEW, rows);
            double other = timed(installation, different, RunState.PUBLISHED, rows);
            return new Times(raw, first, again, other);
        }
    }

    private static double timed(ScratchInstallation installation, Path file, RunState state, long rows)
            throws IOException {
        installation.put(JOB, file);
        long begin = System.nanoTime();
        var run = installation.run(JOB);
        double seconds = (System.nanoTime() - begin) / 1e9;
        expect(run, state);
        if (run.read() != rows || run.accepted() != rows) {
            throw new IllegalStateException("%d rows read, %d accepted of %d: %s"
                    .formatted(
                            run.read(),
                            run.accepted(),
                            rows,
                            run.problems().stream().limit(3).toList()));
        }
        return seconds;
    }

    private static void expect(RunView run, RunState state) {
        if (run.state() != state) {
            throw new IllegalStateException("%s ended as %s instead of %s: %s %s"
                    .formatted(
                            run.job(),
                            run.state(),
                            state,
                            run.message(),
                            run.problems().stream().limit(3).toList()));
        }
    }

    private static void tell(
            Consumer<String> lines, String name, long rows, List<Times> times, ToDoubleFunction<Times> ours) {
        double mine = median(times, ours);
        double raw = median(times, Times::raw);
        lines.accept(String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"rows\":%d,\"ours_s\":%.3f,\"raw_s\":%.3f,\"ratio\":%.3f,\"rows_per_s\":%.0f}",
                name,
                rows,
                mine,
                raw,
                raw / mine,
                rows / mine));
    }

    private static double median(List<Times> times, ToDoubleFunction<Times> of) {
        var sorted = times.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
