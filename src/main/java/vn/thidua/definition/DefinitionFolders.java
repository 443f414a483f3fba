package vn.thidua.definition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Opens the folders of definitions. Each comes from the jar, unless {@code thidua.definitions.dir} is set and has a
 * sub-folder of that name; then that one replaces the jar's as a whole and is looked at every two seconds.
 */
@Component
public final class DefinitionFolders implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(DefinitionFolders.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final String directory;
    private final List<DefinitionFolder<?>> watched = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("definitions").factory());

    public DefinitionFolders(@Value("${thidua.definitions.dir:}") String directory) {
        this.directory = directory;
        var unused = watcher.scheduleWithFixedDelay(
                this::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * @param folder its path below the directory and in the jar, such as {@code dashboards/indicators}
     */
    public <T> DefinitionFolder<T> open(String folder, Class<T> type) {
        return override(folder)
                .map(found -> watch(DefinitionFolder.in(folder, found, type)))
                .orElseGet(() -> DefinitionFolder.inJar(folder, type));
    }

    /** The files of a folder with this ending, in a language of their own. */
    public <T> DefinitionFolder<T> open(String folder, String ending, DefinitionReader<T> reader) {
        return override(folder)
                .map(found -> watch(DefinitionFolder.in(folder, found, ending, reader)))
                .orElseGet(() -> DefinitionFolder.inJar(folder, ending, reader));
    }

    private Optional<Path> override(String folder) {
        return Optional.of(Path.of(directory).resolve(folder))
                .filter(found -> !directory.isBlank() && Files.isDirectory(found));
    }

    private <T> DefinitionFolder<T> watch(DefinitionFolder<T> opened) {
        watched.add(opened);
        return opened;
    }

    private void look() {
        for (DefinitionFolder<?> folder : watched) {
            try {
                folder.refresh();
            } catch (RuntimeException broken) {
                // a listener that fails must not end the watch for everybody else
                log.error("a definition changed, but somebody who uses it failed", broken);
            }
        }
    }

    @Override
    public void destroy() {
        watcher.shutdownNow();
    }
}
