package vn.thidua.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.etl.Uploads.Content;
import vn.thidua.etl.Uploads.Upload;

/** Files that come over a screen or the programming interface. */
class UploadsModuleTest {
    private static final String JOB = "quarterly-submissions";
    private static final String HEADER = "unit,period,measure,value\n";

    @TempDir
    Path data;

    @Test
    void several_files_are_read_by_one_run_and_known_by_who_handed_them_in() throws IOException {
        try (var installation = ready()) {
            var received = installation
                    .get(Uploads.class)
                    .receive(
                            job(installation),
                            List.of(
                                    new Upload("C:\\tài liệu\\a.csv", text(HEADER + "017,2022Q4,DEATHS,300\n")),
                                    new Upload("../../a.csv", text(HEADER + "018,2022Q4,DEATHS,250\n"))),
                            RunOrigin.MANUAL,
                            "staff");
            assertThat(received.submissions())
                    .allSatisfy(one -> assertThat(one.receivedFrom()).isEqualTo("staff"))
                    .extracting(one -> one.fileName())
                    .containsExactly("a.csv", "a.csv");
            var run = installation.ended(received.run());
            assertThat(run.state()).isEqualTo(RunState.WAITING);
            assertThat(run.requestedBy()).isEqualTo("staff");
            assertThat(run.files()).isEqualTo(2);
            assertThat(run.accepted()).isEqualTo(2);
        }
    }

    @Test
    void one_file_that_breaks_off_keeps_all_of_them_out() throws IOException {
        try (var installation = ready()) {
            assertThatThrownBy(() -> installation
                            .get(Uploads.class)
                            .receive(
                                    job(installation),
                                    List.of(
                                            new Upload("a.csv", text(HEADER + "017,2022Q4,DEATHS,300\n")),
                                            new Upload("b.csv", BROKEN)),
                                    RunOrigin.MANUAL,
                                    "staff"))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the line is dead");
            assertThat(inbox()).isEmptyDirectory();
            assertThat(installation.runs().latestOf(JOB)).isEmpty();
        }
    }

    @Test
    void halves_of_files_are_swept_at_the_next_start_and_nothing_else_is() throws IOException {
        try (var installation = ready()) {
            Files.createDirectories(inbox());
        }
        Files.writeString(inbox().resolve(".0b8c2a5e-6a41-4b2a-9d35-1f4f0a3b7c11.part"), "unit,per");
        Files.writeString(inbox().resolve("copied.csv.part"), "unit,per");
        try (var installation = Installation.open(data)) {
            try (var left = Files.list(inbox())) {
                assertThat(left.map(path -> path.getFileName().toString())).containsExactly("copied.csv.part");
            }
        }
    }

    private static final Content BROKEN = () -> new InputStream() {
        @Override
        public int read() throws IOException {
            throw new IOException("the line is dead");
        }
    };

    private static Content text(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JobView job(Installation installation) {
        return installation.runs().jobs().stream()
                .filter(job -> job.id().equals(JOB))
                .findFirst()
                .orElseThrow();
    }

    private Path inbox() {
        return data.resolve("inbox").resolve(JOB);
    }

    private Installation ready() {
        var installation = Installation.open(data);
        assertThat(installation.run("reference-data").state()).isEqualTo(RunState.PUBLISHED);
        return installation;
    }
}
