package vn.thidua.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Language;
import vn.thidua.shared.Texts;

/** The reference data that are shipped, and copies of them to spoil. */
public final class ReferenceFolders {
    public static final Path SHIPPED = Path.of("etl-jobs/reference-data");

    private ReferenceFolders() {}

    /** The shipped data, ready to be asked. */
    public static Reference shipped() {
        return new Reference(new EditionNumber(1), data(SHIPPED));
    }

    static ReferenceData data(Path folder) {
        return switch (ReferenceFiles.read(folder, null, new Texts(Language.EN))) {
            case ReferenceFiles.Reading.Complete complete -> complete.data();
            case ReferenceFiles.Reading.Refused refused -> throw new AssertionError("refused: " + refused.problems());
        };
    }

    static Path copy(Path target) {
        try (var files = Files.list(SHIPPED)) {
            for (var file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
