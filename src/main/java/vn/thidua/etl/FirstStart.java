package vn.thidua.etl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.etl.load.ShippedFiles;
import vn.thidua.etl.sample.IllustrativeSubmissions;
import vn.thidua.operations.DataDirectory;
import vn.thidua.reference.References;
import vn.thidua.register.RegisterFiles;
import vn.thidua.shared.Dataset;
import vn.thidua.warehouse.EditionKind;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.Publishing;

/**
 * Fills a new data directory: reference data, and for a demonstration the published and the illustrative figures,
 * through the same jobs as everything else. What was interrupted is done again, what was finished never.
 */
@Component
public class FirstStart {
    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);
    private static final String REFERENCE = "reference-data";
    private static final String PUBLISHED = "published-figures";
    private static final String ILLUSTRATIVE = "illustrative-submissions";
    private static final String BY = "system";

    private final JobRuns runs;
    private final ShippedFiles shipped;
    private final References references;
    private final Loads loads;
    private final Publishing publishing;
    private final DataDirectory directory;
    private final RegisterFiles registers;
    private final BlockingQueue<RunId> finished = new LinkedBlockingQueue<>();

    FirstStart(
            JobRuns runs,
            ShippedFiles shipped,
            References references,
            Loads loads,
            Publishing publishing,
            DataDirectory directory,
            RegisterFiles registers) {
        this.runs = runs;
        this.shipped = shipped;
        this.references = references;
        this.loads = loads;
        this.publishing = publishing;
        this.directory = directory;
        this.registers = registers;
    }

    /**
     * Returns when everything is loaded; at once if it was before.
     *
     * @param demonstration whether to load samples
     * @return false if it had been done already
     */
    public boolean fill(boolean demonstration) {
        var done = directory.root().resolve("filled");
        if (Files.exists(done)) {
            return false;
        }
        run(REFERENCE);
        campaigns();
        if (demonstration) {
            samples();
        }
        write(done, "%s%n".formatted(demonstration ? "samples" : "reference data"));
        return true;
    }

    private void samples() {
        shipped.copy("samples/published", directory.inbox(PUBLISHED)).stream()
                // a list for people of what is no observation; not a submission
                .filter(copy -> copy.endsWith("not-loaded.csv"))
                .forEach(FirstStart::delete);
        run(PUBLISHED);
        var folder = directory.inbox("samples");
        var anchors = shipped.copy("samples/illustrative", folder).getFirst();
        var stories = new IllustrativeSubmissions(references.current(), anchors);
        stories.write(made(directory.inbox(ILLUSTRATIVE)));
        run(ILLUSTRATIVE);
        registers();
        stories.writeCorrections(made(directory.inbox(ILLUSTRATIVE)));
        run(ILLUSTRATIVE);
        var load = loads.begin(EditionKind.TARGET);
        stories.appendTargets(loads, load);
        publishing.publish(load, BY, null, List.of(), published -> {});
        delete(anchors);
        delete(folder);
    }

    private void campaigns() {
        var folder = directory.inbox("samples");
        var copies = shipped.copy(REFERENCE, folder);
        copies.stream().filter(copy -> copy.endsWith("campaigns.csv")).forEach(copy -> registers.campaigns(copy, BY));
        copies.forEach(FirstStart::delete);
        delete(folder);
    }

    /** Before the corrections come: what changed since these meetings can be looked up. */
    private void registers() {
        var folder = directory.inbox("registers");
        var copies = shipped.copy("samples/registers", folder);
        registers.registers(folder, Dataset.ILLUSTRATIVE, references.current(), BY);
        copies.forEach(FirstStart::delete);
        delete(folder);
    }

    private void run(String job) {
        finished.clear();
        var run = runs.start(RunRequest.of(job, RunOrigin.START, BY));
        var view = runs.find(run).orElseThrow();
        while (!view.state().ended()) {
            awaitSomeRun();
            view = runs.find(run).orElseThrow();
        }
        log.info(
                "{}: {}, {} files, {} rows, {} accepted, {} rejected",
                job,
                view.state(),
                view.files(),
                view.read(),
                view.accepted(),
                view.rejected());
        if (view.state() != RunState.PUBLISHED && view.state() != RunState.NOTHING_NEW) {
            throw new IllegalStateException("The first run of %s ended as %s: %s. See its problems under run %s."
                    .formatted(job, view.state(), view.message(), run));
        }
    }

    @EventListener
    void heard(RunFinished event) {
        finished.add(event.run());
    }

    /** Until a run ends; events are hints, so never for long. */
    private void awaitSomeRun() {
        try {
            var unused = finished.poll(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The first start was interrupted; start again to continue.", e);
        }
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be made".formatted(folder), e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written".formatted(file), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be removed".formatted(file), e);
        }
    }
}
