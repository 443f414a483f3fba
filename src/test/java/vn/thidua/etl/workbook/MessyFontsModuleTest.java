package vn.thidua.etl.workbook;

import static vn.thidua.etl.workbook.Messy.file;
import static vn.thidua.etl.workbook.Messy.messy;
import static vn.thidua.etl.workbook.MessyWorkbooks.HEADER;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Text typed for fonts of before Unicode. */
class MessyFontsModuleTest extends MessyFilesModuleTest {
    private static final Map<String, Long> DEATHS = Map.of("DEATHS", 300L);
    private static final Object[] TCVN3_HEADER = {"M· ®¬n vÞ", "Kú", "M· sè liÖu", "Sè liÖu"};
    private static final Object[] VNI_HEADER = {"Maõ ñôn vò", "Kyø", "Maõ soá lieäu", "Soá lieäu"};

    @Override
    Stream<Messy> all() {
        return Stream.of(
                messy(
                        "everything in .VnTime; what could be both follows the rest",
                        (grid, q) -> grid.row(TCVN3_HEADER)
                                .font("A1:D1", ".VnTime")
                                .row("HuyÖn §«ng Anh", q, "DEATHS", 300)
                                .font("A2:C2", ".VnArial"),
                        DEATHS,
                        "A1 FONT-01",
                        "B1 FONT-01",
                        "C1 FONT-01",
                        "D1 FONT-01",
                        "A2 FONT-01"),
                messy(
                        "everything in VNI-Times",
                        (grid, q) -> grid.row(VNI_HEADER)
                                .font("A1:D1", "VNI-Times")
                                .row("Huyeän Ñoâng Anh", q, "Soá ca hoûa taùng", 30)
                                .font("A2:C2", "VNI-Helve"),
                        Map.of("CREMATIONS", 30L),
                        "A1 FONT-01",
                        "B1 FONT-01",
                        "C1 FONT-01",
                        "D1 FONT-01",
                        "A2 FONT-01",
                        "C2 FONT-01"),
                messy(
                        "only a word of a name in an old font",
                        (grid, q) -> {
                            grid.row(HEADER).row("x", q, "DEATHS", 300);
                            var old = grid.workbook().createFont();
                            old.setFontName(".VnTime");
                            var text = new XSSFRichTextString("Huyện §«ng Anh");
                            text.applyFont(6, 10, old);
                            grid.at("A2").setCellValue(text);
                        },
                        DEATHS,
                        "A2 FONT-01"),
                messy(
                        "Unicode typed in a cell that has an old font",
                        (grid, q) -> grid.row(HEADER)
                                .row("Huyện Đông Anh", q, "DEATHS", 300)
                                .font("A2:D2", ".VnTime"),
                        DEATHS),
                messy(
                        "a name that is Vietnamese either way is asked about",
                        (grid, q) -> grid.row(HEADER)
                                .row("Thanh Trì", q, "DEATHS", 1)
                                .font("A2", ".VnTime")
                                .row("017", q, "DEATHS", 300),
                        DEATHS,
                        "A2 FONT-02"),
                messy(
                        "text of an old font that has lost its font",
                        (grid, q) -> grid.row(HEADER)
                                .row("HuyÖn §«ng Anh", q, "DEATHS", 1)
                                .row("017", q, "GIFT_COUNT", 5),
                        Map.of("GIFT_COUNT", 5L),
                        "A2 UNIT-01"),
                messy(
                        "figures with a unit in an old font",
                        (grid, q) -> grid.row(HEADER)
                                .row("017", q, "FUND_SEA_RECEIVED", "2,280 tû ®ång")
                                .font("D2", ".VnTimeH"),
                        Map.of("FUND_SEA_RECEIVED", 2_280_000_000L),
                        "D2 FONT-01"),
                text(
                        "a text file typed for .VnTime",
                        "M· ®¬n vÞ;Kú;M· sè liÖu;Sè liÖu;Ghi chó\nHuyÖn §«ng Anh;%s;DEATHS;300;§· kiÓm tra\n",
                        DEATHS,
                        "FONT-03"),
                text(
                        "a text file typed for VNI",
                        "Maõ ñôn vò;Kyø;Maõ soá lieäu;Soá lieäu\nHuyeän Ñoâng Anh;%s;DEATHS;300\n",
                        DEATHS,
                        "FONT-03"));
    }

    private static Messy text(String name, String text, Map<String, Long> figures, String... problems) {
        return file(
                name,
                "bao-cao.csv",
                (file, q) -> Files.write(file, text.formatted(q).getBytes(Charset.forName("windows-1252"))),
                figures,
                problems);
    }
}
