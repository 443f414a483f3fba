package vn.thidua.submission.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import vn.thidua.submission.FileIntake;
import vn.thidua.submission.Intake;
import vn.thidua.submission.IntakeRules;

/**
 * Reads the beginning of a file to learn its encoding, header and delimiter, looks once over the bytes, and writes a
 * canonical copy only if the file is not clean.
 */
@Component
class StreamingFileIntake implements FileIntake {

    @Override
    public Intake take(Path file, Path archive, IntakeRules rules) throws IOException {
        try (var bytes = ArchivedBytes.copy(file, archive)) {
            return TablesReading.isOfficeFile(bytes.head())
                    ? new TablesReading(bytes, archive, rules).intake()
                    : new Reading(bytes, archive, rules).intake();
        }
    }

    @Override
    public void rows(Intake.Taken taken, RowVisitor visitor) throws IOException {
        try (var reader = CanonicalCopy.reader(taken.archived(), Encoding.UTF_8)) {
            var records = new CsvRecords(reader, taken.delimiter());
            while (records.next()) {
                boolean row = records.firstLine() > taken.skip() && !records.isBlank();
                if (row && !visitor.row(records.firstLine(), records.cells())) {
                    return;
                }
            }
        }
    }
}
