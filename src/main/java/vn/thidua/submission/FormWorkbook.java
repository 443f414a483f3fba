package vn.thidua.submission;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Formats;
import vn.thidua.shared.SpreadsheetText;
import vn.thidua.shared.Texts;

/**
 * A form as a workbook: a row a measure, with the figures of before beside the cell to fill in. Only these cells and the
 * notes can be edited. Every row names unit, period and measure by code in hidden columns, and a hidden sheet keeps what
 * was handed out: so the form is understood wherever its rows and columns were moved to, and what is missing is seen.
 */
public final class FormWorkbook {
    /** Name of the hidden sheet. */
    public static final String STAMP = "thidua";

    /** The name that a spreadsheet program keeps pointing at the column to fill in, wherever it is moved to. */
    public static final String VALUE_COLUMN = "thidua_value";

    /** Layout of the stamp: version, unit and period in the first rows, then a measure, its unit of measure and its name a row. */
    public static final int VERSION = 1;

    /** Rows of the stamp before its measures. */
    public static final int STAMP_HEAD = 3;

    private static final int HEADER = 5;
    private static final int ENTRY = 7;
    private static final int NOTE = 8;
    private static final int[] WIDTHS = {0, 0, 24, 58, 14, 18, 18, 22, 40};
    private static final int CHARACTER = 256;
    private static final short ROW_HEIGHT = 400;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Texts texts;
    private final Form form;

    private FormWorkbook(Form form) {
        this.form = form;
        this.texts = new Texts(form.language());
    }

    /** Writes the form; the stream stays open. */
    public static void write(Form form, OutputStream out) throws IOException {
        var made = new FormWorkbook(form);
        try (made.workbook) {
            made.table();
            made.stamp();
            made.workbook.write(out);
        }
    }

    private void table() {
        var sheet = workbook.createSheet(texts.get("submission.form.sheet"));
        var title = style(false);
        var bold = workbook.createFont();
        bold.setBold(true);
        bold.setFontHeightInPoints((short) 14);
        title.setFont(bold);
        text(
                sheet.createRow(0),
                2,
                texts.get("submission.form.title", new Formats(form.language()).period(form.period())),
                title);
        text(sheet.createRow(1), 2, form.unitName(), style(false));
        text(sheet.createRow(2), 2, texts.get("submission.form.how"), style(false));
        var header = sheet.createRow(HEADER);
        var headed = headed();
        var headers =
                List.of("unit", "period", "measure", "name", "unit-of-measure", "before", "last-year", "value", "note");
        for (int column = 0; column < headers.size(); column++) {
            text(header, column, texts.get("submission.form.column." + headers.get(column)), headed);
            sheet.setColumnWidth(column, WIDTHS[column] * CHARACTER);
            sheet.setColumnHidden(column, WIDTHS[column] == 0);
        }
        var given = style(false);
        var number = style(false);
        number.setDataFormat(workbook.createDataFormat().getFormat("#,##0.###"));
        var entry = entry();
        for (int i = 0; i < form.rows().size(); i++) {
            row(sheet.createRow(HEADER + 1 + i), form.rows().get(i), given, number, entry);
        }
        prompt(sheet);
        var named = workbook.createName();
        named.setNameName(VALUE_COLUMN);
        named.setRefersToFormula("'" + sheet.getSheetName() + "'!$" + (char) ('A' + ENTRY) + "$" + (HEADER + 1));
        sheet.createFreezePane(NOTE - 5, HEADER + 1);
        sheet.protectSheet("");
    }

    private void row(Row row, Form.Row of, CellStyle given, CellStyle number, CellStyle entry) {
        row.setHeight(ROW_HEIGHT);
        text(row, 0, form.unit(), given);
        text(row, 1, form.period().code(), given);
        text(row, 2, of.measure().value(), given);
        text(row, 3, of.name(), given);
        text(row, 4, of.unitOfMeasure(), given);
        number(row, 5, of.before(), number);
        number(row, 6, of.lastYear(), number);
        row.createCell(ENTRY).setCellStyle(entry);
        row.createCell(NOTE).setCellStyle(entry);
    }

    /** Says beside the cell what may be written; words such as "2,280 tỷ" are welcome, so nothing is refused here. */
    private void prompt(Sheet sheet) {
        if (form.rows().isEmpty()) {
            return;
        }
        var helper = sheet.getDataValidationHelper();
        var cells = new CellRangeAddressList(HEADER + 1, HEADER + form.rows().size(), ENTRY, ENTRY);
        var validation = helper.createValidation(helper.createTextLengthConstraint(6, "120", null), cells);
        validation.createPromptBox(texts.get("submission.form.column.value"), texts.get("submission.form.prompt"));
        validation.setShowPromptBox(true);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    private void stamp() {
        var sheet = workbook.createSheet(STAMP);
        pair(sheet, 0, "form", Integer.toString(VERSION));
        pair(sheet, 1, "unit", form.unit());
        pair(sheet, 2, "period", form.period().code());
        for (int i = 0; i < form.rows().size(); i++) {
            var row = form.rows().get(i);
            pair(sheet, STAMP_HEAD + i, row.measure().value(), row.unitOfMeasure())
                    .createCell(2)
                    .setCellValue(row.name());
        }
        sheet.protectSheet("");
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    private static Row pair(Sheet sheet, int row, String name, String value) {
        var at = sheet.createRow(row);
        at.createCell(0).setCellValue(name);
        at.createCell(1).setCellValue(value);
        return at;
    }

    private CellStyle style(boolean bordered) {
        var style = workbook.createCellStyle();
        if (bordered) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    private CellStyle headed() {
        var style = style(true);
        var bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private CellStyle entry() {
        var style = style(true);
        style.setLocked(false);
        style.setFillForegroundColor(IndexedColors.LEMON_CHIFFON.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private void text(Row row, int column, String text, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        if (SpreadsheetText.isDangerous(text)) {
            // else it would become a formula as soon as somebody edits the cell
            var quoted = workbook.createCellStyle();
            quoted.cloneStyleFrom(style);
            quoted.setQuotePrefixed(true);
            cell.setCellStyle(quoted);
        }
    }

    private static void number(Row row, int column, @Nullable BigDecimal number, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellStyle(style);
        if (number != null) {
            cell.setCellValue(number.doubleValue());
        }
    }
}
