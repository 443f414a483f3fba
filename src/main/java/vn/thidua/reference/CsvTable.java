package vn.thidua.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated text as RFC 4180 has it: fields in quotes may hold commas, doubled quotes and line breaks.
 *
 * @param records the header first; empty lines are left out
 */
record CsvTable(List<CsvRecord> records) {

    /**
     * @param line where the record begins, from 1
     */
    record CsvRecord(int line, List<String> fields) {}

    static CsvTable parse(String text) {
        var parser = new Parser();
        // a byte order mark is not part of the first name
        (text.startsWith("\uFEFF") ? text.substring(1) : text).chars().forEach(c -> parser.accept((char) c));
        return new CsvTable(parser.finish());
    }

    private static final class Parser {
        private final List<CsvRecord> records = new ArrayList<>();
        private List<String> fields = new ArrayList<>();
        private final StringBuilder field = new StringBuilder();
        private boolean quoted;
        private boolean afterQuote;
        private int line = 1;
        private int begin = 1;

        void accept(char c) {
            if (quoted && !(c == '"')) {
                field.append(c);
            } else if (c == '"') {
                quote();
            } else if (c == ',') {
                endField();
            } else if (c == '\n') {
                endRecord();
            } else if (c != '\r') {
                field.append(c);
            }
            if (c == '\n') {
                line++;
                begin = quoted ? begin : line;
            }
        }

        private void quote() {
            if (quoted) {
                quoted = false;
                afterQuote = true;
            } else {
                if (afterQuote) {
                    field.append('"');
                }
                quoted = true;
                afterQuote = false;
            }
        }

        private void endField() {
            fields.add(field.toString());
            field.setLength(0);
            afterQuote = false;
        }

        private void endRecord() {
            endField();
            if (fields.size() > 1 || !fields.getFirst().isBlank()) {
                records.add(new CsvRecord(begin, List.copyOf(fields)));
            }
            fields = new ArrayList<>();
        }

        List<CsvRecord> finish() {
            if (!field.isEmpty() || !fields.isEmpty()) {
                endRecord();
            }
            return List.copyOf(records);
        }
    }
}
