package vn.thidua.etl.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.thidua.warehouse.Check;
import vn.thidua.warehouse.Loads;

/** The checks of {@code sql/checks}: one SELECT a file that returns offending rows. Every publish runs them all. */
@Component
public class Checks {
    private final List<Check> all;

    Checks(Loads loads) {
        all = Stream.of(files())
                .sorted(Comparator.comparing(Checks::name))
                .map(file -> Check.parse(loads.db(), name(file), text(file)))
                .toList();
    }

    public List<Check> all() {
        return all;
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath:sql/checks/*.sql");
        } catch (IOException e) {
            throw new UncheckedIOException("the folder sql/checks cannot be read", e);
        }
    }

    private static String name(Resource file) {
        var name = String.valueOf(file.getFilename());
        return name.substring(0, name.length() - ".sql".length());
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the check %s cannot be read".formatted(name(file)), e);
        }
    }
}
