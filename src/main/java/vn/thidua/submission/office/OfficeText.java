package vn.thidua.submission.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tables of a workbook or a document.
 *
 * @param kind what the file is
 * @param tables visible sheets, or the tables of a document, in their order
 * @param hidden the hidden sheets that were asked for
 * @param names what the defined names of a workbook refer to: {@code 'Số liệu'!$H$6}
 */
public record OfficeText(Kind kind, List<TableText> tables, List<TableText> hidden, Map<String, String> names) {

    /** What an office file is, by its content. */
    public enum Kind {
        WORKBOOK(".xlsx"),
        DOCUMENT(".docx");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }

        /** The usual ending of such a file's name. */
        public String ending() {
            return ending;
        }
    }

    public OfficeText {
        tables = List.copyOf(tables);
        hidden = List.copyOf(hidden);
        names = Map.copyOf(names);
    }

    /** A table by its name, hidden or not. */
    public Optional<TableText> find(String name) {
        return Stream.concat(tables.stream(), hidden.stream())
                .filter(table -> table.name().equals(name))
                .findFirst();
    }
}
