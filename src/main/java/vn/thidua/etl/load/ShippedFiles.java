package vn.thidua.etl.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.thidua.etl.spec.JobSpecs;

/** Files that come with the definitions: from the definitions' directory if there is one, else from the jar. */
@Component
public class ShippedFiles {
    private final String directory;

    ShippedFiles(@Value("${thidua.definitions.dir:}") String directory) {
        this.directory = directory;
    }

    /**
     * Copies the CSV files of a folder.
     *
     * @param folder below {@code etl-jobs}, such as {@code samples/published}
     * @param target existing files of the same name are replaced
     * @return the copies
     */
    public List<Path> copy(String folder, Path target) {
        try {
            Files.createDirectories(target);
            var override = Path.of(directory).resolve(JobSpecs.FOLDER).resolve(folder);
            return !directory.isBlank() && Files.isDirectory(override)
                    ? copyDirectory(override, target)
                    : copyFromJar(folder, target);
        } catch (IOException e) {
            throw new UncheckedIOException("the files of %s cannot be copied to %s".formatted(folder, target), e);
        }
    }

    private static List<Path> copyDirectory(Path source, Path target) throws IOException {
        var copies = new ArrayList<Path>();
        try (Stream<Path> files = Files.list(source)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                var copy = target.resolve(String.valueOf(file.getFileName()));
                Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                copies.add(copy);
            }
        }
        return copies;
    }

    private static List<Path> copyFromJar(String folder, Path target) throws IOException {
        var copies = new ArrayList<Path>();
        var pattern = "classpath:%s/%s/*.csv".formatted(JobSpecs.FOLDER, folder);
        for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            var copy = target.resolve(String.valueOf(resource.getFilename()));
            try (var content = resource.getInputStream()) {
                Files.copy(content, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            copies.add(copy);
        }
        return copies;
    }
}
