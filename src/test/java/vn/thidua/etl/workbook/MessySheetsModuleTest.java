package vn.thidua.etl.workbook;

import static vn.thidua.etl.workbook.Messy.messy;
import static vn.thidua.etl.workbook.MessyWorkbooks.HEADER;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import vn.thidua.shared.Period;

/** Workbooks with several sheets, and with what spreadsheet programs put around figures. */
class MessySheetsModuleTest extends MessyFilesModuleTest {
    private static final Map<String, Long> DEATHS = Map.of("DEATHS", 300L);

    @Override
    Stream<Messy> all() {
        return Stream.of(sheets(), cells(), ProgramHabits.all()).flatMap(family -> family);
    }

    private static Stream<Messy> sheets() {
        return Stream.of(
                messy(
                        "every sheet has a part of the figures",
                        (grid, q) -> grid.row(HEADER)
                                .row("017", q, "DEATHS", 300)
                                .sheet("Quỹ")
                                .row("Số liệu", "Mã số liệu", "Kỳ", "Mã đơn vị")
                                .row(5, "GIFT_COUNT", q, "017")
                                .row("năm", "HOUSE_COUNT", q, "017"),
                        Map.of("DEATHS", 300L, "GIFT_COUNT", 5L),
                        "Quỹ!A3 VAL-02"),
                messy(
                        "a sheet of last quarter beside that of this one",
                        (grid, q) -> grid.row(HEADER)
                                .row("017", q, "DEATHS", 300)
                                .sheet("Quý trước")
                                .row(HEADER)
                                .row("017", before(q), "HOUSE_COUNT", 7),
                        Map.of("DEATHS", 300L, "HOUSE_COUNT", 7L)),
                messy(
                        "the same figures on two sheets",
                        (grid, q) -> grid.row(HEADER)
                                .row("017", q, "DEATHS", 300)
                                .sheet("Bản in")
                                .row(HEADER)
                                .row("017", q, "DEATHS", 300),
                        DEATHS),
                messy(
                        "a sheet of numbers whose columns have no names",
                        (grid, q) -> grid.row(HEADER)
                                .row("017", q, "DEATHS", 300)
                                .sheet("Nháp")
                                .row("Tang lễ", 100, 200)
                                .row("Hỏa táng", 90, 180),
                        DEATHS,
                        "Nháp! FILE-24"),
                messy(
                        "a sheet on which two columns hold figures is a problem, the other is read",
                        (grid, q) -> grid.row(HEADER)
                                .row("017", q, "DEATHS", 300)
                                .sheet("Hai cột")
                                .row("Mã đơn vị", "Kỳ", "Mã số liệu", "Số liệu", "Số liệu")
                                .row("017", q, "GIFT_COUNT", 5, 6),
                        DEATHS,
                        "Hai cột!1 FILE-08"),
                messy(
                        "a sheet that no menu shows is left alone",
                        (grid, q) -> {
                            grid.row(HEADER).row("017", q, "DEATHS", 300);
                            grid.sheet("ẩn").row(HEADER).row("017", q, "DEATHS", 999);
                            grid.workbook().setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
                        },
                        DEATHS),
                messy(
                        "a sheet whose name has signs",
                        (grid, q) -> {
                            grid.workbook().setSheetName(0, "Số liệu (1) & 'x' <b>");
                            grid.row(HEADER).row("017", q, "DEATHS", "ba trăm").row("017", q, "GIFT_COUNT", 5);
                        },
                        Map.of("GIFT_COUNT", 5L),
                        "Số liệu (1) & 'x' <b>!D2 VAL-02"),
                messy(
                        "a hidden column is read, and it is said",
                        (grid, q) -> {
                            grid.row(HEADER).row("017", q, "DEATHS", 300);
                            grid.sheet().setColumnHidden(2, true);
                        },
                        DEATHS,
                        "C FILE-25"),
                messy(
                        "the header stands in row 20",
                        (grid, q) -> grid.skip(19).row(HEADER).row("017", q, "DEATHS", "ba"),
                        Map.of(),
                        "D21 VAL-02"),
                messy(
                        "the header is repeated at the top of a printed page",
                        (grid, q) -> grid.row(HEADER)
                                .row("017", q, "DEATHS", 300)
                                .row(HEADER)
                                .row("017", q, "GIFT_COUNT", 5),
                        Map.of("DEATHS", 300L, "GIFT_COUNT", 5L)),
                messy(
                        "a row numbers the columns below the header",
                        (grid, q) ->
                                grid.row(HEADER).row("(1)", "(2)", "(3)", "(4)").row("017", q, "DEATHS", 300),
                        DEATHS),
                messy(
                        "empty columns stand between the others",
                        (grid, q) -> grid.row("Mã đơn vị", null, null, "Kỳ", null, "Mã số liệu", null, null, "Số liệu")
                                .row("017", null, null, q, null, "DEATHS", null, null, 300),
                        DEATHS),
                messy(
                        "a cell far below was only coloured",
                        (grid, q) -> {
                            grid.row(HEADER).row("017", q, "DEATHS", 300);
                            var blank = grid.sheet().createRow(1_048_575).createCell(16_383);
                            blank.setCellStyle(grid.workbook().createCellStyle());
                        },
                        DEATHS),
                messy(
                        "a text stands in the last row there can be",
                        (grid, q) -> {
                            grid.row(HEADER).row("017", q, "DEATHS", 300);
                            grid.sheet().createRow(1_048_575).createCell(0).setCellValue("hết");
                        },
                        Map.of(),
                        "FILE-20"));
    }

    private static Stream<Messy> cells() {
        return Stream.of(
                messy(
                        "a day stands where the period should",
                        (grid, q) -> grid.row(HEADER)
                                .row("017", LocalDate.of(2022, 4, 1), "DEATHS", 300)
                                .row("017", q, "GIFT_COUNT", 5),
                        Map.of("GIFT_COUNT", 5L),
                        "B2 PERIOD-01"),
                messy(
                        "the day of the figure is a day of the program",
                        (grid, q) -> grid.row("Mã đơn vị", "Kỳ", "Mã số liệu", "Số liệu", "Tính đến ngày")
                                .row("017", q, "DEATHS", 300, LocalDate.of(2014, 3, 2))
                                .row("017", q, "GIFT_COUNT", 5, "31/02/2014"),
                        DEATHS,
                        "E3 DATE-01"),
                messy(
                        "numbers as text: commas, points, blanks, a unit, an apostrophe",
                        (grid, q) -> grid.row(HEADER)
                                .row("017", q, "DEATHS", "300 ca")
                                .row("017", q, "GIFT_COUNT", "1 124")
                                .row("017", q, "HOUSE_COUNT", "'12")
                                .row("017", q, "FUND_SEA_RECEIVED", "1.234.567,5 nghìn đồng"),
                        Map.of(
                                "DEATHS",
                                300L,
                                "GIFT_COUNT",
                                1124L,
                                "HOUSE_COUNT",
                                12L,
                                "FUND_SEA_RECEIVED",
                                1_234_567_500L)),
                messy(
                        "the tone mark stands on the other vowel",
                        (grid, q) -> grid.row("Mã đơn vị", "Kỳ", "Chỉ tiêu", "Số liệu")
                                .row("Huyện Ứng Hoà", q, "Số ca hoả táng", 3)
                                .row("Huyện Ứng Hòa", q, "Số ca tang (người qua đời)", 4),
                        Map.of("281 CREMATIONS", 3L, "281 DEATHS", 4L)),
                messy(
                        "headers in English, decomposed, with breaks",
                        (grid, q) -> grid.row("UNIT", "Period", "measure code", "Gia\u0301\r\ntri\u0323")
                                .row("017", q, "DEATHS", 300),
                        DEATHS,
                        "D1 FONT-04"),
                messy(
                        "a name of which some letters are bold",
                        (grid, q) -> {
                            grid.row(HEADER).row("x", q, "DEATHS", 300);
                            var bold = grid.workbook().createFont();
                            bold.setBold(true);
                            var text = new XSSFRichTextString("Huyện Đông Anh");
                            text.applyFont(6, 10, (XSSFFont) bold);
                            grid.at("A2").setCellValue(text);
                        },
                        DEATHS),
                messy(
                        "formulas that run over columns, give texts and truths",
                        (grid, q) -> {
                            grid.row(HEADER)
                                    .row("017", q, "DEATHS", 0)
                                    .row("017", q, "GIFT_COUNT", 0)
                                    .row("017", q, "HOUSE_COUNT", 0);
                            grid.formula("D2", "SUM(F2:G2)", 300);
                            grid.at("D3").setCellFormula("IF(F3>0,\"5\",\"\")");
                            grid.at("D3").setCellValue("5");
                            grid.at("D4").setCellFormula("F4>0");
                            grid.at("D4").setCellValue(true);
                        },
                        Map.of("DEATHS", 300L, "GIFT_COUNT", 5L),
                        "D4 VAL-02"),
                messy(
                        "text that a program would run as a formula",
                        (grid, q) -> grid.row("Mã đơn vị", "Kỳ", "Mã số liệu", "Số liệu", "Ghi chú")
                                .row("017", q, "DEATHS", "=cmd|' /C calc'!A0", "x")
                                .row("017", q, "GIFT_COUNT", 5, "=cmd|' /C calc'!A0")
                                .row("@SUM(1)", q, "HOUSE_COUNT", 5, "x"),
                        Map.of("GIFT_COUNT", 5L),
                        "D2 VAL-09",
                        "A4 UNIT-01"),
                messy(
                        "a note as long as a cell can hold",
                        (grid, q) -> grid.row("Mã đơn vị", "Kỳ", "Mã số liệu", "Số liệu", "Ghi chú")
                                .row("017", q, "DEATHS", 300, "dài ".repeat(8_000)),
                        DEATHS),
                messy(
                        "letters without shape and digits as wide as a sign",
                        (grid, q) -> grid.row(HEADER)
                                .row("\u200b017", q, "DEATHS", "３００")
                                .row("017\u00a0", q, "GIFT_COUNT", "\ufeff5"),
                        Map.of("DEATHS", 300L, "GIFT_COUNT", 5L)));
    }

    private static String before(String quarter) {
        return Period.parse(quarter).orElseThrow().previous().code();
    }
}
