package vn.thidua.submission.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** The door for workbooks (.xlsx, .xlsm) and documents (.docx, .docm), told apart by their content. */
public final class OfficeFile {
    private OfficeFile() {}

    /**
     * Reads the tables of a file; macros, links, pictures and whatever lies outside the file are never looked at.
     *
     * @param hidden names of hidden sheets that are read as well; the others are left alone
     */
    public static OfficeText read(Path file, Set<String> hidden) throws NotReadable {
        try {
            var parts = PackageParts.of(file);
            var main = Relations.of(parts, "")
                    .target("officeDocument")
                    .orElseThrow(() -> new IOException("neither a workbook nor a document"));
            return switch (root(parts, main)) {
                case "workbook" -> new WorkbookReader(parts, main, hidden).read();
                case "document" -> new DocumentReader(parts, main).read();
                default -> throw new IOException("neither a workbook nor a document");
            };
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            // the parser of the JDK tells of some broken texts by exceptions of many kinds
            throw NotReadable.damaged(String.valueOf(damaged.getMessage()));
        }
    }

    private static String root(PackageParts parts, String main) throws IOException, XMLStreamException {
        var xml = parts.require(main);
        return xml.next() ? xml.name() : "";
    }
}
