package vn.thidua.etl.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Files as they were handed in, by the checksum of their content. */
@Component
public class ArchivedFiles {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Inbox inbox;

    ArchivedFiles(Inbox inbox) {
        this.inbox = inbox;
    }

    /** The file as it came, whatever its kind. */
    public Optional<Path> original(String sha256) throws IOException {
        if (!SHA256.matcher(sha256).matches() || !Files.isDirectory(inbox.archive())) {
            return Optional.empty();
        }
        // what was written anew from it has a dash behind the checksum
        try (var found = Files.newDirectoryStream(inbox.archive(), sha256 + ".*")) {
            var each = found.iterator();
            return each.hasNext() ? Optional.of(each.next()) : Optional.empty();
        }
    }
}
