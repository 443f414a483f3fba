package vn.thidua.submission;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Severity;
import vn.thidua.shared.Texts;
import vn.thidua.submission.CheckSheet.Marked;
import vn.thidua.submission.office.NotReadable;
import vn.thidua.submission.office.OfficeFile;
import vn.thidua.submission.office.OfficeText;

/**
 * A workbook as it was handed in, with its problems: their cells are filled and carry a comment with cause, code and next
 * step, and a first sheet lists them all. No figure is touched, so the corrected workbook can be handed in as it is; what
 * an earlier annotation left in it is taken out first.
 */
public final class AnnotatedWorkbook {
    private static final byte[] MUST_FIX = {(byte) 0xFF, (byte) 0xC7, (byte) 0xCE};
    private static final byte[] WORTH_A_LOOK = {(byte) 0xFF, (byte) 0xEB, (byte) 0x9C};
    private static final Pattern LETTERS = Pattern.compile("[A-Z]{1,3}");

    private final XSSFWorkbook workbook;
    private final Texts texts;
    private final CellRemarks remarks;
    private final Map<List<Object>, XSSFCellStyle> styles = new HashMap<>();

    private AnnotatedWorkbook(XSSFWorkbook workbook, Texts texts) {
        this.workbook = workbook;
        this.texts = texts;
        this.remarks = new CellRemarks(texts);
    }

    /** Whether a file is a workbook that can be annotated: it passed every limit of the intake. */
    public static boolean isPossible(Path file) {
        try {
            return OfficeFile.read(file, Set.of()).kind() == OfficeText.Kind.WORKBOOK;
        } catch (NotReadable damaged) {
            return false;
        }
    }

    /**
     * Writes the annotated copy of a workbook that {@link #isPossible}; the stream stays open.
     *
     * @param problems in the order of the list; their places as the intake names them: sheet, row, letters of the column
     */
    public static void write(Path file, List<Problem> problems, Texts texts, OutputStream out) throws IOException {
        // read into memory: a package that is opened for writing would change its file
        try (var content = Files.newInputStream(file);
                var opened = OPCPackage.open(content);
                var workbook = new XSSFWorkbook(opened)) {
            var annotated = new AnnotatedWorkbook(workbook, texts);
            annotated.clean();
            annotated.mark(problems);
            workbook.write(out);
        } catch (OpenXML4JException damaged) {
            throw new IOException("a workbook that was read cannot be annotated", damaged);
        }
    }

    private void clean() {
        for (var marked : CheckSheet.takeOut(workbook)) {
            var cell = cell(marked);
            if (cell != null && isOurs(cell)) {
                cell.setCellStyle(filled(cell.getCellStyle(), marked.fill()));
            }
        }
        workbook.forEach(sheet -> remarks.takeOut((XSSFSheet) sheet));
    }

    private @Nullable XSSFCell cell(Marked marked) {
        var sheet = workbook.getSheet(marked.sheet());
        var at = new CellReference(marked.cell());
        var row = sheet == null || at.getRow() < 0 ? null : sheet.getRow(at.getRow());
        return row == null || at.getCol() < 0 ? null : row.getCell(at.getCol());
    }

    private static boolean isOurs(XSSFCell cell) {
        var fill = fill(cell.getCellStyle());
        return fill.equals(hex(MUST_FIX)) || fill.equals(hex(WORTH_A_LOOK));
    }

    private void mark(List<Problem> problems) {
        var marked = new LinkedHashMap<Problem, Marked>();
        var first = new HashMap<XSSFCell, String>();
        for (var problem : problems) {
            var cell = place(problem);
            if (cell != null) {
                var before = first.computeIfAbsent(cell, any -> fill(any.getCellStyle()));
                var fill = problem.severity() == Severity.MUST_FIX ? MUST_FIX : WORTH_A_LOOK;
                // the worst problem of a cell gives its colour
                if (problem.severity() == Severity.MUST_FIX || !isOurs(cell)) {
                    cell.setCellStyle(filled(cell.getCellStyle(), hex(fill)));
                }
                remarks.add(cell, problem);
                marked.put(
                        problem,
                        new Marked(
                                cell.getSheet().getSheetName(),
                                cell.getAddress().formatAsString(),
                                before));
            }
        }
        CheckSheet.write(workbook, problems, marked, texts);
    }

    /** The cell of a problem; of a whole row the first one that says something; null if it has no place in a sheet. */
    private @Nullable XSSFCell place(Problem problem) {
        var name = problem.sheet();
        var line = problem.line();
        var sheet = name == null ? null : workbook.getSheet(name);
        if (sheet == null || line == null || line > SpreadsheetVersion.EXCEL2007.getMaxRows()) {
            return null;
        }
        var row = sheet.getRow(line - 1) == null ? sheet.createRow(line - 1) : sheet.getRow(line - 1);
        var letters = problem.column();
        int column = letters != null && LETTERS.matcher(letters).matches()
                ? CellReference.convertColStringToIndex(letters)
                : Math.max(0, row.getFirstCellNum());
        if (column >= SpreadsheetVersion.EXCEL2007.getMaxColumns()) {
            return null;
        }
        var cell = row.getCell(column);
        return cell == null ? row.createCell(column) : cell;
    }

    /** The same style with another fill; few styles are made, since a workbook may hold only so many. */
    private XSSFCellStyle filled(XSSFCellStyle style, String fill) {
        return styles.computeIfAbsent(List.of(style.getIndex(), fill), any -> {
            var made = workbook.createCellStyle();
            made.cloneStyleFrom(style);
            if (fill.isEmpty()) {
                made.setFillPattern(FillPatternType.NO_FILL);
            } else {
                made.setFillForegroundColor(new XSSFColor(bytes(fill)));
                made.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
            return made;
        });
    }

    private static String fill(XSSFCellStyle style) {
        var colour = style.getFillForegroundColorColor();
        return style.getFillPattern() == FillPatternType.NO_FILL || colour == null || colour.getARGBHex() == null
                ? ""
                : colour.getARGBHex();
    }

    private static String hex(byte[] rgb) {
        return "FF%02X%02X%02X".formatted(rgb[0], rgb[1], rgb[2]);
    }

    private static byte[] bytes(String argb) {
        var hex = HexFormat.of().parseHex(argb);
        return new byte[] {hex[1], hex[2], hex[3]};
    }
}
