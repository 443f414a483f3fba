package vn.thidua.etl.workbook;

import static vn.thidua.etl.workbook.Messy.document;
import static vn.thidua.etl.workbook.Messy.file;
import static vn.thidua.etl.workbook.MessyWorkbooks.HEADER;

import java.util.Map;
import java.util.stream.Stream;

/** Word documents with tables of figures. */
class MessyDocumentsModuleTest extends MessyFilesModuleTest {
    private static final Map<String, Long> DEATHS = Map.of("DEATHS", 300L);

    @Override
    Stream<Messy> all() {
        return Stream.of(
                document(
                        "a report with one table",
                        (word, q) -> word.paragraph("BÁO CÁO QUÝ")
                                .table(HEADER, row("017", q, "DEATHS", "300"), row("017", q, "GIFT_COUNT", "1.124"))
                                .paragraph("Nơi nhận: …"),
                        Map.of("DEATHS", 300L, "GIFT_COUNT", 1124L)),
                document(
                        "tables for the head of the page and the signature around the figures",
                        (word, q) -> word.table(row("ỦY BAN MTTQ\nHUYỆN ĐÔNG ANH", "Độc lập - Tự do - Hạnh phúc"))
                                .paragraph("Báo cáo")
                                .table(HEADER, row("017", q, "DEATHS", "300"), row("017", q, "GIFT_COUNT", "năm"))
                                .table(row("Người lập", "CHỦ TỊCH\n(Đã ký)")),
                        DEATHS,
                        "bảng 2!3:Số liệu VAL-02"),
                document(
                        "two tables of figures",
                        (word, q) -> word.table(HEADER, row("017", q, "DEATHS", "300"))
                                .paragraph("Quỹ")
                                .table(
                                        row("Kỳ", "Mã đơn vị", "Số liệu", "Mã số liệu"),
                                        row(q, "017", "2,280 tỷ", "FUND_SEA_RECEIVED")),
                        Map.of("DEATHS", 300L, "FUND_SEA_RECEIVED", 2_280_000_000L)),
                document(
                        "two tables that contradict each other",
                        (word, q) -> word.table(HEADER, row("017", q, "DEATHS", "300"))
                                .table(HEADER, row("017", q, "GIFT_COUNT", "5"), row("017", q, "DEATHS", "301")),
                        Map.of("GIFT_COUNT", 5L),
                        "bảng 1!2:Số liệu CELL-01",
                        "bảng 2!3:Số liệu CELL-01"),
                document(
                        "a table inside another that only arranges the page",
                        (word, q) -> word.framed(HEADER, row("017", q, "DEATHS", "300"), row("999", q, "DEATHS", "1")),
                        DEATHS,
                        "bảng 2!3:Mã đơn vị UNIT-01"),
                document(
                        "a unit merged over its rows",
                        (word, q) -> word.table(
                                        HEADER, row("Đông Anh", q, "DEATHS", "300"), row(null, q, "GIFT_COUNT", "5"))
                                .mergeDown(0, 1, 2),
                        Map.of("DEATHS", 300L, "GIFT_COUNT", 5L)),
                document(
                        "a title merged over the columns above the header",
                        (word, q) -> word.table(
                                        row("Số liệu quý", null, null, null), HEADER, row("017", q, "DEATHS", "300"))
                                .mergeRight(0, 0, 4),
                        DEATHS),
                document(
                        "a row in which one cell goes over the place of two",
                        (word, q) -> word.table(
                                        row("Mã đơn vị", "Kỳ", "Ghi chú", "Mã số liệu", "Số liệu"),
                                        row("017", q, null, "DEATHS", "300"),
                                        row("017", q, null, "GIFT_COUNT", "5"))
                                .mergeRight(1, 1, 2),
                        Map.of("DEATHS", 300L, "GIFT_COUNT", 5L)),
                document(
                        "a cell of two paragraphs, and a header broken in two lines",
                        (word, q) -> word.table(
                                row("Mã\nđơn vị", "Kỳ", "Mã số liệu", "Số liệu"),
                                row("Huyện\nĐông Anh", q, "DEATHS", "300\nca")),
                        DEATHS),
                document(
                        "a figure deleted and another inserted while changes were tracked",
                        (word, q) -> {
                            word.table(HEADER, row("017", q, "DEATHS", null));
                            var paragraph =
                                    word.cell(1, 3).getParagraphs().getFirst().getCTP();
                            paragraph.addNewDel().addNewR().addNewDelText().setStringValue("999");
                            paragraph.addNewIns().addNewR().addNewT().setStringValue("300");
                        },
                        DEATHS),
                document(
                        "hidden letters behind a figure",
                        (word, q) -> {
                            word.table(HEADER, row("017", q, "DEATHS", "300"));
                            var run = word.cell(1, 3).getParagraphs().getFirst().createRun();
                            run.setText("000");
                            run.setVanish(true);
                        },
                        DEATHS),
                document(
                        "the header is repeated on the next page",
                        (word, q) -> word.table(
                                HEADER, row("017", q, "DEATHS", "300"), HEADER, row("017", q, "GIFT_COUNT", "5")),
                        Map.of("DEATHS", 300L, "GIFT_COUNT", 5L)),
                document(
                        "decomposed letters and blanks that do not break",
                        (word, q) -> word.table(
                                HEADER,
                                row(
                                        java.text.Normalizer.normalize("Huyện Đông Anh", java.text.Normalizer.Form.NFD),
                                        "\u00a0" + q,
                                        "DEATHS",
                                        "\u00a0300")),
                        DEATHS,
                        "bảng 1!2:Mã đơn vị FONT-04",
                        "bảng 1!2:Kỳ FONT-04"),
                document(
                        "a name typed in a font of before Unicode",
                        (word, q) -> word.table(HEADER, row("x", q, "DEATHS", "300"))
                                .type(1, 0, "HuyÖn §«ng Anh", ".VnTime"),
                        DEATHS,
                        "bảng 1!2:Mã đơn vị FONT-01"),
                document(
                        "a document without tables",
                        (word, q) -> word.paragraph("Không có số liệu"),
                        Map.of(),
                        "FILE-06"),
                document(
                        "a table without a header",
                        (word, q) -> word.table(row("017", q, "DEATHS", "300")),
                        Map.of(),
                        "FILE-06"),
                document(
                        "a table without a column of figures",
                        (word, q) -> word.table(row("Mã đơn vị", "Kỳ", "Mã số liệu"), row("017", q, "DEATHS")),
                        Map.of(),
                        "bảng 1!1 FILE-07"),
                file(
                        "a document that calls itself a workbook",
                        "bao-cao.xlsx",
                        (file, q) -> new WordFile()
                                .table(HEADER, row("017", q, "DEATHS", "300"))
                                .write(file),
                        DEATHS));
    }

    private static Object[] row(Object... cells) {
        return cells;
    }
}
