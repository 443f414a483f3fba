package vn.thidua.etl.workbook;

import static vn.thidua.etl.workbook.Messy.messy;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FormulaError;

/** Workbooks as people send them, one trouble each, with what is expected of them. */
final class MessyWorkbooks {
    private MessyWorkbooks() {}

    static final Object[] HEADER = {"Mã đơn vị", "Kỳ", "Mã số liệu", "Số liệu"};

    static Stream<Messy> all() {
        return Stream.of(
                messy(
                        "plain numbers",
                        (grid, q) ->
                                grid.row(HEADER).row("017", q, "DEATHS", 300).row("017", q, "GIFT_COUNT", 1124.0),
                        Map.of("DEATHS", 300L, "GIFT_COUNT", 1124L)),
                messy(
                        "titles, the name of the body and empty rows above the table",
                        (grid, q) -> grid.row("ỦY BAN MTTQ VIỆT NAM")
                                .row(null, "BÁO CÁO QUÝ")
                                .skip(3)
                                .row(HEADER)
                                .row("017", q, "DEATHS", 300),
                        Map.of("DEATHS", 300L)),
                messy(
                        "the table stands further to the right and its columns in another order",
                        (grid, q) -> grid.row(null, null, "Số liệu", "Mã số liệu", "Kỳ", "Mã đơn vị")
                                .row(null, null, 300, "DEATHS", q, "017"),
                        Map.of("DEATHS", 300L)),
                messy(
                        "numbers typed as text, with dots and with a unit of measure",
                        (grid, q) -> grid.row(HEADER)
                                .row("017", q, "DEATHS", "1.124")
                                .row("017", q, "FUND_SEA_RECEIVED", "2,280 tỷ"),
                        Map.of("DEATHS", 1124L, "FUND_SEA_RECEIVED", 2_280_000_000L)),
                messy(
                        "non-breaking spaces and a decomposed name",
                        (grid, q) -> grid.row(HEADER)
                                .row(
                                        java.text.Normalizer.normalize("Huyện Đông Anh", java.text.Normalizer.Form.NFD),
                                        q,
                                        "DEATHS",
                                        " 300 "),
                        Map.of("DEATHS", 300L),
                        "A2 FONT-04"),
                messy(
                        "a name without accents instead of the code",
                        (grid, q) -> grid.row(HEADER).row("huyen dong anh", q, "DEATHS", 300),
                        Map.of("DEATHS", 300L)),
                messy(
                        "a unit named once for several rows, merged",
                        (grid, q) -> grid.row(HEADER)
                                .row("Đông Anh", q, "DEATHS", 300)
                                .row(null, q, "GIFT_COUNT", 5)
                                .merge("A2:A3"),
                        Map.of("DEATHS", 300L, "GIFT_COUNT", 5L)),
                messy(
                        "a header in two rows, merged downwards",
                        (grid, q) -> grid.row("Mã đơn vị", "Kỳ", "Nội dung", null)
                                .row(null, null, "Mã số liệu", "Số liệu")
                                .merge("A1:A2")
                                .merge("B1:B2")
                                .merge("C1:D1")
                                .row("017", q, "DEATHS", 300),
                        Map.of("DEATHS", 300L)),
                messy(
                        "a header with a line break and an asterisk",
                        (grid, q) -> grid.row("Mã đơn vị *", "Kỳ", "Mã\nsố liệu", "Số liệu:")
                                .row("017", q, "DEATHS", 300),
                        Map.of("DEATHS", 300L)),
                messy(
                        "a dash, a word and an empty cell",
                        (grid, q) -> grid.row(HEADER)
                                .row("017", q, "DEATHS", "-")
                                .row("017", q, "GIFT_COUNT", "không phát sinh")
                                .row("017", q, "HOUSE_COUNT", null),
                        Map.of("DEATHS", -1L, "GIFT_COUNT", -1L)),
                messy(
                        "a total row inside the data",
                        (grid, q) ->
                                grid.row(HEADER).row("017", q, "DEATHS", 300).row("Tổng cộng", q, "DEATHS", 300),
                        Map.of("DEATHS", 300L),
                        "A3 TOTAL-01"),
                messy(
                        "a formula whose result was saved",
                        (grid, q) -> grid.row(HEADER).row("017", q, "DEATHS", 0).formula("D2", "SUM(F2:G2)", 300),
                        Map.of("DEATHS", 300L)),
                messy(
                        "a formula that nobody ever computed",
                        (grid, q) -> {
                            grid.row(HEADER).row("017", q, "DEATHS", 0).row("017", q, "GIFT_COUNT", 5);
                            grid.at("D2").setBlank();
                            grid.at("D2").setCellFormula("SUM(F2:G2)");
                        },
                        Map.of("GIFT_COUNT", 5L),
                        "D2 VAL-09"),
                messy(
                        "an error of a formula",
                        (grid, q) -> {
                            grid.row(HEADER).row("017", q, "DEATHS", 0).row("017", q, "GIFT_COUNT", 5);
                            grid.at("D2").setCellErrorValue(FormulaError.DIV0.getCode());
                        },
                        Map.of("GIFT_COUNT", 5L),
                        "D2 VAL-10"),
                messy(
                        "a figure that the program turned into a day",
                        (grid, q) -> grid.row(HEADER)
                                .row("017", q, "DEATHS", LocalDate.of(2022, 3, 2))
                                .row("017", q, "GIFT_COUNT", 5),
                        Map.of("GIFT_COUNT", 5L),
                        "D2 VAL-21"),
                messy(
                        "decimals of something that is counted",
                        (grid, q) ->
                                grid.row(HEADER).row("017", q, "DEATHS", 1.124).row("017", q, "GIFT_COUNT", 5),
                        Map.of("GIFT_COUNT", 5L),
                        "D2 VAL-03"),
                messy(
                        "a unit of measure that only the number format shows",
                        (grid, q) -> grid.row(HEADER)
                                .row("017", q, "FUND_SEA_RECEIVED", 13)
                                .format("D2", "#,##0\" tỷ đồng\""),
                        Map.of("FUND_SEA_RECEIVED", 13_000_000_000L)),
                messy(
                        "a format that shows millions of a figure in full",
                        (grid, q) -> grid.row(HEADER)
                                .row("017", q, "FUND_SEA_RECEIVED", 13_355_000_000d)
                                .format("D2", "#,##0,,\" triệu\""),
                        Map.of("FUND_SEA_RECEIVED", 13_355_000_000L)),
                messy(
                        "a rate with its two counts",
                        (grid, q) -> grid.row(HEADER).row("017", q, "CREMATION_RATE", "200/250 ca"),
                        Map.of("CREMATIONS", 200L, "DEATHS", 250L)),
                messy(
                        "a part above its whole",
                        (grid, q) -> grid.row(HEADER)
                                .row("017", q, "DEATHS", 100)
                                .row("017", q, "CREMATIONS", 120)
                                .row("017", q, "GIFT_COUNT", 5),
                        Map.of("GIFT_COUNT", 5L),
                        "D3 CREM-01"),
                messy(
                        "a measure and a unit that nobody knows",
                        (grid, q) -> grid.row(HEADER)
                                .row("017", q, "DEATH", 100)
                                .row("999", q, "DEATHS", 100)
                                .row("017", q, "GIFT_COUNT", 5),
                        Map.of("GIFT_COUNT", 5L),
                        "C2 MEASURE-01",
                        "A3 UNIT-01"),
                messy(
                        "a hidden row is read, and it is said",
                        (grid, q) -> {
                            grid.row(HEADER).row("017", q, "DEATHS", 300).row("017", q, "GIFT_COUNT", 5);
                            grid.sheet().getRow(2).setZeroHeight(true);
                        },
                        Map.of("DEATHS", 300L, "GIFT_COUNT", 5L),
                        "3 FILE-22"),
                messy(
                        "sheets of explanations around the one with figures",
                        (grid, q) -> grid.row("Hướng dẫn: điền cột Số liệu")
                                .sheet("Số liệu quý")
                                .row(HEADER)
                                .row("017", q, "DEATHS", 300)
                                .sheet("Ghi chú")
                                .row("Không có"),
                        Map.of("DEATHS", 300L)),
                messy(
                        "a hidden sheet with older figures is left alone",
                        (grid, q) -> {
                            grid.row(HEADER).row("017", q, "DEATHS", 300);
                            grid.sheet("cũ").row(HEADER).row("017", q, "DEATHS", 999);
                            grid.workbook().setSheetHidden(1, true);
                        },
                        Map.of("DEATHS", 300L)),
                messy(
                        "two sheets with figures, of which one is about the same cell",
                        (grid, q) -> grid.row(HEADER)
                                .row("017", q, "DEATHS", 300)
                                .sheet("Bản sao")
                                .row(HEADER)
                                .row("017", q, "GIFT_COUNT", 5)
                                .row("017", q, "DEATHS", 301),
                        Map.of("GIFT_COUNT", 5L),
                        "D2 CELL-01",
                        "Bản sao!D3 CELL-01"),
                messy("no header at all", (grid, q) -> grid.row("017", q, "DEATHS", 300), Map.of(), "FILE-06"),
                messy(
                        "a header without the period",
                        (grid, q) ->
                                grid.row("Mã đơn vị", "Mã số liệu", "Số liệu").row("017", "DEATHS", 300),
                        Map.of(),
                        "1 FILE-07"),
                messy(
                        "two columns of figures",
                        (grid, q) -> grid.row("Mã đơn vị", "Kỳ", "Mã số liệu", "Số liệu", "Số liệu")
                                .row("017", q, "DEATHS", 300, 301),
                        Map.of(),
                        "1 FILE-08"),
                messy("a header and nothing below", (grid, q) -> grid.row(HEADER), Map.of(), "1 FILE-17"),
                messy(
                        "a column that nobody asked for",
                        (grid, q) -> grid.row("Mã đơn vị", "Kỳ", "Mã số liệu", "Số liệu", "Người lập")
                                .row("017", q, "DEATHS", 300, "x"),
                        Map.of("DEATHS", 300L),
                        "1 FILE-14"),
                messy(
                        "the same cell twice with two figures",
                        (grid, q) -> grid.row(HEADER)
                                .row("017", q, "DEATHS", 300)
                                .row("017", q, "DEATHS", 301)
                                .row("017", q, "GIFT_COUNT", 5),
                        Map.of("GIFT_COUNT", 5L),
                        "D2 CELL-01",
                        "D3 CELL-01"),
                messy(
                        "rows of nothing between the figures and behind them",
                        (grid, q) -> grid.row(HEADER)
                                .skip(2)
                                .row("017", q, "DEATHS", 300)
                                .row(null, null, " ", null)
                                .row("017", q, "GIFT_COUNT", 5)
                                .skip(20),
                        Map.of("DEATHS", 300L, "GIFT_COUNT", 5L)));
    }
}
