package vn.thidua.etl.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.etl.Installation;
import vn.thidua.etl.RunState;
import vn.thidua.etl.RunView;
import vn.thidua.reference.References;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.Problem;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.Texts;
import vn.thidua.warehouse.Warehouse;

/** Files as people send them, through the job: the figures they give and the problems at their cells. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MessyFilesModuleTest {
    private static final int FIRST_YEAR = 2014;

    @TempDir
    static Path data;

    private Installation installation;
    private int cases;

    /** The job that reads them. */
    String job() {
        return "illustrative-submissions";
    }

    /** Further settings of the installation. */
    String[] settings() throws IOException {
        return new String[0];
    }

    abstract Stream<Messy> all();

    @BeforeAll
    void open() throws IOException {
        installation = Installation.open(data, settings());
        assertThat(installation.run("reference-data").state()).isEqualTo(RunState.PUBLISHED);
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_file_gives_its_figures_and_tells_its_problems_at_their_cells(Messy messy) throws IOException {
        int number = cases++;
        var quarter = Period.quarter(FIRST_YEAR + number / 4, number % 4 + 1);
        var name = number + "-" + messy.file();
        var run = run(name, file -> messy.writing().write(file, quarter.code()));
        assertThat(run.problems().stream()
                        .filter(problem -> !problem.code().startsWith("SLIP"))
                        .map(MessyFilesModuleTest::place)
                        .toList())
                .as(run.problems().toString())
                .isEqualTo(messy.problems());
        assertThat(figures(run)).isEqualTo(new TreeMap<>(messy.figures()));
        assertThat(run.problems())
                .allSatisfy(problem ->
                        assertThat(problem.sentence(new Texts(Language.VI))).startsWith(name));
    }

    /** Writes a file. */
    interface Writing {
        void write(Path file) throws IOException;
    }

    RunView run(String name, Writing writing) throws IOException {
        put(name, writing);
        return installation.run(job());
    }

    RunView run() {
        return installation.run(job());
    }

    void put(String name, Writing writing) throws IOException {
        writing.write(
                Files.createDirectories(data.resolve("inbox").resolve(job())).resolve(name));
    }

    private static String place(Problem problem) {
        var place = new StringBuilder();
        var sheet = problem.sheet();
        if (sheet != null && !sheet.equals("Quý")) {
            place.append(sheet).append('!');
        }
        var column = problem.column();
        boolean letters = column != null && column.matches("[A-Z]{1,3}");
        if (letters) {
            place.append(column);
        }
        if (problem.line() != null) {
            place.append(problem.line());
        }
        if (column != null && !letters) {
            place.append(':').append(column);
        }
        return (place + " " + problem.code()).strip();
    }

    private Map<String, Long> figures(RunView run) {
        var figures = new TreeMap<String, Long>();
        if (run.state() != RunState.PUBLISHED) {
            return figures;
        }
        var current = installation.get(Warehouse.class).current();
        var reference = installation.get(References.class).current(Dataset.ILLUSTRATIVE);
        current.db()
                .select(OBSERVATION.MEASURE_ID, OBSERVATION.STATE, OBSERVATION.VALUE, OBSERVATION.SUBJECT_ID)
                .from(OBSERVATION)
                .where(OBSERVATION.FROM_EDITION.eq(installation.head().value()))
                .forEach(row -> {
                    var unit = reference
                            .subject(new SubjectId(row.value4()))
                            .orElseThrow()
                            .code();
                    var measure =
                            reference.measure(row.value1()).orElseThrow().code().value();
                    figures.put(
                            unit.equals("017") ? measure : unit + " " + measure,
                            row.value2().equals("none_occurred")
                                    ? -1
                                    : row.value3().longValueExact());
                });
        return figures;
    }
}
