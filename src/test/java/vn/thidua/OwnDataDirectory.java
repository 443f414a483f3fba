package vn.thidua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives every Spring context of the tests a data directory of its own, unless the test names one. */
public final class OwnDataDirectory implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        return new FreshFolder();
    }

    /** A record, so that tests with the same configuration still share one context. */
    record FreshFolder() implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            var sources = context.getEnvironment().getPropertySources();
            var folder = new MapPropertySource("own data directory", Map.of("thidua.data", folder()));
            sources.stream()
                    .map(PropertySource::getName)
                    .filter(name -> name.startsWith("Config resource"))
                    .findFirst()
                    .ifPresentOrElse(first -> sources.addBefore(first, folder), () -> sources.addLast(folder));
        }

        private static String folder() {
            try {
                return Files.createTempDirectory(Files.createDirectories(Path.of("target", "data")), "test-")
                        .toAbsolutePath()
                        .toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
