package vn.thidua.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.etl.JobRuns;
import vn.thidua.etl.JobView;
import vn.thidua.etl.RunFinished;
import vn.thidua.etl.RunId;
import vn.thidua.etl.RunOrigin;
import vn.thidua.etl.RunRequest;
import vn.thidua.operations.DataDirectory;
import vn.thidua.shared.Dataset;
import vn.thidua.submission.Receipt;
import vn.thidua.submission.Submission;
import vn.thidua.submission.Submissions;

/** Puts a file that was handed in over HTTP into a job's inbox, registers it, and has the job read it. */
@Component
class Uploads {
    private final DataDirectory directory;
    private final Submissions submissions;
    private final JobRuns runs;
    private final Clock clock;
    /** Jobs whose run was under way already when a file came: they run once more. */
    private final Set<String> again = ConcurrentHashMap.newKeySet();

    Uploads(DataDirectory directory, Submissions submissions, JobRuns runs, Clock clock) {
        this.directory = directory;
        this.submissions = submissions;
        this.runs = runs;
        this.clock = clock;
    }

    record Received(Submission submission, RunId run) {}

    Received receive(JobView job, Dataset dataset, String givenName, InputStream content, String by)
            throws IOException {
        var inbox = Files.createDirectories(directory.inbox(job.id()));
        // a name that begins with a dot is not read: nobody sees half a file
        var part = inbox.resolve("." + UUID.randomUUID() + ".part");
        try {
            var digest = sha256();
            try (var out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
                content.transferTo(out);
            }
            var sha256 = HexFormat.of().formatHex(digest.digest());
            var name = plainName(givenName);
            var submission = submissions.receive(new Receipt(job.id(), dataset, sha256, name, Files.size(part), by));
            var arrived = clock.instant();
            Files.move(part, free(inbox, name, sha256), StandardCopyOption.ATOMIC_MOVE);
            var run = runs.start(RunRequest.of(job.id(), RunOrigin.API, by));
            if (runs.find(run)
                    .filter(view -> view.startedAt().isBefore(arrived))
                    .isPresent()) again.add(job.id());
            return new Received(submission, run);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @EventListener
    void finished(RunFinished event) {
        if (again.remove(event.job())) runs.start(RunRequest.of(event.job(), RunOrigin.API, "api"));
    }

    /** The last part of whatever path was sent, without anything that means something to a file system or a pattern. */
    static String plainName(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{Cntrl}*?\"<>|:\\[\\]{}$%~]", "_").strip();
        while (plain.startsWith(".")) plain = plain.substring(1);
        if (plain.isBlank()) plain = "file";
        return plain.length() <= 120
                ? plain
                : plain.substring(plain.length() - 120).strip();
    }

    private static Path free(Path inbox, String name, String sha256) {
        var file = inbox.resolve(name);
        if (Files.notExists(file)) return file;
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
}
