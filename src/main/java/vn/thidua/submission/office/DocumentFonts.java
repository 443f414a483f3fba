package vn.thidua.submission.office;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.thidua.submission.letters.OldFont;

/** The old fonts of the styles of a document. */
final class DocumentFonts {
    private record Style(@Nullable String font, @Nullable String basis) {}

    private static final int DEEPEST = 20;
    private static final String DEFAULT = "";

    private final Map<String, Style> styles = new HashMap<>();
    private String normal = DEFAULT;

    static DocumentFonts none() {
        return new DocumentFonts();
    }

    static DocumentFonts of(PackageParts parts, @Nullable String part) throws IOException, XMLStreamException {
        var fonts = new DocumentFonts();
        if (part == null) {
            return fonts;
        }
        var xml = parts.require(part);
        String id = DEFAULT;
        String basis = null;
        while (xml.next()) {
            if (xml.opens("style")) {
                id = xml.get("styleId", DEFAULT);
                basis = null;
                if (xml.has("default") && xml.get("type", "").equals("paragraph")) {
                    fonts.normal = id;
                }
                fonts.styles.put(id, new Style(null, null));
            } else if (xml.opens("basedOn")) {
                basis = xml.get("val");
                fonts.styles.put(id, new Style(null, basis));
            } else if (xml.opens("rFonts") && font(xml) != null) {
                fonts.styles.put(id, new Style(font(xml), basis));
            }
        }
        return fonts;
    }

    /** The font of letters beyond ASCII. */
    static @Nullable String font(XmlText xml) {
        var own = xml.get("hAnsi");
        return own == null ? xml.get("ascii") : own;
    }

    /** The font of text in a paragraph of a style. */
    @Nullable
    OldFont of(@Nullable String style) {
        return of(style == null ? normal : style, of(DEFAULT, null));
    }

    @Nullable
    OldFont of(@Nullable String style, @Nullable OldFont otherwise) {
        var next = style;
        for (int depth = 0; next != null && depth < DEEPEST; depth++) {
            var found = styles.get(next);
            if (found == null) {
                return otherwise;
            }
            if (found.font() != null) {
                return OldFont.named(found.font()).orElse(null);
            }
            next = found.basis();
        }
        return otherwise;
    }
}
