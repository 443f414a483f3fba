package vn.thidua.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.etl.Parcel.Gathered;
import vn.thidua.etl.Parcel.Reason;
import vn.thidua.etl.Parcel.Refused;

/** Files are gathered, looked at and handed in together. */
class ParcelsModuleTest {
    private static final String JOB = "quarterly-submissions";
    private static final String HEADER = "unit,period,measure,value\n";

    @TempDir
    Path data;

    private Installation installation;

    @BeforeEach
    void open() {
        installation = Installation.open(data);
        installation.run("reference-data");
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void two_hundred_files_are_looked_at_and_then_handed_in_to_one_run() throws IOException {
        var parcels = installation.get(Parcels.class);
        var parcel = parcels.of("staff");
        for (int i = 0; i < 200; i++) {
            var period = (2014 + i / 24) + "Q" + (1 + i % 4);
            parcel.add("báo cáo.csv", text("%s017,%s,%s,%d\n".formatted(HEADER, period, measure(i), i + 1)));
        }
        assertThat(parcel.files()).hasSize(200).extracting(Gathered::name).doesNotHaveDuplicates();

        var preview = installation.ended(parcels.preview(job(), "staff"));
        assertThat(preview.state()).isEqualTo(RunState.PREVIEWED);
        assertThat(preview.files()).isEqualTo(200);
        assertThat(preview.added()).isPositive();
        assertThat(inbox())
                .satisfiesAnyOf(
                        path -> assertThat(path).doesNotExist(),
                        path -> assertThat(path).isEmptyDirectory());

        var run = installation.ended(parcels.handIn(job(), "staff"));
        assertThat(run.state()).isEqualTo(RunState.WAITING);
        assertThat(run.files()).isEqualTo(200);
        assertThat(run.added()).isEqualTo(preview.added());
        assertThat(run.requestedBy()).isEqualTo("staff");
        assertThat(parcel.files()).isEmpty();
        assertThat(installation.head().value()).isEqualTo(1);
    }

    private static String measure(int number) {
        return switch (number / 4 % 6) {
            case 0 -> "DEATHS";
            case 1 -> "GIFT_COUNT";
            case 2 -> "HOUSE_COUNT";
            case 3 -> "COMMUNES";
            case 4 -> "FUND_SEA_RECEIVED";
            default -> "CREMATIONS";
        };
    }

    @Test
    void what_is_too_large_or_empty_is_refused_whole_and_others_parcels_are_their_own() throws IOException {
        var parcel = installation.get(Parcels.class).of("staff");
        assertThatThrownBy(() -> parcel.add("lớn.csv", zeros(Parcel.LARGEST_FILE + 1L)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
        assertThatThrownBy(() -> parcel.add("rỗng.csv", text("")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.EMPTY));
        parcel.add("../../a.csv", text(HEADER));
        assertThat(parcel.files()).containsExactly(new Gathered("a.csv", HEADER.length()));
        assertThat(installation.get(Parcels.class).of("other").files()).isEmpty();
        try (var files = Files.walk(data.resolve("parcels"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
        parcel.remove("a.csv");
        assertThat(parcel.files()).isEmpty();
    }

    @Test
    void what_was_gathered_is_swept_at_the_next_start() throws IOException {
        installation.get(Parcels.class).of("staff").add("a.csv", text(HEADER));
        installation.close();
        installation = Installation.open(data);
        assertThat(data.resolve("parcels")).doesNotExist();
        assertThat(installation.get(Parcels.class).of("staff").files()).isEmpty();
    }

    private JobView job() {
        return installation.runs().jobs().stream()
                .filter(job -> job.id().equals(JOB))
                .findFirst()
                .orElseThrow();
    }

    private Path inbox() {
        return data.resolve("inbox").resolve(JOB);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream zeros(long many) {
        return new InputStream() {
            private long left = many;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int some = (int) Math.min(length, left);
                left -= some;
                return some == 0 ? -1 : some;
            }
        };
    }
}
