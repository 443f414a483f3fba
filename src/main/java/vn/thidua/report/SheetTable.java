package vn.thidua.report;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import vn.thidua.dashboard.CellFigure;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.shared.SpreadsheetText;

/** The table of a sheet: coverage as two columns of counts, everything else as it stands on the card. */
final class SheetTable {
    private static final int CHARACTER = 256;
    private static final int NARROWEST = 12;
    private static final int WIDEST = 48;
    private static final int WIDEST_FIGURE = 22;

    private final Sheet sheet;
    private final CellStyles styles;
    private final PageFacts facts;

    SheetTable(Sheet sheet, CellStyles styles, PageFacts facts) {
        this.sheet = sheet;
        this.styles = styles;
        this.facts = facts;
    }

    void write(TableModel table, int header) {
        Row head = sheet.createRow(header);
        for (int i = 0; i < table.rows().size(); i++) {
            sheet.createRow(header + 1 + i);
        }
        int place = 0;
        for (int column = 0; column < table.columns().size(); column++) {
            int of = column;
            List<TableCell> cells =
                    table.rows().stream().map(row -> row.get(of)).toList();
            place = write(table.columns().get(column), cells, head, place);
        }
    }

    /** The next free place. */
    private int write(TableModel.Column column, List<TableCell> cells, Row head, int place) {
        if (column.content() == TableModel.Content.COVERAGE) {
            head(head, place, facts.text("takeaway.table.reported"), true);
            head(head, place + 1, facts.text("takeaway.table.expected"), true);
            for (int i = 0; i < cells.size(); i++) {
                coverage(row(head, i), place, cells.get(i));
            }
            return place + 2;
        }
        head(head, place, column.header(), column.figures());
        int longest = column.figures() ? NARROWEST : column.header().length();
        for (int i = 0; i < cells.size(); i++) {
            value(row(head, i).createCell(place), cells.get(i), column.figures());
            longest = Math.max(longest, cells.get(i).text().length());
        }
        int widest = column.figures() ? WIDEST_FIGURE : WIDEST;
        sheet.setColumnWidth(place, Math.clamp(longest + 2, NARROWEST, widest) * CHARACTER);
        return place + 1;
    }

    private Row row(Row head, int i) {
        return sheet.getRow(head.getRowNum() + 1 + i);
    }

    private void head(Row head, int place, String text, boolean figures) {
        Cell cell = head.createCell(place);
        cell.setCellValue(SpreadsheetText.harmless(text));
        cell.setCellStyle(figures ? styles.figureHeader : styles.header);
        sheet.setColumnWidth(place, NARROWEST * CHARACTER);
    }

    private void value(Cell cell, TableCell value, boolean figures) {
        CellFigure figure = value.figure();
        if (figure != null) {
            cell.setCellValue(figure.quantity().value().doubleValue());
            cell.setCellStyle(styles.number(NumberLook.of(value, figure)));
        } else {
            cell.setCellValue(SpreadsheetText.harmless(value.text()));
            cell.setCellStyle(figures ? styles.aside : styles.text);
        }
    }

    private void coverage(Row row, int place, TableCell value) {
        TableCell.Coverage coverage = value.coverage();
        if (coverage == null) {
            value(row.createCell(place), value, true);
        } else {
            row.createCell(place).setCellValue(coverage.reported());
            row.createCell(place + 1).setCellValue(coverage.expected());
        }
    }
}
