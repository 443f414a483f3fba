package vn.thidua.submission.office;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;
import vn.thidua.submission.letters.OldFont;

/**
 * What the styles of a workbook do to its cells: a number keeps its 15 digits, its per cent sign, and the unit that its
 * number format shows behind it; a text may be in an old font.
 */
final class NumberFormats {
    /** Words in a number format: {@code #,##0" tỷ đồng"}. */
    private static final Pattern SHOWN = Pattern.compile("\"([^\"]*\\p{L}[^\"]*)\"");

    /** A format that shows thousands or millions: {@code #,##0,,}. What it shows is not what the cell holds. */
    private static final Pattern SCALED = Pattern.compile("[0#],+(?![0#,])");

    /** Fewer decimals could be taken for thousands: 1,124. */
    private static final int LEAST_DECIMALS = 4;

    private record Style(
            boolean day,
            boolean percent,
            @Nullable String unit,
            @Nullable OldFont font) {}

    private static final Style PLAIN = new Style(false, false, null, null);

    private final List<Style> styles = new ArrayList<>();
    private final boolean since1904;

    private NumberFormats(boolean since1904) {
        this.since1904 = since1904;
    }

    /**
     * The styles of a workbook.
     *
     * @param part null if it has none
     * @param since1904 whether its days are counted from 1904 on instead of 1900
     */
    static NumberFormats of(PackageParts parts, @Nullable String part, boolean since1904)
            throws IOException, XMLStreamException {
        var formats = new NumberFormats(since1904);
        if (part != null) {
            formats.read(parts.require(part));
        }
        return formats;
    }

    private void read(XmlText xml) throws XMLStreamException {
        Map<Integer, String> codes = new HashMap<>();
        List<@Nullable OldFont> fonts = new ArrayList<>();
        boolean inFonts = false;
        boolean inCells = false;
        while (xml.next()) {
            switch (xml.name()) {
                case "fonts" -> inFonts = xml.opens();
                case "cellXfs" -> inCells = xml.opens();
                case "numFmt" -> {
                    if (xml.opens()) {
                        codes.put(xml.number("numFmtId", 0), xml.get("formatCode", ""));
                    }
                }
                case "font" -> {
                    if (inFonts && xml.opens()) {
                        fonts.add(null);
                    }
                }
                case "name" -> {
                    if (inFonts && xml.opens() && !fonts.isEmpty()) {
                        fonts.set(
                                fonts.size() - 1, OldFont.named(xml.get("val")).orElse(null));
                    }
                }
                case "xf" -> {
                    if (inCells && xml.opens()) {
                        int font = xml.number("fontId", 0);
                        styles.add(style(
                                xml.number("numFmtId", 0),
                                codes,
                                font >= 0 && font < fonts.size() ? fonts.get(font) : null));
                    }
                }
                default -> {}
            }
        }
    }

    private static Style style(int number, Map<Integer, String> codes, @Nullable OldFont font) {
        var own = codes.get(number);
        var code = own == null ? BuiltinFormats.getBuiltinFormat(number) : own;
        if (code == null) {
            return new Style(false, false, null, font);
        }
        var unquoted = SHOWN.matcher(code).replaceAll("");
        var shown = SHOWN.matcher(code);
        boolean measured = shown.find() && !SCALED.matcher(unquoted).find();
        return new Style(
                DateUtil.isADateFormat(number, code),
                unquoted.contains("%"),
                measured ? shown.group(1).strip() : null,
                font);
    }

    private Style at(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : PLAIN;
    }

    /** The old font of a cell's style. */
    @Nullable
    OldFont font(int style) {
        return at(style).font();
    }

    /** What a cell with a number says, as text that means the same to whoever reads values. */
    String text(double value, int style) {
        var format = at(style);
        if (format.day() && DateUtil.isValidExcelDate(value)) {
            return DateUtil.getLocalDateTime(value, since1904).toLocalDate().toString();
        }
        var number = new BigDecimal(NumberToTextConverter.toText(value));
        if (format.percent()) {
            return plain(number.movePointRight(2)) + "%";
        }
        return format.unit() == null ? plain(number) : plain(number) + " " + format.unit();
    }

    /** Whole numbers as they are, others with a decimal comma and so many decimals that nobody takes them for thousands. */
    private static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() <= 0
                ? stripped.toPlainString()
                : stripped.setScale(Math.max(stripped.scale(), LEAST_DECIMALS))
                        .toPlainString()
                        .replace('.', ',');
    }
}
