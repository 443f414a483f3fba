package vn.thidua.warehouse;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** A real warehouse in a directory, without the rest of the application: open, use, close, open again. */
public final class WarehouseFile implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private WarehouseFile(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Opens the warehouse of a data directory; {@code beans} may register observers and the like. */
    public static WarehouseFile open(Path data, Consumer<SpringApplicationBuilder> beans) {
        var builder = new SpringApplicationBuilder(Slice.class).web(WebApplicationType.NONE);
        beans.accept(builder);
        return new WarehouseFile(builder.run("--thidua.data=" + data));
    }

    public static WarehouseFile open(Path data) {
        return open(data, builder -> {});
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan("vn.thidua.warehouse")
    static class Slice {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
