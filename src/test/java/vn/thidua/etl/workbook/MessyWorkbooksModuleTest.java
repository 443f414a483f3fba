package vn.thidua.etl.workbook;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
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

    @ParameterizedTest
    @MethodSource("vn.thidua.etl.workbook.MessyWorkbooks#all")
    void a_workbook_gives_its_figures_and_tells_its_problems_at_their_cells(MessyWorkbooks.Messy messy)
            throws IOException {
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
                    new Grid()
                            .row(MessyWorkbooks.HEADER)
                            .row("017", "2022Q4", "DEATHS", 300)
                            .write(whole);
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
