package vn.thidua.etl.workbook;

import static vn.thidua.etl.workbook.Messy.document;
import static vn.thidua.etl.workbook.Messy.messy;
import static vn.thidua.etl.workbook.MessyWorkbooks.HEADER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;

/** Sheets and tables that nobody foresaw, mapped once in the job: a cluster's consolidated workbook among them. */
class MappedWorkbooksModuleTest extends MessyFilesModuleTest {
    private static final String MAPPED = """
            title: {vi: Biểu tổng hợp, en: Consolidated sheets}
            description: {vi: Biểu của cụm., en: Sheets of clusters.}
            kind: submissions
            dataset: illustrative
            publish: auto
            source:
              workbooks:
                - sheet: Tổng hợp*
                  header_rows: 3
                  unit: Đơn vị
                  period_in_title: true
                  measures:
                    Tang lễ / Số ca: {measure: DEATHS}
                    Hỏa táng / Nam và nữ: {measure: CREMATIONS}
                    Quỹ / Đã thu: {measure: FUND_SEA_RECEIVED, unit: triệu đồng}
                - sheet: Danh sách
                  unit: Nơi báo cáo
                  period: Thời gian
                  measure: Việc
                  value: Bao nhiêu
                  unit_of_measure: Tính bằng
                  totals: [Cả huyện]
                - sheet: bảng 1
                  header_rows: 2
                  unit: Đơn vị
                  period: Kỳ
                  measures:
                    Tang lễ / Số ca: {measure: DEATHS}
                    Quà / Suất: {measure: GIFT_COUNT}
            """;

    @Override
    String job() {
        return "mapped";
    }

    @Override
    String[] settings() throws IOException {
        var definitions = Files.createDirectories(data.resolve("definitions").resolve("etl-jobs"));
        Files.copy(Path.of("etl-jobs/reference-data.yaml"), definitions.resolve("reference-data.yaml"));
        Files.writeString(definitions.resolve("mapped.yaml"), MAPPED);
        return new String[] {"thidua.definitions.dir=" + definitions.getParent()};
    }

    @Override
    Stream<Messy> all() {
        return Stream.of(consolidated(), lists(), documents()).flatMap(family -> family);
    }

    private static Stream<Messy> consolidated() {
        return Stream.of(
                messy(
                        "units in rows under a header of three rows, names for codes, a total, a numbered row",
                        (grid, q) -> table(grid, title(q), 1)
                                .row("A", "B", 1, 2, 3, "4=1+2")
                                .row(1, "Huyện Đông Anh", 300, 120, 13.5, 420)
                                .row(2, "Gia Lâm", 200, 90, null, 290)
                                .row(null, "Tổng cộng (1+2)", 500, 210, 13.5, 710),
                        Map.of(
                                "DEATHS",
                                300L,
                                "CREMATIONS",
                                120L,
                                "FUND_SEA_RECEIVED",
                                13_500_000L,
                                "018 DEATHS",
                                200L,
                                "018 CREMATIONS",
                                90L),
                        "Tổng hợp cụm 3!4 FILE-14",
                        "Tổng hợp cụm 3!10 FILE-26"),
                messy(
                        "totals between the units, in the column of numbers and merged",
                        (grid, q) -> table(grid, title(q), 1)
                                .row(1, "017", 300, 120, 1, null)
                                .row("Cộng", null, 300, 120, 1, null)
                                .merge("A8:B8")
                                .row(2, "018", 200, "9o", 2, null)
                                .row("TOÀN CỤM", null, 500, 120, 3, null),
                        Map.of(
                                "DEATHS",
                                300L,
                                "CREMATIONS",
                                120L,
                                "FUND_SEA_RECEIVED",
                                1_000_000L,
                                "018 DEATHS",
                                200L,
                                "018 FUND_SEA_RECEIVED",
                                2_000_000L),
                        "Tổng hợp cụm 3!4 FILE-14",
                        "Tổng hợp cụm 3!8 FILE-26",
                        "Tổng hợp cụm 3!D9 VAL-08",
                        "Tổng hợp cụm 3!10 FILE-26"),
                messy(
                        "a part above its whole, at its cell",
                        (grid, q) -> table(grid, title(q), 1)
                                .row(1, "017", 100, 120, 5, null)
                                .row(2, "018", 9, 8, null),
                        Map.of(
                                "DEATHS",
                                100L,
                                "CREMATIONS",
                                120L,
                                "FUND_SEA_RECEIVED",
                                5_000_000L,
                                "018 DEATHS",
                                9L,
                                "018 CREMATIONS",
                                8L),
                        "Tổng hợp cụm 3!4 FILE-14"),
                messy(
                        "columns moved and further to the right, the header further down",
                        (grid, q) -> {
                            grid.sheet("Tổng hợp 2").skip(11);
                            grid.row(null, title(q));
                            grid.row(null, null, "Quỹ", "Hỏa táng", "Tang lễ", "Đơn vị")
                                    .row(null, null, "Đã thu", "Nam và nữ", "Số ca", null)
                                    .row(null, null, null, null, null, null)
                                    .merge("F13:F15")
                                    .row(null, null, 1, 120, 300, "Đông Anh");
                        },
                        Map.of("DEATHS", 300L, "CREMATIONS", 120L, "FUND_SEA_RECEIVED", 1_000_000L)),
                messy(
                        "a mapped column is not there",
                        (grid, q) -> {
                            grid.sheet("Tổng hợp").row(title(q));
                            grid.row("Đơn vị", "Tang lễ", "Hỏa táng")
                                    .row(null, "Số ca", "Nam và nữ")
                                    .row(null, null, null)
                                    .row("017", 300, 120);
                        },
                        Map.of(),
                        "Tổng hợp!2 FILE-28"),
                messy(
                        "a mapped column is there twice",
                        (grid, q) -> table(grid, title(q), 2).row(1, "017", 300, 120, 1, 1),
                        Map.of(),
                        "Tổng hợp cụm 3!4 FILE-08"),
                messy(
                        "no quarter in the title",
                        (grid, q) -> table(grid, "TỔNG HỢP", 1).row(1, "017", 300, 120, 1, null),
                        Map.of(),
                        "Tổng hợp cụm 3! FILE-27"),
                messy(
                        "two quarters in the title",
                        (grid, q) ->
                                table(grid, "Quý I/2022, so với Quý IV/2021", 1).row(1, "017", 300, 120, 1, null),
                        Map.of(),
                        "Tổng hợp cụm 3! FILE-27"),
                messy(
                        "a unit that nobody knows, and a total with a name behind it",
                        (grid, q) -> table(grid, title(q), 1)
                                .row(1, "Huyện Đông Em", 300, null, null, null)
                                .row(2, "017", 300, null, null, null)
                                .row(null, "Cộng cụm 3", 600, null, null, null),
                        Map.of("DEATHS", 300L),
                        "Tổng hợp cụm 3!4 FILE-14",
                        "Tổng hợp cụm 3!B7 UNIT-01",
                        "Tổng hợp cụm 3!B9 TOTAL-01"));
    }

    private static Stream<Messy> lists() {
        return Stream.of(
                messy(
                        "a list with other headers, units of measure in a column, and a total",
                        (grid, q) -> grid.sheet("DANH SÁCH")
                                .row("Nơi báo cáo", "Thời gian", "Việc", "Tính bằng", "Bao nhiêu")
                                .row("Đông Anh", q, "DEATHS", "ca", 300)
                                .row("Đông Anh", q, "FUND_SEA_RECEIVED", "tỷ đồng", 2)
                                .row("Cả huyện", q, "DEATHS", "ca", 300),
                        Map.of("DEATHS", 300L, "FUND_SEA_RECEIVED", 2_000_000_000L),
                        "DANH SÁCH!4 FILE-26"),
                messy(
                        "a mapped sheet and a list of the usual kind in one workbook",
                        (grid, q) -> {
                            grid.row(HEADER).row("017", q, "GIFT_COUNT", 5);
                            table(grid, title(q), 1).row(1, "017", 300, 120, null, null);
                        },
                        Map.of("GIFT_COUNT", 5L, "DEATHS", 300L, "CREMATIONS", 120L),
                        "Tổng hợp cụm 3!4 FILE-14"),
                messy(
                        "a sheet of another name is not read by the map",
                        (grid, q) -> {
                            table(grid, title(q), 1).row(1, "017", 300, 120, 1, null);
                            grid.workbook().setSheetName(1, "Biểu 1");
                        },
                        Map.of(),
                        "Biểu 1!4 FILE-07"));
    }

    private static Stream<Messy> documents() {
        return Stream.of(
                document(
                        "a table of a document under a header of two rows",
                        (word, q) -> word.table(
                                        row("Đơn vị", "Kỳ", "Tang lễ", null, "Quà"),
                                        row(null, null, "Số ca", "Trong đó nữ", "Suất"),
                                        row("Đông Anh", q, "300", "100", "1.124"),
                                        row("Tổng số", q, "300", "100", "1.124"))
                                .mergeDown(0, 0, 1)
                                .mergeDown(1, 0, 1)
                                .mergeRight(0, 2, 2),
                        Map.of("DEATHS", 300L, "GIFT_COUNT", 1124L),
                        "bảng 1!1 FILE-14",
                        "bảng 1!4 FILE-26"),
                document(
                        "a figure of a mapped table that cannot be read is named by its header",
                        (word, q) -> word.table(
                                        row("Đơn vị", "Kỳ", "Tang lễ", "Quà"),
                                        row(null, null, "Số ca", "Suất"),
                                        row("017", q, "ba trăm", "5"))
                                .mergeDown(0, 0, 1)
                                .mergeDown(1, 0, 1),
                        Map.of("GIFT_COUNT", 5L),
                        "bảng 1!3:Tang lễ / Số ca VAL-02"));
    }

    /** A consolidated sheet as clusters make them; funds may stand in more than one column. */
    private static Grid table(Grid grid, String title, int funds) {
        grid.sheet("Tổng hợp cụm 3").row("CỤM THI ĐUA SỐ 3").row(null, title).skip(1);
        grid.row("STT", "Đơn vị", "Việc tang", null, "Quỹ", funds == 2 ? "Quỹ" : "Ghi chú thêm")
                .row(null, null, "Tang lễ", "Hỏa táng", "Đã thu", funds == 2 ? "Đã thu" : null)
                .row(null, null, "Số ca", "Nam và nữ", null, null);
        for (var range : java.util.List.of("A4:A6", "B4:B6", "C4:D4", "E5:E6")) {
            grid.merge(range);
        }
        return grid;
    }

    private static String title(String quarter) {
        return "SỐ LIỆU "
                + new Formats(Language.VI)
                        .period(Period.parse(quarter).orElseThrow())
                        .toUpperCase(java.util.Locale.ROOT)
                        .replace("/", " NĂM ");
    }

    private static Object[] row(Object... cells) {
        return cells;
    }
}
