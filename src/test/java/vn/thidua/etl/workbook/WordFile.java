package vn.thidua.etl.workbook;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A Word document in the making: paragraphs and tables of texts. */
final class WordFile {
    private final XWPFDocument document = new XWPFDocument();
    private XWPFTable table;

    XWPFDocument document() {
        return document;
    }

    WordFile paragraph(String text) {
        document.createParagraph().createRun().setText(text);
        return this;
    }

    /** A table; null is an empty cell, a line break begins a paragraph. */
    WordFile table(Object[]... rows) {
        table = document.createTable(rows.length, rows[0].length);
        fill(table, rows);
        return this;
    }

    /** A table inside the first cell of another that only arranges the page. */
    WordFile framed(Object[]... rows) {
        var frame = document.createTable(1, 1).getRow(0).getCell(0);
        frame.setText("Biểu số 1");
        table = new XWPFTable(frame.getCTTc().addNewTbl(), frame, rows.length, rows[0].length);
        frame.getCTTc().addNewP();
        fill(table, rows);
        return this;
    }

    private static void fill(XWPFTable table, Object[][] rows) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                if (rows[row][column] != null) {
                    type(table.getRow(row).getCell(column), rows[row][column].toString(), null);
                }
            }
        }
    }

    private static void type(XWPFTableCell cell, String text, String font) {
        var lines = List.of(text.split("\n"));
        for (int i = 0; i < lines.size(); i++) {
            var paragraph = i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
            var run = paragraph.createRun();
            run.setText(lines.get(i));
            if (font != null) {
                run.setFontFamily(font);
            }
        }
    }

    /** Types a cell of the last table anew in a font. */
    WordFile type(int row, int column, String text, String font) {
        var cell = cell(row, column);
        while (!cell.getParagraphs().getFirst().getRuns().isEmpty()) {
            cell.getParagraphs().getFirst().removeRun(0);
        }
        type(cell, text, font);
        return this;
    }

    XWPFTableCell cell(int row, int column) {
        return table.getRow(row).getCell(column);
    }

    /** Merges cells of a column downwards. */
    WordFile mergeDown(int column, int first, int last) {
        for (int row = first; row <= last; row++) {
            var properties = cell(row, column).getCTTc().addNewTcPr();
            properties.addNewVMerge().setVal(row == first ? STMerge.RESTART : STMerge.CONTINUE);
        }
        return this;
    }

    /** Merges a cell with those right of it, which go. */
    WordFile mergeRight(int row, int column, int columns) {
        cell(row, column).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns));
        for (int i = 1; i < columns; i++) {
            table.getRow(row).removeCell(column + 1);
        }
        return this;
    }

    void write(Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                document) {
            document.write(out);
        }
    }
}
