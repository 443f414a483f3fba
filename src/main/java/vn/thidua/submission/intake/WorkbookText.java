package vn.thidua.submission.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.thidua.submission.Fault;
import vn.thidua.submission.LineFault;

/**
 * The visible sheets of a workbook (.xlsx, .xlsm) as texts, row by row as a person counts them. Macros, links, pictures
 * and hidden sheets are never looked at, formulas are never computed.
 */
final class WorkbookText {
    /** Of one part of the package when unpacked; a form has some tens of kilobytes. */
    private static final long LARGEST_PART = 16L << 20;

    private static final long LARGEST_WHOLE = 64L << 20;
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 300;
    private static final int MOST_CELLS = 300_000;
    private static final int ROWS_NAMED = 10;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    private WorkbookText() {}

    /**
     * A sheet.
     *
     * @param rows texts of all cells from the first row on, every row as long as the longest; empty cells are ""
     * @param faults what is worth saying about rows
     */
    record SheetText(String name, List<List<String>> rows, List<LineFault> faults) {}

    /** The file is no workbook that can be read, and why. */
    static final class NotReadable extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Fault fault;

        NotReadable(Fault fault) {
            super(fault.code());
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    /**
     * A workbook.
     *
     * @param stamp of a form that we handed out
     */
    record Read(List<SheetText> sheets, @Nullable FormStamp stamp) {}

    static Read visible(Path file) throws NotReadable {
        try {
            unpack(file);
        } catch (IOException damaged) {
            throw new NotReadable(FileFaults.damagedWorkbook());
        }
        try (var opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
                var workbook = new XSSFWorkbook(opened)) {
            var sheets = new ArrayList<SheetText>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    sheets.add(text(workbook.getSheetAt(i)));
                }
            }
            return new Read(sheets, FormStamp.of(workbook));
        } catch (IOException | OpenXML4JException | RuntimeException damaged) {
            // the library tells of a broken or hostile package by exceptions of many kinds
            throw new NotReadable(FileFaults.damagedWorkbook());
        }
    }

    /** Unpacks everything once, into nothing: checksums are verified and no part hides a mountain. */
    private static void unpack(Path file) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            var buffer = new byte[1 << 16];
            long left = LARGEST_WHOLE;
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    left -= read;
                    if (left < 0) {
                        throw new IOException("unpacks to more than " + LARGEST_WHOLE + " bytes");
                    }
                }
            }
        }
    }

    private static SheetText text(Sheet sheet) throws NotReadable {
        int rows = sheet.getLastRowNum() + 1;
        int columns = IntStream.rangeClosed(0, sheet.getLastRowNum())
                .mapToObj(sheet::getRow)
                .mapToInt(row -> row == null ? 0 : row.getLastCellNum())
                .max()
                .orElse(0);
        if (rows > MOST_ROWS || columns > MOST_COLUMNS || (long) rows * columns > MOST_CELLS) {
            throw new NotReadable(FileFaults.sheetTooLarge(sheet.getSheetName(), rows, columns));
        }
        var texts = new ArrayList<List<String>>();
        var hidden = new ArrayList<Integer>();
        for (int r = 0; r < rows; r++) {
            var row = sheet.getRow(r);
            var cells = row == null ? Collections.nCopies(columns, "") : cells(row, columns);
            if (row != null && row.getZeroHeight() && cells.stream().anyMatch(cell -> !cell.isBlank())) {
                hidden.add(r + 1);
            }
            texts.add(new ArrayList<>(cells));
        }
        sheet.getMergedRegions().forEach(region -> fillDown(texts, region));
        return new SheetText(sheet.getSheetName(), texts, hiddenRows(hidden));
    }

    private static List<String> cells(Row row, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column -> text(row.getCell(column)))
                .toList();
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        // a line break would move all lines below it away from their rows
        var oneLine = CellText.of(cell).replaceAll("\\R|\\p{Cntrl}", " ");
        return Normalizer.normalize(oneLine, Normalizer.Form.NFC);
    }

    /** A name merged over several rows stands in each of them; what is merged over columns names only the first. */
    private static void fillDown(List<List<String>> texts, CellRangeAddress region) {
        int column = region.getFirstColumn();
        if (region.getFirstRow() >= texts.size()
                || column >= texts.get(region.getFirstRow()).size()) {
            return;
        }
        var text = texts.get(region.getFirstRow()).get(column);
        if (text.chars().noneMatch(Character::isLetter)) {
            return;
        }
        for (int row = region.getFirstRow() + 1; row <= Math.min(region.getLastRow(), texts.size() - 1); row++) {
            texts.get(row).set(column, text);
        }
    }

    private static List<LineFault> hiddenRows(List<Integer> rows) {
        return rows.stream()
                .limit(ROWS_NAMED)
                .map(row -> LineFault.of(row, FileFaults.hiddenRow()))
                .toList();
    }
}
