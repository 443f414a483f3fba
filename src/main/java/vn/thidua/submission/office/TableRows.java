package vn.thidua.submission.office;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import vn.thidua.submission.letters.Spelling;
import vn.thidua.submission.office.TableText.Remark;
import vn.thidua.submission.office.TableText.Span;

/** A table in the making: texts at places, in whatever order they are found. */
final class TableRows {
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 300;
    private static final int MOST_CELLS = 300_000;

    private final String name;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final OldTexts old = new OldTexts();
    private final List<Remark> respelled = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private int columns;

    TableRows(String name) {
        this.name = name;
    }

    /** Puts a text to its place, 0-based; blank ones leave it empty. */
    void put(int row, int column, FontedText text) throws NotReadable {
        if (text.text().isEmpty()) {
            return;
        }
        if (row >= MOST_ROWS || column >= MOST_COLUMNS || (row + 1L) * Math.max(columns, column + 1) > MOST_CELLS) {
            throw NotReadable.tooLarge(name, Math.max(row + 1, rows.size()), Math.max(column + 1, columns));
        }
        columns = Math.max(columns, column + 1);
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        var cells = rows.get(row);
        while (cells.size() <= column) {
            cells.add("");
        }
        var clean = clean(text.text());
        cells.set(column, clean);
        if (Spelling.isRepaired(text.text())) {
            respelled.add(new Remark.Respelled(row, column, clean));
        }
        if (text.isOld()) {
            old.add(row, column, text);
        }
    }

    void span(Span span) {
        spans.add(span);
    }

    void hideRow(int row) {
        hiddenRows.set(row);
    }

    /** Hides columns, the last one included. */
    void hideColumns(int first, int last) {
        hiddenColumns.set(Math.min(first, MOST_COLUMNS), Math.min(last, MOST_COLUMNS) + 1);
    }

    TableText made() throws NotReadable {
        var even = new ArrayList<List<String>>(rows.size());
        for (var cells : rows) {
            var texts = new String[columns];
            Arrays.fill(texts, "");
            even.add(Arrays.asList(cells.toArray(texts)));
            Arrays.fill(texts, cells.size(), columns, "");
        }
        var remarks = hidden(even);
        remarks.addAll(respelled);
        old.settle(even, remarks);
        fillDown(even);
        return new TableText(name, even, List.copyOf(spans), List.copyOf(remarks));
    }

    private List<Remark> hidden(List<List<String>> even) {
        var remarks = new ArrayList<Remark>();
        hiddenRows.stream()
                .filter(row -> row < even.size() && even.get(row).stream().anyMatch(cell -> !cell.isBlank()))
                .forEach(row -> remarks.add(new Remark.HiddenRow(row)));
        hiddenColumns.stream()
                .filter(column -> column < columns
                        && even.stream().anyMatch(row -> !row.get(column).isBlank()))
                .forEach(column -> remarks.add(new Remark.HiddenColumn(column)));
        return remarks;
    }

    /** A name merged over several rows stands in each of them; what is merged over columns names only the first. */
    private void fillDown(List<List<String>> even) throws NotReadable {
        int filled = 0;
        for (var span : spans) {
            if (span.firstRow() >= even.size() || span.firstColumn() >= columns) {
                continue;
            }
            var text = even.get(span.firstRow()).get(span.firstColumn());
            if (text.chars().noneMatch(Character::isLetter)) {
                continue;
            }
            for (int row = span.firstRow() + 1; row <= Math.min(span.lastRow(), even.size() - 1); row++) {
                even.get(row).set(span.firstColumn(), text);
                if (++filled > MOST_CELLS) {
                    throw NotReadable.damaged("merged cells lie over each other");
                }
            }
        }
    }

    /** One line in composed letters: a line break would move all lines below it away from their rows. */
    static String clean(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c >= 0x20 && c < 0x7F;
        }
        if (plain) {
            return text;
        }
        var line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean breaks = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
            line.append(breaks ? ' ' : c);
        }
        return Normalizer.isNormalized(line, Normalizer.Form.NFC)
                ? line.toString()
                : Normalizer.normalize(line, Normalizer.Form.NFC);
    }
}
