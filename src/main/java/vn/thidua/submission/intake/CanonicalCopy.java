package vn.thidua.submission.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.submission.Fault;
import vn.thidua.submission.FileColumn;
import vn.thidua.submission.Layout;
import vn.thidua.submission.LineFault;
import vn.thidua.submission.letters.Spelling;

/**
 * Writes a file anew as the warehouse reads it: UTF-8, composed, commas, LF. Every record keeps its line: what is left
 * out becomes blank lines, which the warehouse skips.
 */
final class CanonicalCopy {
    /** Enough to see what is wrong with a file; the rest is counted. */
    private static final int FAULTS = 1000;

    /** So many lines with respelled words are named; the rest is counted. */
    private static final int NAMED = 10;

    private final Encoding encoding;
    private final Header header;
    private final int lastNeeded;
    private final List<LineFault> faults = new ArrayList<>();
    private long moreFaults;
    private int respelled;
    private long rows;
    private int line = 1;

    private CanonicalCopy(Encoding encoding, Header header) {
        this.encoding = encoding;
        this.header = header;
        this.lastNeeded = header.layout() == Layout.WIDE
                ? header.columns().size() - 1
                : header.roles().values().stream()
                        .filter(name -> isRequired(header, name))
                        .mapToInt(header.columns()::indexOf)
                        .max()
                        .orElse(0);
    }

    /**
     * What was written.
     *
     * @param fatal why nothing of the file can be used, or null
     */
    record Result(
            long rows, List<LineFault> faults, @Nullable LineFault fatal) {}

    /** Writes {@code target} anew, whole or not at all. */
    static Result write(Path source, Encoding encoding, Header header, Path target) throws IOException {
        var copy = new CanonicalCopy(encoding, header);
        var part = Files.createTempFile(target.getParent(), "incoming-", ".part");
        try {
            var fatal = copy.copy(source, part);
            if (fatal == null) {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return new Result(copy.rows, copy.allFaults(), fatal);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Letters of a file from its mark on; what is no letter of UTF-8 throws {@link MalformedInputException}. */
    static Reader reader(Path file, Encoding encoding) throws IOException {
        var stream = Files.newInputStream(file);
        stream.skipNBytes(encoding.mark());
        var decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new InputStreamReader(stream, decoder);
    }

    private static boolean isRequired(Header header, String name) {
        return FileColumn.of(name)
                .filter(column -> column == FileColumn.UNIT
                        || column == FileColumn.PERIOD
                        || column == FileColumn.MEASURE
                        || column == FileColumn.VALUE)
                .isPresent();
    }

    private @Nullable LineFault copy(Path source, Path part) throws IOException {
        try (var reader = reader(source, encoding);
                var writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            var records = new CsvRecords(reader, header.delimiter());
            try {
                while (records.next()) {
                    record(records, writer);
                }
            } catch (MalformedInputException e) {
                return LineFault.of(records.lastLine(), FileFaults.unknownEncoding());
            }
            return records.fatal();
        }
    }

    private void record(CsvRecords records, BufferedWriter writer) throws IOException {
        if (records.lastLine() == header.lastLine()) {
            catchUp(header.lastLine(), writer);
            row(header.columns(), writer);
            return;
        }
        if (records.firstLine() <= header.lastLine() || records.isBlank()) {
            return;
        }
        var fault = fault(records);
        if (fault != null) {
            note(LineFault.of(records.firstLine(), fault));
            return;
        }
        records.cells().stream()
                .filter(Spelling::isRepaired)
                .findFirst()
                .ifPresent(cell -> respelled(records.firstLine(), cell));
        catchUp(records.firstLine(), writer);
        row(
                fitted(records.cells().stream()
                        .map(cell -> encoding.meant(cell).orElse(cell))
                        .toList()),
                writer);
        rows++;
    }

    private @Nullable Fault fault(CsvRecords records) {
        if (records.fault() != null) {
            return records.fault();
        }
        var font = encoding.font();
        if (font != null
                && records.cells().stream()
                        .anyMatch(cell -> encoding.meant(cell).isEmpty())) {
            return FileFaults.oldFont(font.label());
        }
        int cells = records.cells().size();
        int columns = header.columns().size();
        boolean surplus = cells > columns
                && !records.cells().subList(columns, cells).stream().allMatch(String::isBlank);
        if (surplus) {
            return FileFaults.tooManyCells(cells, columns);
        }
        // what may be left out at the end of a row are notes, never figures
        return cells <= lastNeeded ? FileFaults.tooFewCells(cells, columns) : null;
    }

    private List<String> fitted(List<String> cells) {
        int columns = header.columns().size();
        if (cells.size() == columns) {
            return cells;
        }
        var fitted = new ArrayList<>(cells.subList(0, Math.min(cells.size(), columns)));
        while (fitted.size() < columns) {
            fitted.add("");
        }
        return fitted;
    }

    private void catchUp(int to, BufferedWriter writer) throws IOException {
        while (line < to) {
            writer.write('\n');
            line++;
        }
    }

    private void row(List<String> cells, BufferedWriter writer) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                writer.write(',');
            }
            cell(cells.get(i), writer);
        }
        writer.write('\n');
        line++;
    }

    private void cell(String text, BufferedWriter writer) throws IOException {
        var composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        boolean quote = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            quote |= c == ',' || c == '"' || c == '\n';
            line += c == '\n' ? 1 : 0;
        }
        writer.write(quote ? '"' + composed.replace("\"", "\"\"") + '"' : composed);
    }

    private void note(LineFault fault) {
        if (faults.size() < FAULTS) {
            faults.add(fault);
        } else {
            moreFaults++;
        }
    }

    private void respelled(int at, String cell) {
        if (respelled++ < NAMED) {
            var composed = Normalizer.normalize(cell, Normalizer.Form.NFC);
            note(LineFault.of(at, FileFaults.respelled(Header.shortened(composed))));
        } else {
            moreFaults++;
        }
    }

    private List<LineFault> allFaults() {
        if (moreFaults > 0) {
            faults.add(LineFault.of(FileFaults.more(moreFaults)));
        }
        return faults;
    }
}
