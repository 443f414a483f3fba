package vn.thidua.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.shared.Problem;

/** Every error that people make in submissions, as a file, with the problems that the quarterly job must find in it. */
class DomainTroublesModuleTest {
    private static final Path TROUBLES = Path.of("etl-jobs/samples/troubles");
    private static final String EXPECTED = "expected-problems.csv";

    @TempDir
    Path data;

    private record Found(String file, String line, String column, String code) {
        static Found of(Problem problem) {
            var line = problem.line();
            return new Found(
                    problem.file(), line == null ? "" : line.toString(), text(problem.column()), problem.code());
        }

        static Found of(String row) {
            var cells = row.split(",", -1);
            return new Found(cells[0], cells[1], cells[2], cells[3]);
        }

        private static String text(String text) {
            return text == null ? "" : text;
        }
    }

    @Test
    void each_file_has_exactly_its_problems() throws IOException {
        var expected = Files.readAllLines(TROUBLES.resolve(EXPECTED)).stream()
                .skip(1)
                .map(Found::of)
                .toList();
        var softly = new SoftAssertions();
        var names = new TreeSet<String>();
        try (var installation = Installation.open(data);
                var files = Files.list(TROUBLES)) {
            installation.run("reference-data");
            for (var file : files.filter(DomainTroublesModuleTest::isTrouble).toList()) {
                var name = file.getFileName().toString();
                names.add(name);
                softly.assertThat(found(installation, file))
                        .as(name)
                        .containsExactlyInAnyOrderElementsOf(expected.stream()
                                .filter(row -> row.file().equals(name))
                                .toList());
            }
        }
        softly.assertThat(expected).extracting(Found::file).isSubsetOf(names);
        softly.assertAll();
        assertThat(names).hasSizeGreaterThanOrEqualTo(15);
    }

    private static boolean isTrouble(Path file) {
        return file.toString().endsWith(".csv") && !file.endsWith(EXPECTED);
    }

    private List<Found> found(Installation installation, Path file) throws IOException {
        var inbox = Files.createDirectories(
                data.resolve("one").resolve(file.getFileName().toString()));
        Files.copy(file, inbox.resolve(file.getFileName()));
        var run = installation.run(RunRequest.of("quarterly-submissions", RunOrigin.CLI, "staff")
                .inbox(inbox)
                .asDryRun());
        assertThat(run.state()).as("%s %s", file, run).isIn(RunState.PREVIEWED, RunState.HELD, RunState.NOTHING_NEW);
        return run.problems().stream().map(Found::of).toList();
    }
}
