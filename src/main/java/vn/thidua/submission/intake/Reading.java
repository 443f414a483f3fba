package vn.thidua.submission.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.thidua.shared.Severity;
import vn.thidua.submission.Fault;
import vn.thidua.submission.Intake;
import vn.thidua.submission.IntakeRules;
import vn.thidua.submission.LineFault;

/** Finds out how to read the copy of one file. */
final class Reading {
    private final ArchivedBytes bytes;
    private final Path archive;
    private final IntakeRules rules;

    Reading(ArchivedBytes bytes, Path archive, IntakeRules rules) {
        this.bytes = bytes;
        this.archive = archive;
        this.rules = rules;
    }

    Intake intake() throws IOException {
        if (bytes.size() == 0) {
            return refused(FileFaults.empty());
        }
        var head = bytes.head();
        var encoding = Encoding.of(head, head.length == bytes.size());
        var intake = read(encoding, head);
        boolean guessed = encoding.charset().equals(StandardCharsets.UTF_8) && encoding.mark() == 0;
        if (!guessed || !(intake instanceof Intake.Refused refused) || !isNotUtf8(refused)) {
            return intake;
        }
        // ASCII where it begins, letters of another encoding further down
        var other = Encoding.singleByte(bytes.lettersBeyondAscii());
        if (other.fault() == null) {
            return read(other, head);
        }
        return FileFaults.isUnknownEncoding(other.fault()) ? intake : refused(other.fault());
    }

    private static boolean isNotUtf8(Intake.Refused refused) {
        return refused.faults().stream().map(LineFault::fault).anyMatch(FileFaults::isUnknownEncoding);
    }

    private Intake read(Encoding encoding, byte[] head) throws IOException {
        var fault = encoding.fault();
        if (fault != null) {
            return refused(fault);
        }
        var text = new String(head, encoding.mark(), head.length - encoding.mark(), encoding.charset());
        var search = HeaderSearch.in(text, rules);
        var header = search.header();
        if (header == null) {
            return refused(search.faults());
        }
        if (encoding.charset().equals(StandardCharsets.UTF_8)) {
            var scan = CleanScan.of(bytes.part(), encoding, header);
            if (scan.clean()) {
                var original = bytes.settle(archive, ".csv");
                return taken(original, original, encoding, header, header.delimiter(), scan.rows(), search.faults());
            }
        }
        return rewritten(encoding, header, search.faults());
    }

    private Intake rewritten(Encoding encoding, Header header, List<LineFault> notes) throws IOException {
        // the same bytes may be cut differently by another job's headers
        var name = "%s-%d-%d.csv".formatted(bytes.sha256(), header.line(), (int) header.delimiter());
        var target = archive.resolve(name);
        var copy = CanonicalCopy.write(bytes.part(), encoding, header, target);
        var fatal = copy.fatal();
        if (fatal != null) {
            return refused(List.of(fatal));
        }
        var faults = Stream.concat(notes.stream(), copy.faults().stream()).toList();
        return taken(bytes.settle(archive, ".csv"), target, encoding, header, ',', copy.rows(), faults);
    }

    private Intake taken(
            Path original,
            Path archived,
            Encoding encoding,
            Header header,
            char delimiter,
            long rows,
            List<LineFault> faults)
            throws IOException {
        if (rows == 0) {
            boolean said = faults.stream().anyMatch(fault -> fault.fault().severity() == Severity.MUST_FIX);
            return refused(said ? faults : List.of(LineFault.of(header.line(), FileFaults.noRows())));
        }
        return new Intake.Taken(
                bytes.sha256(),
                bytes.size(),
                original,
                archived,
                null,
                header.layout(),
                delimiter,
                header.columns(),
                header.roles(),
                header.measures(),
                header.line(),
                header.lastLine(),
                encoding.charset(),
                rows,
                faults);
    }

    private Intake refused(Fault fault) throws IOException {
        return refused(List.of(LineFault.of(fault)));
    }

    private Intake refused(List<LineFault> faults) throws IOException {
        return new Intake.Refused(bytes.sha256(), bytes.size(), bytes.settle(archive, ".csv"), faults);
    }
}
