package vn.thidua.etl.workbook;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.etl.Installation;
import vn.thidua.etl.RunState;
import vn.thidua.etl.RunView;
import vn.thidua.reference.References;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Texts;
import vn.thidua.warehouse.Warehouse;

/** Workbooks as people send them, one trouble each, through the job: the figures they give and the problems at their cells. */
class MessyWorkbooksModuleTest {
    private static final String JOB = "illustrative-submissions";
    private static final AtomicInteger CASES = new AtomicInteger();

    @TempDir
    static Path data;

    private static Installation installation;

    @BeforeAll
    static void open() {
        installation = Installation.open(data);
        assertThat(installation.run("reference-data").state()).isEqualTo(RunState.PUBLISHED);
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    /** The unit 017 in a quarter of its own, so that no case meets the figures of another. */
    private record Quarter(Period period) {
        String code() {
            return period.code();
        }
    }

    private interface Making {
        void make(Grid grid, String quarter);
    }

    /**
     * @param figures value by measure; -1 stands for "none occurred"
     * @param problems "cell code", "row code" or "code", in reading order
     */
    private record Messy(String name, Making making, Map<String, Long> figures, List<String> problems) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Messy messy(String name, Making making, Map<String, Long> figures, String... problems) {
        return new Messy(name, making, figures, List.of(problems));
    }

    private static final Object[] HEADER = {"Mã đơn vị", "Kỳ", "Mã số liệu", "Số liệu"};

    static Stream<Messy> workbooks() {
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
                        Map.of("DEATHS", 300L)),
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
                        "two sheets with figures",
                        (grid, q) -> grid.row(HEADER)
                                .row("017", q, "DEATHS", 300)
                                .sheet("Bản sao")
                                .row(HEADER)
                                .row("017", q, "DEATHS", 301),
                        Map.of(),
                        "FILE-21"),
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

    @ParameterizedTest
    @MethodSource("workbooks")
    void a_workbook_gives_its_figures_and_tells_its_problems_at_their_cells(Messy messy) throws IOException {
        int number = CASES.getAndIncrement();
        var quarter = Period.quarter(2014 + number / 4, number % 4 + 1);
        var grid = new Grid();
        messy.making().make(grid, quarter.code());
        var run = run("bao-cao-" + number + ".xlsx", grid::write);
        assertThat(run.problems().stream()
                        .filter(problem -> !problem.code().equals("SLIP-01"))
                        .map(MessyWorkbooksModuleTest::place)
                        .toList())
                .isEqualTo(messy.problems());
        assertThat(figures(run)).isEqualTo(new TreeMap<>(messy.figures()));
        assertThat(run.problems())
                .allSatisfy(problem ->
                        assertThat(problem.sentence(new Texts(Language.VI))).startsWith("bao-cao-" + number + ".xlsx"));
    }

    private interface Writing {
        void write(Path file) throws IOException;
    }

    private static RunView run(String name, Writing writing) throws IOException {
        var inbox = Files.createDirectories(data.resolve("inbox").resolve(JOB));
        writing.write(inbox.resolve(name));
        return installation.run(JOB);
    }

    private static String place(Problem problem) {
        var parts = new ArrayList<String>();
        if (problem.line() != null) {
            parts.add((problem.column() == null ? "" : problem.column()) + problem.line());
        }
        parts.add(problem.code());
        return String.join(" ", parts);
    }

    private static Map<String, Long> figures(RunView run) {
        var figures = new TreeMap<String, Long>();
        if (run.state() != RunState.PUBLISHED) {
            return figures;
        }
        var current = installation.get(Warehouse.class).current();
        var reference = installation.get(References.class).current();
        current.db()
                .select(OBSERVATION.MEASURE_ID, OBSERVATION.STATE, OBSERVATION.VALUE)
                .from(OBSERVATION)
                .where(OBSERVATION.FROM_EDITION.eq(installation.head().value()))
                .forEach(row -> figures.put(
                        reference.measure(row.value1()).orElseThrow().code().value(),
                        row.value2().equals("none_occurred") ? -1 : row.value3().longValueExact()));
        return figures;
    }

    @Test
    void what_is_no_workbook_or_a_bomb_is_refused_and_nothing_is_lost() throws IOException {
        var code = Map.ofEntries(
                entry("cut.xlsx", (Writing) file -> {
                    var whole = Files.createTempFile("whole", ".xlsx");
                    new Grid().row(HEADER).row("017", "2022Q4", "DEATHS", 300).write(whole);
                    var bytes = Files.readAllBytes(whole);
                    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
                    Files.delete(whole);
                }),
                entry("only-a-zip.xlsx", file -> zip(file, "readme.txt", 10)),
                entry("bomb.xlsx", file -> zip(file, "xl/worksheets/sheet1.xml", 200 << 20)),
                entry(
                        "old.xls",
                        file -> Files.write(
                                file,
                                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1})));
        for (var one : code.entrySet()) {
            var run = run(one.getKey(), one.getValue());
            assertThat(run.state()).as(one.getKey()).isEqualTo(RunState.HELD);
            assertThat(run.problems())
                    .extracting(Problem::code)
                    .containsExactly(one.getKey().startsWith("old") ? "FILE-18" : "FILE-19");
            assertThat(filed()).contains(one.getKey());
        }
    }

    private static void zip(Path file, String name, int size) throws IOException {
        try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new java.util.zip.ZipEntry(name));
            var zeroes = new byte[1 << 16];
            for (int written = 0; written < size; written += zeroes.length) {
                out.write(zeroes);
            }
        }
    }

    private static List<String> filed() throws IOException {
        try (var files = Files.walk(data.resolve("inbox").resolve(JOB).resolve("rejected"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
