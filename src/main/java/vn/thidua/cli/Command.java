package vn.thidua.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Period;

/** One thing that can be typed, with its options read and checked. */
sealed interface Command {
    Path data();

    /** @param port null: as configured; 0: any free one */
    record Start(Path data, @Nullable Integer port, boolean demo) implements Command {}

    record Job(
            Path data,
            String job,
            @Nullable Path inbox,
            @Nullable Period period,
            @Nullable Dataset dataset,
            boolean dryRun)
            implements Command {}

    /**
     * @param rows 0: the benchmark's own default
     * @param seed null: drawn anew
     */
    record Bench(
            Path data, String name, long rows, @Nullable Long seed) implements Command {}

    record Backup(Path data, Path file) implements Command {}

    record Restore(Path data, Path file) implements Command {}

    /** Starts on a folder that is thrown away, opens the first pages and stops: what a start-up cache learns from. */
    record Rehearse(Path data) implements Command {}
}
