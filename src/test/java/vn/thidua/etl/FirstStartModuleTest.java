package vn.thidua.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.etl.sample.IllustrativeSubmissions;
import vn.thidua.reference.References;
import vn.thidua.shared.Language;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Severity;

/** The samples of a first start, and what the job must find wrong in them. */
class FirstStartModuleTest {
    private static final Map<String, Set<String>> CODES = Map.of(
            "part_above_whole", Set.of("CREM-01", "RECON-01"),
            "thousandfold", Set.of("PART-01"),
            "unknown_measure", Set.of("MEASURE-01"),
            "unknown_unit", Set.of("UNIT-01"),
            "unknown_period", Set.of("PERIOD-01"),
            "unit_not_in_period", Set.of("UNIT-02"),
            "negative", Set.of("NEG-01"),
            "wrong_unit_of_measure", Set.of("VAL-07"),
            "scale_missing", Set.of("VAL-18"),
            "two_values", Set.of("CELL-01"));

    @TempDir
    Path data;

    private record Expected(String file, int line, String trouble) {}

    @Test
    void samples_are_loaded_once_with_the_problems_that_were_planted_and_no_others() throws IOException {
        try (var installation = Installation.open(data)) {
            assertThat(installation.get(FirstStart.class).fill(true)).isTrue();
            var runs = installation.runs().latest(10);
            assertThat(runs)
                    .extracting(RunView::job, RunView::state)
                    .containsExactly(
                            org.assertj.core.api.Assertions.tuple("illustrative-submissions", RunState.PUBLISHED),
                            org.assertj.core.api.Assertions.tuple("illustrative-submissions", RunState.PUBLISHED),
                            org.assertj.core.api.Assertions.tuple("published-figures", RunState.PUBLISHED),
                            org.assertj.core.api.Assertions.tuple("reference-data", RunState.PUBLISHED));
            assertThat(installation.runs().problems(runs.get(2).id(), Language.EN, 100))
                    .isEmpty();
            compare(installation, installation.runs().problems(runs.get(1).id(), Language.VI, 10_000));
            assertThat(installation.runs().problems(runs.getFirst().id(), Language.VI, 100))
                    .as("corrections")
                    .isEmpty();
            var head = installation.head();
            assertThat(installation.get(FirstStart.class).fill(true)).isFalse();
            assertThat(installation.head()).isEqualTo(head);
        }
        try (var installation = Installation.open(data)) {
            assertThat(installation.get(FirstStart.class).fill(true)).isFalse();
            assertThat(installation.runs().latest(10)).hasSize(4);
        }
    }

    private void compare(Installation installation, List<Problem> found) throws IOException {
        var stories = new IllustrativeSubmissions(
                installation.get(References.class).current(), Path.of("etl-jobs/samples/illustrative/anchors.csv"));
        stories.write(Files.createDirectories(data.resolve("again")));
        var expected = Files.readAllLines(stories.writeExpectedProblems(data.resolve("expected.csv"))).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Expected(cells[0], Integer.parseInt(cells[1]), cells[5]))
                .toList();
        assertThat(expected).hasSizeGreaterThan(10);
        for (var planted : expected) {
            assertThat(found).as("%s", planted).anySatisfy(problem -> {
                assertThat(problem.file()).isEqualTo(planted.file());
                assertThat(problem.line()).isEqualTo(planted.line());
                assertThat(CODES.get(planted.trouble())).contains(problem.code());
            });
        }
        var planted = expected.stream().map(e -> e.file() + ":" + e.line()).collect(Collectors.toSet());
        assertThat(found)
                .filteredOn(problem -> problem.severity() != Severity.NOTE)
                .allSatisfy(problem -> assertThat(planted).contains(problem.file() + ":" + problem.line()));
    }
}
