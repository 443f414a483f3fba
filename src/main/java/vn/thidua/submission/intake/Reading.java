package vn.thidua.submission.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.thidua.submission.Fault;
import vn.thidua.submission.Intake;
import vn.thidua.submission.IntakeRules;
import vn.thidua.submission.LineFault;

/** Finds out how to read the copy of one file. */
final class Reading {
    private final ArchivedBytes bytes;
    private final Path archive;
    private final IntakeRules rules;
    private final Verdict verdict;

    Reading(ArchivedBytes bytes, Path archive, IntakeRules rules) {
        this.bytes = bytes;
        this.archive = archive;
        this.rules = rules;
        this.verdict = new Verdict(bytes, archive, ".csv");
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
        var font = encoding.font();
        var search = HeaderSearch.in(encoding.meant(text).orElse(text), rules);
        var header = search.header();
        if (header == null) {
            return verdict.refused(search.faults());
        }
        if (font == null && encoding.charset().equals(StandardCharsets.UTF_8)) {
            var scan = CleanScan.of(bytes.part(), encoding, header);
            if (scan.clean()) {
                var readable =
                        new Verdict.Readable(verdict.original(), header.delimiter(), encoding.charset(), scan.rows());
                return verdict.taken(header, readable, search.faults());
            }
        }
        var notes = font == null
                ? search.faults()
                : Stream.concat(Stream.of(LineFault.of(FileFaults.typedFor(font.label()))), search.faults().stream())
                        .toList();
        return rewritten(encoding, header, notes);
    }

    private Intake rewritten(Encoding encoding, Header header, List<LineFault> notes) throws IOException {
        // the same bytes may be cut differently by another job's headers
        var name = "%s-%d-%d.csv".formatted(bytes.sha256(), header.line(), (int) header.delimiter());
        var target = archive.resolve(name);
        var copy = CanonicalCopy.write(bytes.part(), encoding, header, target);
        var fatal = copy.fatal();
        if (fatal != null) {
            return verdict.refused(List.of(fatal));
        }
        var faults = Stream.concat(notes.stream(), copy.faults().stream()).toList();
        return verdict.taken(header, new Verdict.Readable(target, ',', encoding.charset(), copy.rows()), faults);
    }

    private Intake refused(Fault fault) throws IOException {
        return verdict.refused(List.of(LineFault.of(fault)));
    }
}
