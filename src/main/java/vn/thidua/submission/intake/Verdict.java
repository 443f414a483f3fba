package vn.thidua.submission.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import vn.thidua.shared.Severity;
import vn.thidua.submission.Intake;
import vn.thidua.submission.LineFault;

/**
 * What becomes of an archived file.
 *
 * @param ending of its name in the archive
 */
record Verdict(ArchivedBytes bytes, Path archive, String ending) {
    /** Where the warehouse reads what is taken: a file of the archive. */
    record Readable(Path archived, char delimiter, Charset charset, long rows) {}

    /** Keeps the file as it came and gives the place where it has it from then on. */
    Path original() throws IOException {
        return bytes.settle(archive, ending);
    }

    /** Takes a file that has rows; without any it is refused for what is said of them already, or for that. */
    Intake taken(Header header, Readable readable, List<LineFault> faults) throws IOException {
        if (readable.rows() == 0) {
            boolean said = faults.stream().anyMatch(fault -> fault.fault().severity() == Severity.MUST_FIX);
            return refused(said ? faults : List.of(LineFault.of(header.line(), FileFaults.noRows())));
        }
        return new Intake.Taken(
                bytes.sha256(),
                bytes.size(),
                original(),
                readable.archived(),
                null,
                header.layout(),
                readable.delimiter(),
                header.columns(),
                header.roles(),
                header.measures(),
                header.line(),
                header.lastLine(),
                readable.charset(),
                readable.rows(),
                faults);
    }

    Intake refused(List<LineFault> faults) throws IOException {
        return new Intake.Refused(bytes.sha256(), bytes.size(), original(), faults);
    }
}
