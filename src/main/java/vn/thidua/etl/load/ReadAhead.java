package vn.thidua.etl.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import vn.thidua.etl.run.RunCancelled;
import vn.thidua.submission.FileIntake;
import vn.thidua.submission.Intake;
import vn.thidua.submission.IntakeRules;

/** Takes files in on every core, a few ahead of whoever registers them in their order. */
record ReadAhead(Path archive, FileIntake intake, IntakeRules rules, List<Path> files) {

    /** A file that nobody was writing while it was read. */
    record Seen(String name, Instant modified, Intake intake) {}

    /** Hands the files over one after the other, on the caller's thread. */
    void each(Consumer<Seen> consumer) {
        int cores = Runtime.getRuntime().availableProcessors();
        var waiting = new ArrayDeque<Future<Optional<Seen>>>();
        var left = files.iterator();
        try (var readers = Executors.newFixedThreadPool(cores)) {
            try {
                while (left.hasNext() || !waiting.isEmpty()) {
                    while (left.hasNext() && waiting.size() < 2 * cores) {
                        var file = left.next();
                        waiting.add(readers.submit(() -> read(file)));
                    }
                    got(waiting.remove()).ifPresent(consumer);
                }
            } finally {
                readers.shutdownNow();
            }
        }
    }

    private Optional<Seen> read(Path file) throws IOException {
        var modified = Files.getLastModifiedTime(file).toInstant();
        var taken = intake.take(file, archive, rules);
        if (Files.size(file) != taken.bytes()
                || !Files.getLastModifiedTime(file).toInstant().equals(modified)) {
            return Optional.empty(); // somebody is still writing it: the next run takes it whole
        }
        return Optional.of(new Seen(String.valueOf(file.getFileName()), modified, taken));
    }

    private static Optional<Seen> got(Future<Optional<Seen>> file) {
        try {
            return file.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException broken) {
                throw new UncheckedIOException("a file cannot be taken in", broken);
            }
            throw new IllegalStateException("a file cannot be taken in", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunCancelled();
        }
    }
}
