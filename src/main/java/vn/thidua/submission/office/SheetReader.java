package vn.thidua.submission.office;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Reads one sheet of a workbook. Formulas are never computed: what the program that wrote the file saw last counts. */
final class SheetReader {
    private static final int MOST_LETTERS = 3;

    private final XmlText xml;
    private final SharedTexts shared;
    private final NumberFormats formats;
    private final TableRows table;
    private int row = -1;
    private int column = -1;

    private SheetReader(String name, XmlText xml, SharedTexts shared, NumberFormats formats) {
        this.xml = xml;
        this.shared = shared;
        this.formats = formats;
        this.table = new TableRows(name);
    }

    static TableText read(String name, XmlText xml, SharedTexts shared, NumberFormats formats)
            throws IOException, XMLStreamException, NotReadable {
        return new SheetReader(name, xml, shared, formats).read();
    }

    private TableText read() throws IOException, XMLStreamException, NotReadable {
        while (xml.next()) {
            if (!xml.opens()) {
                continue;
            }
            switch (xml.name()) {
                case "col" -> {
                    if (xml.has("hidden")) {
                        table.hideColumns(xml.number("min", 1) - 1, xml.number("max", 1) - 1);
                    }
                }
                case "row" -> {
                    row = xml.number("r", row + 2) - 1;
                    column = -1;
                    if (row < 0) {
                        throw new IOException("a row above the first");
                    }
                    if (xml.has("hidden")) {
                        table.hideRow(row);
                    }
                }
                case "c" -> cell();
                case "mergeCell" -> merge(xml.get("ref", ""));
                default -> {}
            }
        }
        return table.made();
    }

    private void cell() throws IOException, XMLStreamException, NotReadable {
        column = column(xml.get("r"));
        var type = xml.get("t", "n");
        int style = xml.number("s", 0);
        String value = null;
        String formula = null;
        FontedText inline = null;
        while (xml.next() && !xml.closes("c")) {
            if (xml.opens("v")) {
                value = xml.text();
            } else if (xml.opens("f")) {
                formula = xml.text();
            } else if (xml.opens("is")) {
                inline = SharedTexts.text(xml, "is");
            }
        }
        var text = inline == null ? text(type, value, formula, style) : inline;
        if (text != null) {
            table.put(row, column, text.in(formats.font(style)));
        }
    }

    private @Nullable FontedText text(String type, @Nullable String value, @Nullable String formula, int style)
            throws IOException, XMLStreamException {
        boolean isText = type.equals("str");
        if (value == null || (value.isBlank() && !isText)) {
            // some programs write formulas and leave it to the reader to compute them
            return formula == null ? null : FontedText.of("=" + formula);
        }
        return switch (type) {
            case "s" -> shared.at(XmlText.whole(value));
            case "str" -> FontedText.of(SharedTexts.unescaped(value));
            case "b" -> FontedText.of(XmlText.isTrue(value.strip()) ? "TRUE" : "FALSE");
            case "e" -> FontedText.of(value);
            case "d" -> FontedText.of(value.contains("T") ? value.substring(0, value.indexOf('T')) : value);
            default -> FontedText.of(number(value, style));
        };
    }

    private String number(String value, int style) throws IOException {
        try {
            return formats.text(Double.parseDouble(value), style);
        } catch (NumberFormatException noNumber) {
            throw new IOException("a cell holds no number: " + value, noNumber);
        }
    }

    /** 0-based column of a place such as C5; cells without one follow each other. */
    private int column(@Nullable String place) throws IOException {
        if (place == null) {
            return column + 1;
        }
        int number = 0;
        int letters = 0;
        while (letters < place.length() && Character.isLetter(place.charAt(letters))) {
            number = number * 26 + Character.toUpperCase(place.charAt(letters)) - 'A' + 1;
            letters++;
        }
        if (letters < 1 || letters > MOST_LETTERS || !place.substring(letters).equals(Integer.toString(row + 1))) {
            throw new IOException("a cell stands in another row than its own");
        }
        return number - 1;
    }

    private void merge(String range) {
        var cells = CellRangeAddress.valueOf(range);
        table.span(new TableText.Span(
                cells.getFirstRow(), cells.getLastRow(), cells.getFirstColumn(), cells.getLastColumn()));
    }
}
