package vn.thidua.submission.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks once at every byte of an archived file and says whether the warehouse can read it as it stands: UTF-8 that is
 * surely composed, one kind of line end, every row with the header's number of cells, quotation marks by the book. Works
 * on bytes because this is the pass that ten million rows go through.
 */
final class CleanScan {
    private static final int BUFFER = 1 << 20;

    /** Kinds of ASCII bytes; anything not listed is part of a cell. */
    private static final byte ORDINARY = 0;

    private static final byte DELIMITER = 1;
    private static final byte QUOTE = 2;
    private static final byte NEW_LINE = 3;
    private static final byte RETURN = 4;
    private static final byte NUL = 5;

    private final byte[] kinds = new byte[128];
    private final int columns;
    private final int headerLine;
    private final boolean quotesMayNotStandInSkipped;

    private int line = 1;
    private int delimiters;
    private boolean returns;
    private boolean newLines;
    private boolean dirty;
    private long rows;

    /** What was seen. Rows are counted only if the file is clean. */
    record Result(boolean clean, long rows) {}

    private CleanScan(Header header) {
        this.columns = header.columns().size();
        this.headerLine = header.line();
        // lines above the header are skipped by counting, and a quotation mark could join two of them
        this.quotesMayNotStandInSkipped = header.line() > 1;
        this.dirty = header.lastLine() > header.line();
        kinds[header.delimiter()] = DELIMITER;
        kinds['"'] = QUOTE;
        kinds['\n'] = NEW_LINE;
        kinds['\r'] = RETURN;
        kinds[0] = NUL;
    }

    static Result of(Path file, Encoding encoding, Header header) throws IOException {
        var scan = new CleanScan(header);
        try (var stream = Files.newInputStream(file)) {
            stream.skipNBytes(encoding.mark());
            scan.run(stream);
        }
        return new Result(!scan.dirty, scan.rows);
    }

    private void run(InputStream stream) throws IOException {
        var buffer = new byte[BUFFER];
        int kept = 0;
        while (!dirty) {
            int read = stream.readNBytes(buffer, kept, BUFFER - kept);
            int length = kept + read;
            boolean last = length < BUFFER;
            int used = scan(buffer, length, last);
            if (last || dirty) {
                break;
            }
            kept = length - used;
            if (kept > CsvRecords.LONGEST) {
                dirty = true;
            }
            System.arraycopy(buffer, used, buffer, 0, kept);
        }
    }

    /** Scans whole records and returns where the first one that is not whole begins. */
    private int scan(byte[] bytes, int length, boolean last) {
        int record = 0;
        int cell = 0;
        int at = 0;
        delimiters = 0;
        int recordLine = line;
        while (at < length) {
            byte b = bytes[at];
            if (b < 0) {
                int size = composedLetter(bytes, at, length);
                if (size == 0) {
                    break;
                }
                at += size;
                continue;
            }
            switch (kinds[b]) {
                case ORDINARY -> at = afterOrdinary(bytes, at + 1, length);
                case DELIMITER -> {
                    delimiters++;
                    cell = ++at;
                }
                case QUOTE -> {
                    if (at != cell || (quotesMayNotStandInSkipped && line <= headerLine)) {
                        dirty = true;
                        return record;
                    }
                    at = afterQuoted(bytes, at, length, last);
                    if (at < 0) {
                        line = recordLine;
                        return record;
                    }
                }
                case RETURN -> {
                    if (at + 1 == length && !last) {
                        line = recordLine;
                        return record;
                    }
                    if (at + 1 == length || bytes[at + 1] != '\n') {
                        dirty = true;
                        return record;
                    }
                    returns = true;
                    endOfRecord(record, at);
                    at += 2;
                    record = cell = at;
                    recordLine = ++line;
                }
                case NEW_LINE -> {
                    newLines = true;
                    endOfRecord(record, at);
                    record = cell = ++at;
                    recordLine = ++line;
                }
                default -> dirty = true;
            }
            if (dirty) {
                return record;
            }
        }
        if (last && record < length) {
            endOfRecord(record, length);
            return length;
        }
        line = recordLine;
        return record;
    }

    /** Nearly all bytes of a file are ordinary ones: they have a loop of their own. */
    private int afterOrdinary(byte[] bytes, int from, int length) {
        int at = from;
        while (at < length && bytes[at] >= 0 && kinds[bytes[at]] == ORDINARY) {
            at++;
        }
        return at;
    }

    private void endOfRecord(int record, int end) {
        int cells = delimiters + 1;
        delimiters = 0;
        boolean blank = end == record;
        // rows of nothing but delimiters are for the canonical copy to leave out
        boolean empty = !blank && end - record == cells - 1;
        boolean body = line > headerLine;
        dirty |= (body && !blank && (cells != columns || empty))
                || (returns && newLines)
                || end - record > CsvRecords.LONGEST;
        rows += body && !blank ? 1 : 0;
    }

    /** Position behind the closing quotation mark; -1 if it is not in the buffer. */
    private int afterQuoted(byte[] bytes, int opening, int length, boolean last) {
        int at = opening + 1;
        while (at < length) {
            byte b = bytes[at];
            if (b < 0) {
                int size = composedLetter(bytes, at, length);
                if (size == 0) {
                    break;
                }
                at += size;
            } else if (b == '"') {
                if (at + 1 == length && !last) {
                    break;
                }
                if (at + 1 < length && bytes[at + 1] == '"') {
                    at += 2;
                    continue;
                }
                at++;
                boolean closed = at == length
                        || kinds[Math.max(bytes[at], 0)] == DELIMITER
                        || bytes[at] == '\n'
                        || bytes[at] == '\r';
                dirty |= !closed;
                return at;
            } else {
                line += b == '\n' ? 1 : 0;
                dirty |= b == 0 || b == '\r';
                at++;
            }
        }
        dirty |= last;
        return -1;
    }

    /**
     * Length of the character if it is one that is composed for sure: Latin with its extensions for Vietnamese, and
     * common punctuation. 0 if the buffer ends in it; otherwise the file is left to the slower reader.
     */
    private int composedLetter(byte[] bytes, int at, int length) {
        int first = bytes[at] & 0xFF;
        int size = first < 0xE0 ? 2 : 3;
        if (at + size > length) {
            dirty |= length < BUFFER;
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        boolean continued = (second & 0xC0) == 0x80 && (size == 2 || (bytes[at + 2] & 0xC0) == 0x80);
        boolean composed =
                // U+0080 to U+02FF without the no-break space, which is told of
                (first >= 0xC2 && first <= 0xCB && !(first == 0xC2 && second == 0xA0))
                        // U+1E00 to U+1EFF
                        || (first == 0xE1 && second >= 0xB8 && second <= 0xBB)
                        // U+2002 to U+20CF
                        || (first == 0xE2
                                && second <= 0x83
                                && (second > 0x80 || (bytes[at + 2] & 0xFF) >= 0x82)
                                && (second < 0x83 || (bytes[at + 2] & 0xFF) <= 0x8F));
        dirty |= !continued || !composed;
        return size;
    }
}
