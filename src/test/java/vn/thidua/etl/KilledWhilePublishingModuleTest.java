package vn.thidua.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.warehouse.PublishStep;

/**
 * Whole processes that die while they publish, at each named step and at random moments. The next process finds the old
 * edition or the new one, whole, and the run marked; at the end the job completes by itself.
 */
class KilledWhilePublishingModuleTest {
    private static final int RANDOM_MOMENTS = 15;

    @TempDir
    Path directory;

    private int version;

    @Test
    void whenever_a_process_dies_readers_see_one_edition_whole_and_rerunning_completes() throws Exception {
        var first = play("never", 0);
        assertThat(first.ended()).isEqualTo("PUBLISHED");
        var before = version;
        for (var step : PublishStep.values()) {
            for (var moment : List.of("before:" + step, "after:" + step)) {
                before = checked(play(moment, 0), before, moment);
            }
        }
        long whole = first.milliseconds();
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < RANDOM_MOMENTS; i++) {
            long delay = 1 + random.nextLong(whole);
            before = checked(play("random", delay), before, "seed %d, after %d ms".formatted(seed, delay));
        }
        var last = play("never", 0);
        checked(last, before, "the end");
        assertThat(last.ended()).isEqualTo("PUBLISHED");
        var proof = play("never", 0);
        assertThat(proof.markers()).isEqualTo("v" + last.version());
        assertThat(proof.lastRun()).isEqualTo("PUBLISHED");
    }

    private int subjects = -1;
    private int attempted = -1;

    /**
     * Compares what a process found with what its predecessor may have left.
     *
     * @param known the version that was published for certain before the predecessor began
     * @return the version that is published for certain now
     */
    private int checked(Life life, int known, String moment) {
        assertThat(life.markers())
                .as("found by the process that dies at " + moment)
                .doesNotContain("+");
        int found = Integer.parseInt(life.markers().substring(1));
        if (attempted < 0) {
            assertThat(found).isEqualTo(known);
            subjects = life.subjects();
        } else {
            assertThat(found).as("published when the process before died").isIn(known, attempted);
            assertThat(life.lastRun())
                    .as("mark of the run that was interrupted")
                    .isIn(found == attempted ? List.of("PUBLISHED") : List.of("INTERRUPTED", "NONE", "PUBLISHED"));
        }
        assertThat(life.subjects()).as("nothing lost or doubled").isEqualTo(subjects);
        attempted = life.version();
        return found;
    }

    private record Life(int version, String markers, int subjects, String lastRun, String ended, long milliseconds) {}

    /** One process from its start to its death or its end, publishing the next version of the reference data. */
    private Life play(String moment, long delay) throws IOException, InterruptedException {
        int mine = ++version;
        var folder = marked(mine);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        PublishVictim.class.getName(),
                        directory.resolve("data").toString(),
                        folder.toString(),
                        moment)
                .redirectError(directory.resolve("errors.log").toFile())
                .start();
        String found = "";
        String ended = "";
        long ready = 0;
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("FOUND ")) {
                    found = line;
                } else if (line.equals("READY")) {
                    ready = System.nanoTime();
                    if (delay > 0 && !process.waitFor(delay, TimeUnit.MILLISECONDS)) {
                        process.toHandle().destroyForcibly();
                    }
                } else if (line.startsWith("ENDED ")) {
                    ended = line.substring("ENDED ".length());
                }
            }
        } finally {
            process.destroyForcibly();
        }
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - ready);
        process.waitFor();
        assertThat(found)
                .as("what the process printed; " + Files.readString(directory.resolve("errors.log")))
                .isNotEmpty();
        var words = found.split(" ", -1);
        return new Life(mine, words[2], Integer.parseInt(words[3]), words[4], ended, took);
    }

    /** The shipped reference data with a mark behind each English name of subjects and measures. */
    private Path marked(int version) throws IOException {
        var folder = Files.createDirectories(directory.resolve("reference-" + version));
        try (var files = Files.list(Path.of("etl-jobs/reference-data"))) {
            for (var source : files.toList()) {
                var name = source.getFileName().toString();
                var target = folder.resolve(name);
                if (name.equals("subjects.csv") || name.equals("measures.csv")) {
                    Files.write(target, marked(Files.readAllLines(source), version));
                } else {
                    Files.copy(source, target);
                }
            }
        }
        return folder;
    }

    private static List<String> marked(List<String> lines, int version) {
        int column = List.of(lines.getFirst().split(",", -1)).indexOf("name_en");
        var marked = new ArrayList<String>();
        marked.add(lines.getFirst());
        for (var line : lines.subList(1, lines.size())) {
            marked.add(withMark(line, column, "~v" + version));
        }
        return marked;
    }

    private static String withMark(String line, int column, String mark) {
        int at = 0;
        boolean quoted = false;
        int cell = 0;
        for (; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted && cell++ == column) {
                break;
            }
        }
        int end = line.charAt(at - 1) == '"' ? at - 1 : at;
        return line.substring(0, end) + mark + line.substring(end);
    }
}
