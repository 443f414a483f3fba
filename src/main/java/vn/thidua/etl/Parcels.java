package vn.thidua.etl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import vn.thidua.operations.DataDirectory;

/**
 * What people have gathered to hand in: one parcel a person, kept over screens but not over a start of the program. It can
 * be looked at by a dry run as often as somebody likes, and is empty once it is handed in.
 */
@Component
public class Parcels implements InitializingBean {
    private final DataDirectory directory;
    private final Uploads uploads;
    private final JobRuns runs;
    private final Clock clock;
    private final Map<String, Parcel> open = new ConcurrentHashMap<>();

    Parcels(DataDirectory directory, Uploads uploads, JobRuns runs, Clock clock) {
        this.directory = directory;
        this.uploads = uploads;
        this.runs = runs;
        this.clock = clock;
    }

    /** The parcel of an account. */
    public Parcel of(String account) {
        return open.computeIfAbsent(
                account, any -> new Parcel(folder().resolve(UUID.randomUUID().toString())));
    }

    /**
     * Hands in what the account has gathered: one run reads it all.
     *
     * @throws IllegalArgumentException if the job takes no files of figures, or there are none
     */
    public RunId handIn(JobView job, String account) throws IOException {
        var parcel = of(account);
        var received = uploads.receive(job, parcel.uploads(), RunOrigin.MANUAL, account);
        parcel.empty();
        return received.run();
    }

    /**
     * Finds out what handing it in would change, and changes nothing.
     *
     * @throws IllegalStateException if a run of the job is under way; the message is a key of the texts
     */
    public RunId preview(JobView job, String account) {
        var asked = clock.instant();
        var run = runs.start(RunRequest.of(job.id(), RunOrigin.MANUAL, account)
                .inbox(of(account).folder())
                .asDryRun());
        var joined = runs.findWithoutProblems(run)
                .filter(view -> view.startedAt().isBefore(asked))
                .isPresent();
        if (joined) {
            throw new IllegalStateException("etl.preview.busy");
        }
        return run;
    }

    private Path folder() {
        return directory.root().resolve("parcels");
    }

    /** Nobody knows any more what an earlier program's people had gathered. */
    @Override
    public void afterPropertiesSet() throws IOException {
        if (!Files.isDirectory(folder())) {
            return;
        }
        try (var left = Files.walk(folder())) {
            for (var path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
