package vn.thidua.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import vn.thidua.operations.DataDirectory;

/** What a data directory was made for at its first start: a demonstration, or real work. It never changes. */
enum Mark {
    DEMO,
    REAL;

    /** The mark of the directory, which gets {@code wanted} if it has none yet. */
    static Mark of(DataDirectory directory, Mark wanted) {
        var file = directory.root().resolve("made-for");
        try {
            if (Files.notExists(file)) {
                Files.writeString(file, wanted.name() + "\n");
                return wanted;
            }
            return Files.readString(file).strip().equals(DEMO.name()) ? DEMO : REAL;
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read or written".formatted(file), e);
        }
    }
}
