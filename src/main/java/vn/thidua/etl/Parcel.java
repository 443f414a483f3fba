package vn.thidua.etl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Files that somebody gathers before handing them in, in a folder of their own. Nothing reads them but a dry run; nobody
 * else sees them. Safe to use from any thread: browsers send several files at once.
 */
public final class Parcel {
    /** So many files go into one parcel. */
    public static final int MOST_FILES = 500;

    /** So large may one file be, in bytes. */
    public static final int LARGEST_FILE = 64 << 20;

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final List<Gathered> files = new ArrayList<>();

    Parcel(Path folder) {
        this.folder = folder;
    }

    /** A file of the parcel; its name is the parcel's own. */
    public record Gathered(String name, long bytes) {}

    /** Why a file was not taken. */
    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1;
        private final Reason reason;

        Refused(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /** Why. */
    public enum Reason {
        TOO_LARGE,
        TOO_MANY,
        EMPTY
    }

    /**
     * Adds a file whole or not at all.
     *
     * @param given as its sender calls it: any path, any characters
     * @throws Refused if it is empty, too large, or one too many
     * @throws IOException if the content breaks off or the disk fails
     */
    public Gathered add(String given, InputStream content) throws IOException {
        var part = Files.createDirectories(folder).resolve("." + UUID.randomUUID() + ".part");
        try {
            long bytes = copy(content, part);
            synchronized (this) {
                if (files.size() >= MOST_FILES) {
                    throw new Refused(Reason.TOO_MANY);
                }
                var file = new Gathered(free(Uploads.plainName(given)), bytes);
                Files.move(part, folder.resolve(file.name()));
                files.add(file);
                return file;
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static long copy(InputStream content, Path to) throws IOException {
        long bytes = 0;
        try (var out = Files.newOutputStream(to)) {
            var buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > LARGEST_FILE) {
                    throw new Refused(Reason.TOO_LARGE);
                }
                out.write(buffer, 0, read);
            }
        }
        if (bytes == 0) {
            throw new Refused(Reason.EMPTY);
        }
        return bytes;
    }

    /** The name itself, or with a number before its ending if the parcel has one like it, whatever its case. */
    private String free(String name) {
        int dot = name.lastIndexOf('.');
        var stem = dot <= 0 ? name : name.substring(0, dot);
        var ending = dot <= 0 ? "" : name.substring(dot);
        var free = name;
        for (int i = 2; has(free); i++) {
            free = stem + "-" + i + ending;
        }
        return free;
    }

    private boolean has(String name) {
        return files.stream().anyMatch(file -> file.name().equalsIgnoreCase(name));
    }

    /** Takes a file out again. */
    public synchronized void remove(String name) throws IOException {
        if (files.removeIf(file -> file.name().equals(name))) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    /** Takes all files out. */
    public synchronized void empty() throws IOException {
        for (var file : files()) {
            remove(file.name());
        }
    }

    /** In the order in which they came. */
    public synchronized List<Gathered> files() {
        return List.copyOf(files);
    }

    /** The files as they are handed in. */
    synchronized List<Uploads.Upload> uploads() {
        return files.stream()
                .map(file -> new Uploads.Upload(file.name(), () -> Files.newInputStream(folder.resolve(file.name()))))
                .toList();
    }

    Path folder() {
        return folder;
    }
}
