package vn.thidua.etl.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.util.FileSystemUtils;
import vn.thidua.etl.JobRuns;
import vn.thidua.etl.RunFinished;
import vn.thidua.etl.RunOrigin;
import vn.thidua.etl.RunRequest;
import vn.thidua.etl.RunState;
import vn.thidua.etl.RunView;
import vn.thidua.register.Registers;
import vn.thidua.security.Audit;

/** The loading half of the program on a data directory of its own, which goes when it is closed. */
final class ScratchInstallation implements AutoCloseable {
    private final Path data;
    private final ConfigurableApplicationContext context;
    private final BlockingQueue<RunFinished> finished = new LinkedBlockingQueue<>();

    ScratchInstallation(Path data) {
        this.data = data;
        context = new SpringApplicationBuilder(LoadingHalf.class)
                .web(WebApplicationType.NONE)
                .listeners((ApplicationListener<PayloadApplicationEvent<?>>) this::heard)
                .run("--thidua.data=" + data, "--thidua.schedule.enabled=false");
    }

    private void heard(PayloadApplicationEvent<?> event) {
        if (event.getPayload() instanceof RunFinished run) {
            finished.add(run);
        }
    }

    /** Runs a job on what lies in {@code inbox}, or in its own inbox, to its end. */
    RunView run(RunRequest request) {
        var runs = context.getBean(JobRuns.class);
        var run = runs.start(request);
        try {
            while (true) {
                var heard = finished.poll(1, TimeUnit.HOURS);
                if (heard == null) {
                    throw new IllegalStateException("run %s takes longer than an hour".formatted(run));
                }
                if (heard.run().equals(run)) {
                    return runs.find(run).orElseThrow();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    RunView run(String job) {
        return run(RunRequest.of(job, RunOrigin.CLI, "bench"));
    }

    /** Runs a job that must end in one way. */
    RunView expect(String job, RunState state) {
        var run = run(job);
        if (run.state() != state) {
            throw new IllegalStateException("%s ended as %s instead of %s: %s %s"
                    .formatted(
                            job,
                            run.state(),
                            state,
                            run.message(),
                            run.problems().stream().limit(3).toList()));
        }
        return run;
    }

    <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    /** Puts a file into the inbox of a job without copying it. */
    void put(String job, Path file) throws IOException {
        var inbox = Files.createDirectories(data.resolve("inbox").resolve(job));
        Files.createLink(inbox.resolve(String.valueOf(file.getFileName())), file);
    }

    @Override
    public void close() {
        context.close();
        FileSystemUtils.deleteRecursively(data.toFile());
    }

    // named by their packages, since this module must not know the whole application; and no component itself, or
    // that application would find it
    @ComponentScan(
            basePackages = {
                "vn.thidua.operations",
                "vn.thidua.definition",
                "vn.thidua.warehouse",
                "vn.thidua.reference",
                "vn.thidua.submission",
                "vn.thidua.register",
                "vn.thidua.etl"
            },
            // nobody signs in here
            excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Registers.class))
    @Import(Audit.class)
    static class LoadingHalf {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
