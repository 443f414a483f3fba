package vn.thidua.submission.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * A private copy of a file on its way into the archive. Everything is read from the copy, so that a file that changes
 * under our hands cannot be one thing when it is checked and another when it is loaded.
 */
final class ArchivedBytes implements AutoCloseable {
    private static final int BUFFER = 1 << 20;

    /** Titles and a header fit in here many times over. */
    private static final int HEAD = 1 << 18;

    private final Path part;
    private final long size;
    private final FutureTask<String> checksum;
    private @Nullable Path settled;

    private ArchivedBytes(Path part) throws IOException {
        this.part = part;
        this.size = Files.size(part);
        this.checksum = new FutureTask<>((Callable<String>) () -> sha256(part));
    }

    /** Copies the file; the checksum of a large one is computed beside whatever the caller does next. */
    static ArchivedBytes copy(Path file, Path archive) throws IOException {
        // a link could lead to any file of this machine
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("not a regular file: " + file.getFileName());
        }
        Files.createDirectories(archive);
        var part = unfinished(archive);
        try {
            Files.copy(file, part, LinkOption.NOFOLLOW_LINKS);
            var bytes = new ArchivedBytes(part);
            if (bytes.size > BUFFER) {
                Thread.ofPlatform().daemon().name("checksum").start(bytes.checksum);
            } else {
                bytes.checksum.run(); // a thread would cost more
            }
            return bytes;
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    /** A name in the archive that nobody has, for a file that is not whole yet. Making files is what costs most here. */
    static Path unfinished(Path archive) {
        return archive.resolve("incoming-" + UUID.randomUUID() + ".part");
    }

    Path part() {
        return settled == null ? part : settled;
    }

    long size() {
        return size;
    }

    /** The beginning of the file. */
    byte[] head() throws IOException {
        try (var stream = Files.newInputStream(part())) {
            return stream.readNBytes(HEAD);
        }
    }

    /** Bytes beyond ASCII with their neighbours, from anywhere in the file: enough to recognise an encoding. */
    byte[] lettersBeyondAscii() throws IOException {
        var sample = new ByteArrayOutputStream();
        try (var stream = new BufferedInputStream(Files.newInputStream(part()), BUFFER)) {
            int before = ' ';
            int afterLetter = 0;
            for (int b = stream.read(); b >= 0 && sample.size() < HEAD; b = stream.read()) {
                if (b >= 0x80 && afterLetter == 0) {
                    sample.write(before);
                }
                if (b >= 0x80 || afterLetter > 0) {
                    sample.write(b);
                }
                afterLetter = b >= 0x80 ? 1 : 0;
                before = b;
            }
        }
        return sample.toByteArray();
    }

    /** Waits for the checksum, in hexadecimal digits. */
    String sha256() throws IOException {
        try {
            return checksum.get();
        } catch (ExecutionException e) {
            throw new IOException("cannot read the copy of a file", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a checksum was computed", e);
        }
    }

    /** Gives the copy its name: the checksum and an ending. */
    Path settle(Path archive, String ending) throws IOException {
        if (settled == null) {
            var named = archive.resolve(sha256() + ending);
            settled = Files.move(part, named, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return settled;
    }

    @Override
    public void close() throws IOException {
        if (settled == null) {
            Files.deleteIfExists(part);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[BUFFER];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
