package vn.thidua.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Texts;
import vn.thidua.submission.office.TableText;

/**
 * The first sheet of an annotated workbook: every problem with a link to its cell. A defined name marks it, so that it is
 * passed over when the workbook comes in again. Hidden columns remember how marked cells looked before.
 */
public final class CheckSheet {
    /** The name that a spreadsheet program keeps pointing at the sheet, whatever somebody calls it. */
    static final String MARK = "thidua_check";

    private static final int HEAD = 3;
    private static final int SHEET = 7;
    private static final int CELL = 8;
    private static final int FILL = 9;
    private static final int[] WIDTHS = {6, 14, 22, 24, 70, 60, 14};
    private static final int CHARACTER = 256;

    private CheckSheet() {}

    /** Whether a table is such a sheet. */
    public static boolean is(TableText table, Map<String, String> names) {
        var refers = names.get(MARK);
        return refers != null && sheetOf(refers).equals(table.name());
    }

    /** A cell that was marked, and the fill it had: RGB in hexadecimal digits with alpha, or blank for none. */
    record Marked(String sheet, String cell, String fill) {}

    /** Writes the sheet and moves it to the front. */
    static void write(XSSFWorkbook workbook, List<Problem> problems, Map<Problem, Marked> marked, Texts texts) {
        var sheet = workbook.createSheet(free(workbook, texts.get("submission.check.sheet")));
        var bold = style(workbook, true);
        var plain = style(workbook, false);
        text(sheet.createRow(0), 0, texts.get("submission.check.title", problems.size()), bold);
        text(sheet.createRow(1), 0, texts.get("submission.check.how"), plain(workbook));
        var header = sheet.createRow(HEAD);
        var titles = List.of("number", "severity", "cell", "measure", "message", "next", "code");
        for (int i = 0; i < titles.size(); i++) {
            text(header, i, texts.get("submission.check." + titles.get(i)), bold);
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        for (int i = 0; i < problems.size(); i++) {
            row(sheet.createRow(HEAD + 1 + i), i + 1, problems.get(i), marked.get(problems.get(i)), texts, plain);
        }
        for (int column = SHEET; column <= FILL; column++) {
            sheet.setColumnHidden(column, true);
        }
        sheet.createFreezePane(0, HEAD + 1);
        var name = workbook.createName();
        name.setNameName(MARK);
        name.setRefersToFormula(quoted(sheet.getSheetName()) + "!$A$1");
        workbook.setSheetOrder(sheet.getSheetName(), 0);
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
    }

    private static void row(
            Row row, int number, Problem problem, @Nullable Marked marked, Texts texts, CellStyle style) {
        row.createCell(0).setCellValue(number);
        text(row, 1, texts.get("submission.check." + problem.severity().dbText()), style);
        text(row, 2, place(problem), style);
        text(row, 3, problem.measure(), style);
        text(row, 4, problem.message(), style);
        text(row, 5, problem.suggestion(), style);
        text(row, 6, problem.code(), style);
        if (marked != null) {
            var link = row.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(quoted(marked.sheet()) + "!" + marked.cell());
            row.getCell(2).setHyperlink(link);
            text(row, SHEET, marked.sheet(), style);
            text(row, CELL, marked.cell(), style);
            text(row, FILL, marked.fill(), style);
        }
    }

    private static String place(Problem problem) {
        var parts = new ArrayList<String>();
        var sheet = problem.sheet();
        var line = problem.line();
        var column = problem.column();
        if (sheet != null) {
            parts.add(sheet);
        }
        if (line != null) {
            parts.add((column == null ? "" : column) + line);
        }
        return String.join(" · ", parts);
    }

    /** Takes the sheet out of a workbook that has one, and gives what it remembers. */
    static List<Marked> takeOut(XSSFWorkbook workbook) {
        var name = workbook.getName(MARK);
        var sheet = name == null ? null : workbook.getSheet(sheetOf(name.getRefersToFormula()));
        if (sheet == null) {
            return List.of();
        }
        var marked = remembered(sheet);
        workbook.removeName(name);
        workbook.removeSheetAt(workbook.getSheetIndex(sheet));
        return marked;
    }

    private static String sheetOf(@Nullable String formula) {
        return formula == null || formula.contains("#REF!")
                ? ""
                : String.valueOf(new CellReference(formula).getSheetName());
    }

    private static List<Marked> remembered(XSSFSheet sheet) {
        var marked = new ArrayList<Marked>();
        for (var row : sheet) {
            if (row.getRowNum() > HEAD && row.getCell(CELL) != null) {
                marked.add(new Marked(of(row, SHEET), of(row, CELL), of(row, FILL)));
            }
        }
        return marked;
    }

    private static String of(Row row, int column) {
        var cell = row.getCell(column);
        return cell == null ? "" : cell.toString();
    }

    private static void text(Row row, int column, @Nullable String text, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellValue(text == null ? "" : text);
        cell.setCellStyle(style);
    }

    /** Whatever stands in the sheet stays a text, even when somebody edits it. */
    private static XSSFCellStyle style(XSSFWorkbook workbook, boolean heading) {
        var style = plain(workbook);
        style.setWrapText(!heading);
        style.setQuotePrefixed(true);
        if (heading) {
            var font = workbook.createFont();
            font.setBold(true);
            style.setFont(font);
        }
        return style;
    }

    private static XSSFCellStyle plain(XSSFWorkbook workbook) {
        var style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static String free(XSSFWorkbook workbook, String name) {
        var free = WorkbookUtil.createSafeSheetName(name);
        for (int i = 2; workbook.getSheet(free) != null; i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    private static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }
}
