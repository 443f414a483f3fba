package vn.thidua.report;

import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.thidua.dashboard.PageCard;
import vn.thidua.shared.SpreadsheetText;

/** What stands above the table of a sheet, a line each, over the whole width. */
final class SheetHead {
    private static final int LEAST_COLUMNS = 4;
    private static final int CHARACTERS_A_COLUMN = 17;
    private static final float LINE_POINTS = 15;
    private static final float TITLE_POINTS = 20;

    private final Sheet sheet;
    private final CellStyles styles;
    private final PageFacts facts;
    private final int columns;
    private int next;

    SheetHead(Sheet sheet, CellStyles styles, PageFacts facts, int columns) {
        this.sheet = sheet;
        this.styles = styles;
        this.facts = facts;
        this.columns = Math.max(LEAST_COLUMNS, columns);
    }

    /** Writes title, finding, unit, filters, edition, coverage and source; the number of the first row below. */
    int write(PageCard card) {
        line(titleOf(card), styles.title, TITLE_POINTS);
        line(facts.illustrative(), styles.warning, LINE_POINTS);
        line(card.finding(), styles.strong, LINE_POINTS);
        named("takeaway.head.unit", card.subtitle());
        named("takeaway.head.filters", facts.filters());
        named("takeaway.head.state", facts.state());
        named("takeaway.head.foot", card.foot().stream().collect(Collectors.joining(" · ")));
        named("takeaway.head.notes", String.join(" · ", facts.page().notes()));
        named("takeaway.head.address", facts.address() + "#" + card.id());
        line(facts.text("takeaway.head.numbers"), styles.line, LINE_POINTS);
        return next;
    }

    private String titleOf(PageCard card) {
        String page = facts.page().title();
        return card.title().isBlank() ? page : page + " – " + card.title();
    }

    private void named(String key, String text) {
        line(text.isBlank() ? "" : facts.text(key) + ": " + text, styles.line, LINE_POINTS);
    }

    /** Nothing for a blank text. */
    private void line(String text, CellStyle style, float points) {
        if (text.isBlank()) {
            return;
        }
        Row row = sheet.createRow(next);
        Cell cell = row.createCell(0);
        cell.setCellValue(SpreadsheetText.harmless(text));
        cell.setCellStyle(style);
        sheet.addMergedRegion(new CellRangeAddress(next, next, 0, columns - 1));
        int lines = 1 + text.length() / (columns * CHARACTERS_A_COLUMN);
        row.setHeightInPoints(points * lines);
        next++;
    }
}
