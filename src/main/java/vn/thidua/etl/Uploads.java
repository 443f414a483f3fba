package vn.thidua.etl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.operations.DataDirectory;
import vn.thidua.shared.Dataset;
import vn.thidua.submission.Receipt;
import vn.thidua.submission.Submission;
import vn.thidua.submission.Submissions;

/**
 * Puts files that were handed in, over whatever way, into a job's inbox, registers them, and has the job read them.
 * Whoever calls has checked that the one who hands in may. Safe to use from any thread.
 */
@Component
public class Uploads implements InitializingBean {
    private static final Logger log = LoggerFactory.getLogger(Uploads.class);
    private static final String UNFINISHED = ".part";
    private static final int LONGEST_NAME = 120;

    private final DataDirectory directory;
    private final Submissions submissions;
    private final JobRuns runs;
    private final Clock clock;
    /** Jobs whose run was under way already when a file came: they run once more. */
    private final Map<String, RunRequest> again = new ConcurrentHashMap<>();

    Uploads(DataDirectory directory, Submissions submissions, JobRuns runs, Clock clock) {
        this.directory = directory;
        this.submissions = submissions;
        this.runs = runs;
        this.clock = clock;
    }

    /** A content as it comes. */
    @FunctionalInterface
    public interface Content {
        /** A new stream over the whole of it; closed by whoever asked. */
        InputStream open() throws IOException;
    }

    /**
     * A file to hand in.
     *
     * @param name as its sender calls it: any path, any characters
     */
    public record Upload(String name, Content content) {}

    /**
     * What became of files that were handed in.
     *
     * @param submissions in the order of the files; the same content twice is the same submission twice
     * @param run the run that reads them, or the one under way that they came too late for: then the next begins by itself
     */
    public record Received(List<Submission> submissions, RunId run) {
        public Received {
            submissions = List.copyOf(submissions);
        }
    }

    /**
     * Hands in one file.
     *
     * @param by who hands it in: the submission's {@code receivedFrom}, and who started the run
     * @throws IllegalArgumentException if the job takes no files of figures
     * @throws IOException if the content breaks off or the disk fails; nothing is left in the inbox then
     */
    public Received receive(JobView job, String name, Content content, RunOrigin origin, String by) throws IOException {
        return receive(job, List.of(new Upload(name, content)), origin, by);
    }

    /** Hands in several files and starts one run for all of them, or none of them if one breaks off. */
    public Received receive(JobView job, List<Upload> files, RunOrigin origin, String by) throws IOException {
        var dataset = job.dataset();
        if (job.kind() != JobKind.SUBMISSIONS || dataset == null || files.isEmpty()) {
            throw new IllegalArgumentException("job %s takes no files of figures".formatted(job.id()));
        }
        var inbox = Files.createDirectories(directory.inbox(job.id()));
        var parts = new ArrayList<Part>();
        try {
            for (var file : files) {
                parts.add(part(inbox, file));
            }
            var received = new ArrayList<Submission>();
            for (var part : parts) {
                received.add(submissions.receive(part.receipt(job.id(), dataset, by)));
            }
            var arrived = clock.instant();
            for (var part : parts) {
                Files.move(part.path(), free(inbox, part.name(), part.sha256()), StandardCopyOption.ATOMIC_MOVE);
            }
            return new Received(received, start(RunRequest.of(job.id(), origin, by), arrived));
        } finally {
            for (var part : parts) {
                Files.deleteIfExists(part.path());
            }
        }
    }

    private RunId start(RunRequest request, Instant arrived) {
        var run = runs.start(request);
        var late = runs.findWithoutProblems(run)
                .filter(view -> view.startedAt().isBefore(arrived))
                .isPresent();
        if (late) {
            again.put(request.job(), request);
            // it may have ended before it was told of more
            var ended = runs.findWithoutProblems(run)
                    .filter(view -> view.state() != RunState.RUNNING)
                    .isPresent();
            if (ended) {
                finished(new RunFinished(run, request.job()));
            }
        }
        return run;
    }

    @EventListener
    void finished(RunFinished event) {
        var request = again.remove(event.job());
        if (request != null) {
            runs.start(request);
        }
    }

    /** A file as it lies in the inbox until all of them are there: its name begins with a dot, so nobody reads half of it. */
    private record Part(Path path, String name, String sha256, long bytes) {
        Receipt receipt(String job, Dataset dataset, String by) {
            return new Receipt(job, dataset, sha256, name, bytes, by);
        }
    }

    private static Part part(Path inbox, Upload file) throws IOException {
        var path = inbox.resolve("." + UUID.randomUUID() + UNFINISHED);
        var digest = sha256();
        try (var in = file.content().open();
                var out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            in.transferTo(out);
        } catch (IOException | RuntimeException brokenOff) {
            Files.deleteIfExists(path);
            throw brokenOff;
        }
        return new Part(path, plainName(file.name()), HexFormat.of().formatHex(digest.digest()), Files.size(path));
    }

    /** The last part of whatever path was sent, without anything that means something to a file system or a pattern. */
    public static String plainName(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{Cntrl}*?\"<>|:\\[\\]{}$%~]", "_").strip();
        while (plain.startsWith(".")) {
            plain = plain.substring(1);
        }
        if (plain.isBlank()) {
            plain = "file";
        }
        return plain.length() <= LONGEST_NAME
                ? plain
                : plain.substring(plain.length() - LONGEST_NAME).strip();
    }

    private static Path free(Path inbox, String name, String sha256) {
        var file = inbox.resolve(name);
        if (Files.notExists(file)) {
            return file;
        }
        int dot = name.lastIndexOf('.');
        var stem = dot <= 0 ? name : name.substring(0, dot);
        return inbox.resolve(stem + "-" + sha256.substring(0, 8) + (dot <= 0 ? "" : name.substring(dot)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Sweeps halves of files that came while the program ended. */
    @Override
    public void afterPropertiesSet() throws IOException {
        var inboxes = directory.inbox("any").getParent();
        if (inboxes == null || !Files.isDirectory(inboxes)) {
            return;
        }
        try (var each = Files.newDirectoryStream(inboxes, path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))) {
            for (var inbox : each) {
                sweep(inbox);
            }
        }
    }

    private static void sweep(Path inbox) throws IOException {
        DirectoryStream.Filter<Path> halves =
                path -> String.valueOf(path.getFileName()).matches("\\.[0-9a-f-]{36}\\" + UNFINISHED);
        try (var left = Files.newDirectoryStream(inbox, halves)) {
            for (var half : left) {
                Files.deleteIfExists(half);
                log.info("Half a file was left in {} by the end of the program: deleted", inbox);
            }
        }
    }
}
