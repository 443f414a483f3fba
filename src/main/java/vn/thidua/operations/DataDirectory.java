package vn.thidua.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything one installation knows: both databases, the archive of files and the inboxes.
 * One process at a time holds it; the operating system frees the lock when that process ends, however it ends.
 */
public final class DataDirectory implements AutoCloseable {
    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Makes the folder if need be and locks it.
     *
     * @throws DataDirectoryInUse if another process, or another part of this one, holds it
     * @throws IllegalArgumentException if its path cannot be part of a database address
     * @throws UncheckedIOException if it cannot be made or written
     */
    public static DataDirectory open(Path place) {
        var root = place.toAbsolutePath().normalize();
        if (root.toString().contains(";")) {
            throw new IllegalArgumentException(
                    "data directory %s: the path must not contain ';'. Choose another folder with --data."
                            .formatted(root));
        }
        try {
            Files.createDirectories(root);
            var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new DataDirectoryInUse(root);
            }
            return new DataDirectory(root, channel, lock);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "data directory %s cannot be used (%s). Choose a folder you may write to with --data."
                            .formatted(root, e.getMessage()),
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** The folder itself, absolute. */
    public Path root() {
        return root;
    }

    /** The operations database without its suffix {@code .mv.db}; unused when PostgreSQL is configured. */
    public Path operations() {
        return root.resolve("operations");
    }

    /** The warehouse's one file. */
    public Path warehouse() {
        return root.resolve("warehouse.duckdb");
    }

    /** Every file ever received, named by its SHA-256. */
    public Path archive() {
        return root.resolve("archive");
    }

    /** Where files for a job are put; the job files them under {@code done} or {@code rejected}. */
    public Path inbox(String job) {
        return root.resolve("inbox").resolve(job);
    }

    /** How another process of the same user reaches the running server: port and token, mode 0600. */
    public Path server() {
        return serverFile(root);
    }

    /** The same for a folder that somebody else holds. */
    public static Path serverFile(Path root) {
        return root.resolve("server.json");
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("data directory %s: the lock cannot be freed".formatted(root), e);
        }
    }
}
