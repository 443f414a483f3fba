package vn.thidua.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.reference.References;
import vn.thidua.security.Audit;
import vn.thidua.security.AuditEntry;
import vn.thidua.shared.Period;

class ReferenceJobModuleTest {
    @TempDir
    Path data;

    @Test
    void the_shipped_reference_data_become_an_edition_and_a_second_run_publishes_nothing() {
        try (var installation = Installation.open(data)) {
            var first = installation.run("reference-data");
            assertThat(first.problems()).isEmpty();
            assertThat(first.state()).isEqualTo(RunState.PUBLISHED);
            assertThat(first.edition()).isEqualTo(installation.head());
            var day = Period.quarter(2022, 4).last();
            var reference = installation.get(References.class).current();
            assertThat(reference.unitsAt(day)).hasSize(30);
            assertThat(reference.unitsAt(Period.quarter(2025, 3).last())).hasSize(126);
            var second = installation.run("reference-data");
            assertThat(second.state()).isEqualTo(RunState.NOTHING_NEW);
            assertThat(installation.head()).isEqualTo(first.edition());
            assertThat(installation.get(Audit.class).latest(10))
                    .extracting(AuditEntry::action)
                    .containsSubsequence("run.started", "edition.published", "run.started");
        }
    }

    @Test
    void one_bad_row_stops_the_load_with_file_and_line_and_changes_nothing() throws IOException {
        try (var installation = Installation.open(data)) {
            var good = installation.run("reference-data");
            var folder = edited("subjects.csv", 5, line -> line.replaceFirst("^[0-9]+,", "abc,"));
            var bad = installation.run(
                    RunRequest.of("reference-data", RunOrigin.CLI, "staff").inbox(folder));
            assertThat(bad.state()).isEqualTo(RunState.HELD);
            assertThat(bad.problems()).anySatisfy(problem -> {
                assertThat(problem.file()).isEqualTo("subjects.csv");
                assertThat(problem.line()).isEqualTo(5);
            });
            assertThat(installation.head()).isEqualTo(good.edition());
            assertThat(installation.run("reference-data").state()).isEqualTo(RunState.NOTHING_NEW);
        }
    }

    @Test
    void what_was_found_survives_a_restart() throws IOException {
        RunId run;
        try (var installation = Installation.open(data)) {
            var folder = edited("measures.csv", 3, line -> line.replace("flow", "flood"));
            run = installation
                    .run(RunRequest.of("reference-data", RunOrigin.CLI, "staff").inbox(folder))
                    .id();
        }
        try (var installation = Installation.open(data)) {
            var view = installation.runs().find(run).orElseThrow();
            assertThat(view.state()).isEqualTo(RunState.HELD);
            assertThat(view.problems()).isNotEmpty();
            assertThat(view.problemCount()).isEqualTo(view.problems().size());
        }
    }

    private interface Edit {
        String of(String line);
    }

    /** A copy of the shipped folder with one line changed. */
    private Path edited(String file, int line, Edit edit) throws IOException {
        var folder = Files.createDirectories(data.resolve("edited"));
        try (var files = Files.list(Path.of("etl-jobs/reference-data"))) {
            for (var source : files.toList()) {
                Files.copy(source, folder.resolve(source.getFileName()));
            }
        }
        var lines = new java.util.ArrayList<>(Files.readAllLines(folder.resolve(file)));
        lines.set(line - 1, edit.of(lines.get(line - 1)));
        Files.write(folder.resolve(file), List.copyOf(lines));
        return folder;
    }
}
