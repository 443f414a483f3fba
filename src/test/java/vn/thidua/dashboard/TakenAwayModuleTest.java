package vn.thidua.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.thidua.report.CardCsv;
import vn.thidua.report.PageFacts;
import vn.thidua.report.PageWorkbook;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Language;
import vn.thidua.shared.Quantity;

/** Workbook and CSV hold the numbers of the page and say which they are. */
class TakenAwayModuleTest extends PagesOfFigures {
    private static XSSFWorkbook workbook(Page page) throws IOException {
        var out = new ByteArrayOutputStream();
        PageWorkbook.write(page, Language.VI, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<Double> numbers(Sheet sheet) {
        List<Double> numbers = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                if (cell.getCellType() == CellType.NUMERIC) {
                    numbers.add(cell.getNumericCellValue());
                }
            }
        }
        return numbers;
    }

    private static List<Double> numbers(TableModel table) {
        List<Double> numbers = new ArrayList<>();
        for (List<TableCell> row : table.rows()) {
            for (int i = 0; i < row.size(); i++) {
                TableCell cell = row.get(i);
                if (table.columns().get(i).content() == TableModel.Content.COVERAGE && cell.coverage() != null) {
                    numbers.add((double) cell.coverage().reported());
                    numbers.add((double) cell.coverage().expected());
                } else if (cell.figure() != null) {
                    numbers.add(cell.figure().quantity().value().doubleValue());
                }
            }
        }
        return numbers;
    }

    @Test
    void everySheetHoldsTheNumbersOfItsCardAndSaysWhatTheyAre() throws IOException {
        for (String id : pages.titles(Language.VI).keySet()) {
            Page page = page(id, STATE);
            try (var workbook = workbook(page)) {
                assertThat(workbook.getNumberOfSheets()).isEqualTo(page.cards().size());
                for (int i = 0; i < page.cards().size(); i++) {
                    PageCard card = page.cards().get(i);
                    Sheet sheet = workbook.getSheetAt(i);
                    assertThat(numbers(sheet))
                            .as(id + " " + card.id())
                            .isEqualTo(CardTable.of(card, Language.VI)
                                    .map(TakenAwayModuleTest::numbers)
                                    .orElse(List.of()));
                    String head = head(sheet);
                    assertThat(head)
                            .contains(page.title(), card.title(), "Lựa chọn: ")
                            .contains("chốt lần " + page.edition(), "edition=" + page.edition() + "#" + card.id());
                    assertThat(head.contains("SỐ LIỆU MINH HỌA")).isEqualTo(page.illustrative());
                    assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                    assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
                    assertThat(sheet.getFooter().getRight()).isEqualTo("Trang &P/&N");
                }
            }
        }
    }

    private static String head(Sheet sheet) {
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < 11 && sheet.getRow(i) != null; i++) {
            head.append(sheet.getRow(i).getCell(0).getStringCellValue()).append('\n');
        }
        return head.toString();
    }

    @Test
    void aSpreadsheetShowsANumberAsTheScreenDoesAndKeepsItWhole() throws IOException {
        Page page = page("cum", STATE.withCluster("C3"));
        PageCard matrix = page.cards().stream()
                .filter(card -> card.body() instanceof PageCard.Body.Grid)
                .findFirst()
                .orElseThrow();
        TableModel table = CardTable.of(matrix, Language.EN).orElseThrow();
        try (var workbook = workbook(page)) {
            Sheet sheet = workbook.getSheetAt(page.cards().indexOf(matrix));
            int header = sheet.getPaneInformation().getHorizontalSplitPosition() - 1;
            Cell rate = sheet.getRow(header + 1).getCell(1);
            CellFigure figure = table.rows().getFirst().get(1).figure();
            assertThat(rate.getNumericCellValue())
                    .isEqualTo(figure.quantity().value().doubleValue());
            assertThat(rate.getCellStyle().getDataFormatString()).isEqualTo("0.00%");
            assertThat(new DataFormatter(Locale.ENGLISH).formatCellValue(rate)).isEqualTo(figure.shown() + "%");
            Cell money = row(sheet, header + 1, "#,##0.00,,,");
            assertThat(money.getNumericCellValue()).isGreaterThan(1e8);
        }
    }

    private static Cell row(Sheet sheet, int row, String format) {
        for (Cell cell : sheet.getRow(row)) {
            if (cell.getCellStyle().getDataFormatString().equals(format)) {
                return cell;
            }
        }
        throw new AssertionError("no cell shown as " + format);
    }

    @Test
    void whatIsNotExactHasItsSignInTheFormat() throws IOException {
        PageCard.Quote quote = quote(Quantity.over(new BigDecimal("7690000000")));
        Page page = withCard(new PageCard.Body.Quotes(List.of(quote)));
        try (var workbook = workbook(page)) {
            Sheet sheet = workbook.getSheetAt(0);
            Cell cell = row(sheet, sheet.getLastRowNum(), "\">\"#,##0\" đồng\"");
            assertThat(cell.getNumericCellValue()).isEqualTo(7.69e9);
        }
    }

    @Test
    void aTextThatASpreadsheetWouldRunIsHarmless() throws IOException {
        Page page = withCard(new PageCard.Body.Words("=HYPERLINK(\"http://example.org\")"));
        try (var workbook = workbook(page)) {
            Sheet sheet = workbook.getSheetAt(0);
            Cell cell = sheet.getRow(sheet.getLastRowNum()).getCell(0);
            assertThat(cell.getStringCellValue()).isEqualTo("'=HYPERLINK(\"http://example.org\")");
        }
        PageCard.Quote quote = quote(Quantity.exact(1));
        String csv = CardCsv.of(
                page, withCard(new PageCard.Body.Quotes(List.of(quote))).cards().getFirst(), Language.VI);
        assertThat(csv).contains("'=1+1").doesNotContain(",=1+1");
    }

    private static PageCard.Quote quote(Quantity quantity) {
        return new PageCard.Quote(
                "Năm 2022",
                "Cụm 3",
                "=1+1",
                new TableCell(
                        "trên 7,69 tỷ đồng",
                        new CellFigure(quantity, CellFigure.Look.PLAIN, 0, "đồng", "đồng", null),
                        null),
                "Cụm 3",
                "",
                "",
                "",
                "Tin",
                null);
    }

    private static Page withCard(PageCard.Body body) {
        Page page = page("tong-quan", STATE);
        PageCard card = new PageCard("card-1-1", 12, "Đã đăng", "", "", body, null, "", List.of());
        return new Page(
                page.id(),
                page.address(),
                page.pinned(),
                page.edition(),
                page.title(),
                page.question(),
                page.top(),
                page.about(),
                page.notes(),
                page.path(),
                page.choices(),
                List.of(new Page.Row(null, false, List.of(card))),
                page.illustrative());
    }

    @Test
    void aCsvHasItsColumnsInTheFirstLineAndTheFactsOnEveryRow() {
        Page page = page("so-sanh", STATE);
        PageCard card = page.cards().stream()
                .filter(one -> one.table() != null)
                .findFirst()
                .orElseThrow();
        String csv = CardCsv.of(page, card, Language.VI);
        String[] lines = csv.split("\r\n");

        assertThat(csv).startsWith("\uFEFF");
        assertThat(lines[0]).contains("(như trên màn hình)", "Lựa chọn", "Địa chỉ");
        assertThat(lines).hasSize(card.table().rows().size() + 1);
        CellFigure figure = card.table().rows().getFirst().get(1).figure();
        assertThat(lines[1])
                .contains("," + figure.quantity().value().toPlainString() + ",")
                .endsWith("SỐ LIỆU MINH HỌA");
    }

    @Test
    void aPinnedAddressShowsTheSamePageLater() {
        Page page = page("cum", PageState.EMPTY.withDataset(Dataset.ILLUSTRATIVE));
        assertThat(page.pinned().parameters())
                .containsKeys("period", "grain", "dataset", "cluster", "comparison", "edition");
        assertThat(said(page("cum", page.pinned()))).isEqualTo(said(page));
    }

    /** Everything a page says; its addresses name what was chosen, and that is more now. */
    private static List<List<Object>> said(Page page) {
        return page.cards().stream()
                .map(card -> List.<Object>of(
                        card.title(),
                        card.subtitle(),
                        card.finding(),
                        card.spoken(),
                        card.foot(),
                        CardTable.of(card, Language.VI)))
                .toList();
    }

    @Test
    void aFileIsNamedByPagePeriodAndEditionWithoutSignsThatFileSystemsRefuse() {
        Page page = page("tong-quan", STATE);
        assertThat(new PageFacts(page, Language.VI).fileName(page.title(), "xlsx"))
                .isEqualTo("Tổng quan, Quý IV-2022, chốt lần " + page.edition() + ".xlsx");
    }
}
