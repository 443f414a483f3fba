package vn.thidua.report;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few looks of cells; one style a number format, as a workbook holds only so many. */
final class CellStyles {
    private final XSSFWorkbook workbook;
    private final Map<String, CellStyle> numbers = new HashMap<>();
    final CellStyle title;
    final CellStyle warning;
    final CellStyle strong;
    final CellStyle line;
    final CellStyle header;
    final CellStyle figureHeader;
    final CellStyle text;
    final CellStyle aside;

    CellStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        title = wrapped(font(true, 14));
        XSSFFont red = font(true, 12);
        red.setColor(IndexedColors.DARK_RED.getIndex());
        warning = wrapped(red);
        strong = wrapped(font(true, 11));
        line = wrapped(font(false, 10));
        header = header(HorizontalAlignment.LEFT);
        figureHeader = header(HorizontalAlignment.RIGHT);
        text = wrapped(font(false, 11));
        aside = workbook.createCellStyle();
        aside.setAlignment(HorizontalAlignment.RIGHT);
        aside.setVerticalAlignment(VerticalAlignment.TOP);
    }

    /** Of a number in this format. */
    CellStyle number(String format) {
        return numbers.computeIfAbsent(format, wanted -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(wanted));
            style.setVerticalAlignment(VerticalAlignment.TOP);
            return style;
        });
    }

    private CellStyle header(HorizontalAlignment alignment) {
        CellStyle style = wrapped(font(true, 11));
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.BOTTOM);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private CellStyle wrapped(XSSFFont font) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFFont font(boolean bold, int points) {
        XSSFFont font = workbook.createFont();
        font.setBold(bold);
        font.setFontHeightInPoints((short) points);
        return font;
    }
}
