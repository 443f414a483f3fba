package vn.thidua.submission.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.submission.Fault;
import vn.thidua.submission.LineFault;

/**
 * Reads the records of a delimited text one by one, RFC 4180 with any line ends. Blanks around a quoted cell are
 * dropped, a quotation mark inside an unquoted cell is a quotation mark.
 */
final class CsvRecords {
    /** In characters. A record of this size fits the line the warehouse reads, whatever its letters. */
    static final int LONGEST = 250_000;

    private static final int END = -1;

    private final Reader reader;
    private final char delimiter;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int filled;

    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int line = 1;
    private int firstLine = 1;
    private int lastLine = 1;
    private int size;
    private @Nullable Fault fault;
    private @Nullable LineFault fatal;

    CsvRecords(Reader reader, char delimiter) {
        this.reader = reader;
        this.delimiter = delimiter;
    }

    /** Moves to the next record; false at the end or when the rest cannot be cut into records. */
    boolean next() throws IOException {
        if (fatal != null || peek() == END) {
            return false;
        }
        cells = new ArrayList<>(cells.size());
        fault = null;
        size = 0;
        firstLine = line;
        while (cell()) {
            if (fatal != null) {
                return false;
            }
        }
        return fatal == null;
    }

    /** Line on which the record begins. */
    int firstLine() {
        return firstLine;
    }

    /** Line on which the record ends. */
    int lastLine() {
        return lastLine;
    }

    List<String> cells() {
        return cells;
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** What is wrong with this record alone. */
    @Nullable
    Fault fault() {
        return fault;
    }

    /** Why reading stopped before the end. */
    @Nullable
    LineFault fatal() {
        return fatal;
    }

    /** Reads a cell with the sign behind it; false at the end of the record. */
    private boolean cell() throws IOException {
        cell.setLength(0);
        boolean quoted = false;
        boolean closed = false;
        while (true) {
            int c = read();
            if (c == END || c == '\n' || c == '\r') {
                lastLine = line;
                if (c != END) {
                    newLine(c);
                }
                cells.add(cell.toString());
                return false;
            }
            if (c == delimiter) {
                cells.add(cell.toString());
                return true;
            }
            if (c == '"' && !quoted && isBlankCell()) {
                cell.setLength(0);
                quoted = true;
                closed = quotedCell();
                if (!closed) {
                    return false;
                }
            } else if (!closed) {
                append(c);
            } else if (c != ' ') {
                fault = FileFaults.textAfterQuote();
            }
            if (size > LONGEST) {
                fatal = LineFault.of(firstLine, FileFaults.rowTooLong(LONGEST));
                return false;
            }
        }
    }

    private boolean isBlankCell() {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }

    /** Reads up to the closing quotation mark. */
    private boolean quotedCell() throws IOException {
        int opened = line;
        while (true) {
            int c = read();
            if (c == END || size > LONGEST) {
                fatal = LineFault.of(opened, FileFaults.quoteNotClosed());
                return false;
            }
            if (c == '"') {
                if (peek() != '"') {
                    return true;
                }
                read();
                append(c);
            } else if (c == '\n' || c == '\r') {
                newLine(c);
                append('\n');
            } else {
                append(c);
            }
        }
    }

    private void append(int c) {
        cell.append((char) c);
        if (c == 0) {
            fault = FileFaults.nulCharacter();
        }
    }

    private void newLine(int c) throws IOException {
        line++;
        if (c == '\r' && peek() == '\n') {
            read();
        }
    }

    private int read() throws IOException {
        int c = peek();
        if (c != END) {
            at++;
            size++;
        }
        return c;
    }

    private int peek() throws IOException {
        if (at == filled) {
            filled = Math.max(reader.read(buffer), 0);
            at = 0;
        }
        return filled == 0 ? END : buffer[at];
    }
}
