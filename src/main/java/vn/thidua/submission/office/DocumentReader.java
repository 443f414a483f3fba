package vn.thidua.submission.office;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.thidua.submission.letters.OldFont;

/**
 * Reads the tables of a document, numbered as they begin; one inside a cell of another is a table of its own. Text that
 * was deleted while changes were tracked, hidden or drawn is left out.
 */
final class DocumentReader {
    private static final Set<String> LEFT_OUT = Set.of(
            "del",
            "moveFrom",
            "Fallback",
            "drawing",
            "pict",
            "object",
            "instrText",
            "txbxContent",
            "rPrChange",
            "pPrChange",
            "trPrChange",
            "tcPrChange",
            "tblPrChange",
            "tblGridChange");

    private final PackageParts parts;
    private final String main;
    private final Deque<DocumentTable> open = new ArrayDeque<>();
    private final List<DocumentTable> tables = new ArrayList<>();
    private DocumentFonts fonts = DocumentFonts.none();
    private @Nullable String paragraphStyle;
    private @Nullable OldFont runFont;
    private boolean runHidden;

    DocumentReader(PackageParts parts, String main) {
        this.parts = parts;
        this.main = main;
    }

    OfficeText read() throws IOException, XMLStreamException, NotReadable {
        fonts = DocumentFonts.of(
                parts, Relations.of(parts, main).target("styles").orElse(null));
        var xml = parts.require(main);
        while (xml.next()) {
            if (xml.opens()) {
                if (LEFT_OUT.contains(xml.name())) {
                    xml.skip();
                } else {
                    opened(xml);
                }
            } else {
                closed(xml.name());
            }
        }
        var texts = new ArrayList<TableText>();
        for (var table : tables) {
            texts.add(table.made());
        }
        return new OfficeText(OfficeText.Kind.DOCUMENT, texts, List.of(), Map.of());
    }

    private void opened(XmlText xml) throws XMLStreamException, NotReadable {
        if (xml.name().equals("tbl")) {
            if (tables.size() == WorkbookReader.MOST_TABLES) {
                throw NotReadable.tooMany(tables.size() + 1);
            }
            var table = new DocumentTable("bảng " + (tables.size() + 1));
            tables.add(table);
            open.push(table);
        }
        var table = open.peek();
        if (table == null) {
            return;
        }
        switch (xml.name()) {
            case "tr" -> table.row();
            case "gridBefore" -> table.pass(xml.number("val", 0));
            case "tc" -> table.cell();
            case "gridSpan" -> table.width(xml.number("val", 1));
            case "vMerge" -> table.merged(xml.get("val", "continue").equals("restart"));
            case "p" -> paragraphStyle = null;
            case "pStyle" -> paragraphStyle = xml.get("val");
            case "r" -> {
                runFont = fonts.of(paragraphStyle);
                runHidden = false;
            }
            case "rStyle" -> runFont = fonts.of(xml.get("val"), runFont);
            case "rFonts" -> {
                var font = DocumentFonts.font(xml);
                runFont = font == null ? runFont : OldFont.named(font).orElse(null);
            }
            case "vanish" ->
                runHidden =
                        !xml.get("val", "1").equals("0") && !xml.get("val", "1").equals("false");
            case "t" -> {
                var text = xml.text();
                if (!runHidden) {
                    table.type(text, runFont);
                }
            }
            case "tab", "br", "cr" -> table.type(" ", null);
            case "noBreakHyphen" -> table.type("-", null);
            default -> {}
        }
    }

    private void closed(String name) throws NotReadable {
        var table = open.peek();
        if (table == null) {
            return;
        }
        switch (name) {
            case "p" -> table.type(" ", null);
            case "tc" -> table.endCell();
            case "tbl" -> open.pop();
            default -> {}
        }
    }
}
