package vn.thidua.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import vn.thidua.register.Registers;
import vn.thidua.security.Audit;
import vn.thidua.shared.EditionNumber;
import vn.thidua.warehouse.Warehouse;

/** Everything that loads, on real databases in a directory, without screens: open, run jobs, close, open again. */
public final class Installation implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Installation(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Installation open(Path data, String... properties) {
        return open(data, builder -> {}, properties);
    }

    /** Opens the data directory; {@code beans} may add observers and the like. */
    public static Installation open(Path data, Consumer<SpringApplicationBuilder> beans, String... properties) {
        var arguments = new ArrayList<>(List.of("--thidua.data=" + data, "--thidua.schedule.enabled=false"));
        for (var property : properties) {
            arguments.add("--" + property);
        }
        var builder = new SpringApplicationBuilder(Slice.class).web(WebApplicationType.NONE);
        beans.accept(builder);
        return new Installation(builder.run(arguments.toArray(String[]::new)));
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public JobRuns runs() {
        return get(JobRuns.class);
    }

    public EditionNumber head() {
        return get(Warehouse.class).head();
    }

    /** Runs a job to its end, or until it waits. */
    public RunView run(RunRequest request) {
        return ended(runs().start(request));
    }

    public RunView run(String job) {
        return run(RunRequest.of(job, RunOrigin.MANUAL, "staff"));
    }

    /** The run once it has ended or waits. */
    public RunView ended(RunId run) {
        var never = new CountDownLatch(1);
        for (int i = 0; i < 6000; i++) {
            var view = runs().find(run).orElseThrow();
            if (view.state() != RunState.RUNNING) {
                return view;
            }
            try {
                assertThat(never.await(10, TimeUnit.MILLISECONDS)).isFalse();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("run %s did not end".formatted(run));
    }

    @Override
    public void close() {
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
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
            excludeFilters = {
                // other tests' slices lie in the same packages
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = TestConfiguration.class),
                // nobody signs in here
                @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Registers.class)
            })
    @Import(Audit.class)
    static class Slice {
        @Bean
        @ConditionalOnMissingBean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
