package vn.thidua.etl.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.thidua.etl.Installation;
import vn.thidua.etl.RunOrigin;
import vn.thidua.etl.RunRequest;
import vn.thidua.etl.RunState;
import vn.thidua.etl.RunView;
import vn.thidua.etl.load.ShippedFiles;
import vn.thidua.warehouse.Loads;

/** What keeps a load of millions of figures possible: plans in proportion to the rows, and memory within its limit. */
@ExtendWith(OutputCaptureExtension.class)
class LargeLoadModuleTest {
    private static final String JOB = "illustrative-submissions";

    /** Every row with every row, or with a copy of the distinct rows of the other side. */
    private static final Pattern OUT_OF_PROPORTION =
            Pattern.compile("nested loop|blockwise|cross product|delim", Pattern.CASE_INSENSITIVE);

    @TempDir
    Path data;

    private record Planned(String statement, String plan) {}

    @Test
    void no_statement_of_a_load_or_reload_compares_every_row_with_every_row() throws IOException {
        try (var installation = Installation.open(data)) {
            var files = ready(installation, 40_000);
            var plans = listen(installation);
            load(installation, files);
            assertThat(plans).hasSizeGreaterThan(80);
            assertThat(plans.stream().map(Planned::statement))
                    .as("what must be among them")
                    .anyMatch(sql -> sql.startsWith("insert into \"observation\""))
                    .anyMatch(sql -> sql.startsWith("update \"observation\""))
                    .anyMatch(sql -> sql.contains("\"sheet\""))
                    .anyMatch(sql -> sql.contains("changed_observation"));
            var silent = installation.get(Loads.class).db().configuration().derive(new ExecuteListenerProvider[0]);
            var known = plan(
                    silent.dsl(),
                    "select count(*) from observation as a join observation as b on a.value * b.value > 7");
            assertThat(known.plan()).as("such plans are recognised").containsPattern(OUT_OF_PROPORTION);
            assertThat(plans)
                    .allSatisfy(planned -> assertThat(planned.plan())
                            .as(planned.statement())
                            .doesNotContainPattern(OUT_OF_PROPORTION));
        }
    }

    @Test
    void a_large_file_and_its_reload_need_less_memory_than_their_rows() throws IOException {
        try (var installation =
                Installation.open(data, "thidua.warehouse.memory=160MB", "thidua.warehouse.threads=2")) {
            var files = ready(installation, 700_000);
            assertThat(Files.size(files.getFirst())).isGreaterThan(1 << 24);
            load(installation, files);
        }
    }

    @Test
    void a_run_that_is_cancelled_within_a_statement_ends_leaves_nothing_and_is_no_failure(CapturedOutput output)
            throws IOException {
        try (var installation = Installation.open(data)) {
            var file = ready(installation, 400_000).getFirst();
            put(file);
            var began = new CountDownLatch(1);
            installation
                    .get(Loads.class)
                    .db()
                    .configuration()
                    .set(new DefaultExecuteListenerProvider(new ExecuteListener() {
                        @Override
                        public void executeStart(ExecuteContext context) {
                            if (String.valueOf(context.sql()).contains("read_csv")) {
                                began.countDown();
                            }
                        }
                    }));
            var run = installation.runs().start(RunRequest.of(JOB, RunOrigin.CLI, "test"));
            assertThat(await(began)).isTrue();
            installation.runs().cancel(run, "test");
            assertThat(installation.ended(run).state()).isEqualTo(RunState.CANCELLED);
            assertThat(installation.get(Loads.class).db().fetchCount(CANDIDATE_OBSERVATION))
                    .isZero();
            assertThat(output).doesNotContain("ERROR").doesNotContain("\tat ");
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void put(Path file) throws IOException {
        Files.move(
                file,
                Files.createDirectories(data.resolve("inbox").resolve(JOB)).resolve("so-lieu.csv"));
    }

    private void load(Installation installation, List<Path> files) throws IOException {
        for (var file : files) {
            Files.move(
                    file,
                    Files.createDirectories(data.resolve("inbox").resolve(JOB)).resolve("so-lieu.csv"));
            var run = installation.run(JOB);
            assertThat(run.state()).as("%s", run.problems()).isEqualTo(RunState.PUBLISHED);
            assertThat(run.accepted()).isEqualTo(run.read());
        }
        var reload = installation.runs().latest(1).getFirst();
        assertThat(reload.closed()).as("every figure is replaced").isEqualTo(reload.read());
    }

    /** Publishes reference data for so many figures, and writes them twice, each figure differently. */
    private List<Path> ready(Installation installation, long rows) throws IOException {
        var source = new BenchmarkData();
        var reference = Files.createDirectories(data.resolve("reference"));
        source.reference(installation.get(ShippedFiles.class), reference);
        RunView run = installation.run(
                RunRequest.of("reference-data", RunOrigin.CLI, "test").inbox(reference));
        assertThat(run.state()).as("%s", run.problems()).isEqualTo(RunState.PUBLISHED);
        var first = data.resolve("first.csv");
        var second = data.resolve("second.csv");
        source.submission(first, rows);
        EtlBenchmark.differ(first, second);
        return List.of(first, second);
    }

    /** Plans every statement of the warehouse just before it runs. */
    private static List<Planned> listen(Installation installation) {
        var db = installation.get(Loads.class).db();
        var silent = db.configuration().derive().dsl();
        var plans = new CopyOnWriteArrayList<Planned>();
        db.configuration().set(new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                var query = context.query();
                if (query != null) {
                    plans.add(plan(silent, silent.renderInlined(query)));
                }
            }
        }));
        return plans;
    }

    private static Planned plan(DSLContext db, String sql) {
        var plan = db.fetch("explain " + sql.replace("{", "{{")).getFirst().get(1, String.class);
        return new Planned(sql.toLowerCase(Locale.ROOT), plan);
    }
}
