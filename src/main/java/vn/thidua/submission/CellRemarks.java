package vn.thidua.submission;

import java.util.ArrayList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Texts;

/** Comments at cells of a workbook that tell a problem; what people had written there stays above. */
final class CellRemarks {
    private static final String AUTHOR = "Thidua";
    private static final String BEGIN = "[Thidua]";
    private static final int COLUMNS = 5;
    private static final int ROWS = 8;

    private final Texts texts;

    CellRemarks(Texts texts) {
        this.texts = texts;
    }

    void add(XSSFCell cell, Problem problem) {
        var said = new StringBuilder();
        var before = cell.getCellComment();
        if (before != null) {
            said.append(before.getString().getString()).append("\n\n");
        }
        if (before == null || !before.getString().getString().contains(BEGIN)) {
            said.append(BEGIN).append('\n');
        }
        said.append(problem.message()).append(" [").append(problem.code()).append(']');
        var next = problem.suggestion();
        if (next != null) {
            said.append('\n')
                    .append(texts.get("submission.check.next"))
                    .append(": ")
                    .append(next);
        }
        var text = new XSSFRichTextString(said.toString());
        if (before != null) {
            before.setString(text);
            return;
        }
        var sheet = cell.getSheet();
        var anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 1 + COLUMNS);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + ROWS);
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(text);
        comment.setAuthor(AUTHOR);
        cell.setCellComment(comment);
    }

    /** Takes out of a sheet what {@link #add} wrote, and leaves what people wrote. */
    void takeOut(XSSFSheet sheet) {
        for (var place : new ArrayList<>(sheet.getCellComments().keySet())) {
            var comment = sheet.getCellComment(place);
            var said = comment.getString().getString();
            int begin = said.indexOf(BEGIN);
            var own = begin < 0 ? said : said.substring(0, begin).strip();
            var row = sheet.getRow(place.getRow());
            var cell = row == null ? null : row.getCell(place.getColumn());
            if (own.isEmpty() && cell != null) {
                cell.removeCellComment();
            } else if (begin >= 0) {
                comment.setString(new XSSFRichTextString(own));
            }
        }
    }
}
