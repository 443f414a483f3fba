package vn.thidua.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.CardTable;
import vn.thidua.dashboard.Page;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.TableModel;
import vn.thidua.shared.Language;

/**
 * Cards as a workbook, a sheet each. Cells hold the unrounded numbers of the programming interface (fractions, đồng, kg)
 * and show them as the screen does; above the table stands what was chosen, which edition it is and how complete.
 */
public final class PageWorkbook {
    private static final int LONGEST_SHEET_NAME = 31;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final PageFacts facts;
    private final Language language;
    private final CellStyles styles = new CellStyles(workbook);

    private PageWorkbook(Page page, Language language) {
        this.facts = new PageFacts(page, language);
        this.language = language;
    }

    /** Writes all cards of a page that have a table or a text; the stream stays open. */
    public static void write(Page page, Language language, OutputStream out) throws IOException {
        write(page, page.cards(), language, out);
    }

    public static void write(Page page, List<PageCard> cards, Language language, OutputStream out) throws IOException {
        PageWorkbook made = new PageWorkbook(page, language);
        try (XSSFWorkbook workbook = made.workbook) {
            for (PageCard card : cards) {
                made.sheet(card);
            }
            if (cards.isEmpty()) {
                workbook.createSheet(made.name(page.title()));
            }
            workbook.getProperties().getCoreProperties().setTitle(page.title());
            workbook.write(out);
        }
    }

    private void sheet(PageCard card) {
        XSSFSheet sheet = workbook.createSheet(name(card.title()));
        TableModel table = CardTable.of(card, language).orElse(null);
        int columns = table == null ? 1 : table.columns().size();
        int header = new SheetHead(sheet, styles, facts, columns).write(card) + 1;
        if (table == null) {
            sheet.createRow(header).createCell(0).setCellValue(words(card));
        } else {
            new SheetTable(sheet, styles, facts).write(table, header);
            sheet.createFreezePane(1, header + 1);
            sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
        }
        print(sheet);
    }

    private String words(PageCard card) {
        return switch (card.body()) {
            case PageCard.Body.Words words -> vn.thidua.shared.SpreadsheetText.harmless(words.text());
            case PageCard.Body.Empty empty -> vn.thidua.shared.SpreadsheetText.harmless(empty.why());
            case PageCard.Body.Figure figure -> figure.value() + " " + figure.unit();
            case PageCard.Body.Chart chart -> facts.text("takeaway.sheet.chart-only");
            case PageCard.Body.Panels panels -> facts.text("takeaway.sheet.chart-only");
            case PageCard.Body.Grid grid -> facts.text("takeaway.sheet.chart-only");
            case PageCard.Body.Items items -> facts.text("takeaway.sheet.chart-only");
            case PageCard.Body.Quotes quotes -> facts.text("takeaway.sheet.chart-only");
        };
    }

    /** A4 lying, as wide as one page, with page numbers below and what it is above. */
    private void print(XSSFSheet sheet) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.getHeader().setLeft(escaped(facts.page().title()));
        sheet.getHeader().setRight(facts.illustrative());
        sheet.getFooter().setLeft(escaped(facts.state()));
        sheet.getFooter().setRight(facts.text("takeaway.page-number", "&P", "&N"));
    }

    /** Headers and footers take an ampersand for a command, and no more than 255 signs altogether. */
    private static String escaped(String text) {
        String shorter = text.length() <= 150 ? text : text.substring(0, 149) + "…";
        return shorter.replace("&", "&&");
    }

    /** A name that spreadsheet programs take, different from all before. */
    private String name(@Nullable String title) {
        String safe = WorkbookUtil.createSafeSheetName(
                title == null || title.isBlank() ? facts.text("takeaway.sheet.text") : title, '-');
        String name = safe;
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            String number = " (" + i + ")";
            name = safe.substring(0, Math.min(safe.length(), LONGEST_SHEET_NAME - number.length())) + number;
        }
        return name;
    }
}
