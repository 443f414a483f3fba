package vn.thidua.etl.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.etl.RunRequest;
import vn.thidua.etl.spec.JobSpec;
import vn.thidua.operations.DataDirectory;

/** Where the files of a run lie. */
@Component
public class Inbox {
    private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".crdownload", ".filepart");

    private final DataDirectory directory;

    Inbox(DataDirectory directory) {
        this.directory = directory;
    }

    /** The directory that a run reads: the one it names, else the job's own. */
    public Path of(RunRequest request, JobSpec spec) {
        var given = request.inbox();
        if (given != null) {
            return given.toAbsolutePath().normalize();
        }
        var named = spec.source().inbox();
        return directory.inbox(named == null ? request.job() : named);
    }

    /** The archive that every run copies to. */
    Path archive() {
        return directory.archive();
    }

    /** The files to read, by name; neither links nor files that are still being written. */
    static List<Path> files(Path inbox) {
        try {
            Files.createDirectories(inbox);
            try (Stream<Path> entries = Files.list(inbox)) {
                return entries.filter(Inbox::isFile).sorted().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the inbox %s cannot be read".formatted(inbox), e);
        }
    }

    private static boolean isFile(Path path) {
        var name = String.valueOf(path.getFileName());
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && !name.startsWith(".")
                && !name.startsWith("~$")
                && UNFINISHED.stream().noneMatch(name::endsWith);
    }
}
