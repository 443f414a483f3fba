package vn.thidua.submission.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.thidua.submission.letters.OldFont;

/** The texts that the cells of a workbook point at, with the fonts of their parts. */
final class SharedTexts {
    /** A character that XML cannot hold, as the standard writes it. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<FontedText> texts = new ArrayList<>();

    private SharedTexts() {}

    static SharedTexts of(PackageParts parts, @Nullable String part) throws IOException, XMLStreamException {
        var shared = new SharedTexts();
        if (part == null) {
            return shared;
        }
        var xml = parts.require(part);
        while (xml.next()) {
            if (xml.opens("si")) {
                shared.texts.add(text(xml, "si"));
            }
        }
        return shared;
    }

    FontedText at(int index) throws IOException {
        if (index < 0 || index >= texts.size()) {
            throw new IOException("a cell points at a text that is not there");
        }
        return texts.get(index);
    }

    /** The text of the element that has opened, whose parts may have fonts of their own. */
    static FontedText text(XmlText xml, String element) throws XMLStreamException {
        var runs = new ArrayList<FontedText.Run>();
        OldFont font = null;
        while (xml.next() && !xml.closes(element)) {
            if (xml.opens("rPh")) {
                xml.skip();
            } else if (xml.opens("r")) {
                font = null;
            } else if (xml.opens("rFont")) {
                font = OldFont.named(xml.get("val")).orElse(null);
            } else if (xml.opens("t")) {
                runs.add(new FontedText.Run(unescaped(xml.text()), font));
            }
        }
        return FontedText.of(runs);
    }

    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))))
                : text;
    }
}
