package vn.thidua.submission.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads the sheets of a workbook. */
final class WorkbookReader {
    /** Visible or asked for; a workbook of a cluster has a dozen. */
    static final int MOST_TABLES = 100;

    private final PackageParts parts;
    private final String main;
    private final Set<String> wanted;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private boolean since1904;

    /** A sheet by its entry in the list of sheets. */
    private record Sheet(String name, String relation, boolean visible) {}

    WorkbookReader(PackageParts parts, String main, Set<String> hidden) {
        this.parts = parts;
        this.main = main;
        this.wanted = hidden;
    }

    OfficeText read() throws IOException, XMLStreamException, NotReadable {
        contents();
        var relations = Relations.of(parts, main);
        var shared = SharedTexts.of(parts, relations.target("sharedStrings").orElse(null));
        var formats = NumberFormats.of(parts, relations.target("styles").orElse(null), since1904);
        var tables = new ArrayList<TableText>();
        var hidden = new ArrayList<TableText>();
        for (var sheet : sheets) {
            var part = relations.target(sheet.relation(), "worksheet");
            if (part.isPresent() && (sheet.visible() || wanted.contains(sheet.name()))) {
                (sheet.visible() ? tables : hidden)
                        .add(SheetReader.read(sheet.name(), parts.require(part.get()), shared, formats));
            }
        }
        return new OfficeText(OfficeText.Kind.WORKBOOK, tables, hidden, names);
    }

    private void contents() throws IOException, XMLStreamException, NotReadable {
        var xml = parts.require(main);
        while (xml.next()) {
            if (xml.opens("workbookPr")) {
                since1904 = xml.has("date1904");
            } else if (xml.opens("sheet")) {
                sheets.add(new Sheet(
                        xml.get("name", ""),
                        xml.get("id", ""),
                        xml.get("state", "visible").equals("visible")));
            } else if (xml.opens("definedName")) {
                names.put(xml.get("name", ""), xml.text());
            }
        }
        long visible = sheets.stream().filter(Sheet::visible).count();
        if (visible > MOST_TABLES) {
            throw NotReadable.tooMany((int) visible);
        }
    }
}
