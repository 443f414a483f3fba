package vn.thidua.etl.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook in the making: rows of texts, numbers and days, written as a spreadsheet program would. */
final class Grid {
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private XSSFSheet sheet = workbook.createSheet("Quý");

    XSSFWorkbook workbook() {
        return workbook;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** Goes on with another sheet. */
    Grid sheet(String name) {
        sheet = workbook.createSheet(name);
        return this;
    }

    /** A row below the last one; null is an empty cell. */
    Grid row(Object... cells) {
        int number = sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1;
        var row = sheet.createRow(number);
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] != null) {
                set(row.createCell(column), cells[column]);
            }
        }
        return this;
    }

    /** Empty rows. */
    Grid skip(int rows) {
        for (int i = 0; i < rows; i++) {
            row();
        }
        return this;
    }

    Grid merge(String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        return this;
    }

    /** Number format of a cell: {@code D2}. */
    Grid format(String cell, String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        at(cell).setCellStyle(style);
        return this;
    }

    /** Font of cells: {@code A1:D1}. */
    Grid font(String range, String name) {
        var font = workbook.createFont();
        font.setFontName(name);
        var style = workbook.createCellStyle();
        style.setFont(font);
        CellRangeAddress.valueOf(range).forEach(place -> {
            var row = sheet.getRow(place.getRow());
            var cell = row == null ? null : row.getCell(place.getColumn());
            if (cell != null) {
                cell.setCellStyle(style);
            }
        });
        return this;
    }

    /** A formula with the result that the program that wrote it last saw. */
    Grid formula(String cell, String formula, double result) {
        at(cell).setCellFormula(formula);
        at(cell).setCellValue(result);
        return this;
    }

    Cell at(String cell) {
        var reference = new org.apache.poi.ss.util.CellReference(cell);
        return sheet.getRow(reference.getRow()).getCell(reference.getCol());
    }

    void write(Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                workbook) {
            workbook.write(out);
        }
    }

    private void set(Cell cell, Object value) {
        switch (value) {
            case String text -> cell.setCellValue(text);
            case Boolean truth -> cell.setCellValue(truth);
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate day -> {
                cell.setCellValue(day);
                var style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
                cell.setCellStyle(style);
            }
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
    }
}
