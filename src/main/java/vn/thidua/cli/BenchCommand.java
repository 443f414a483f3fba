package vn.thidua.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.cli.Command.Bench;
import vn.thidua.operations.DataDirectory;
import vn.thidua.shared.Benchmark;

/** Runs one benchmark on a data directory that is thrown away; its lines are the output. */
final class BenchCommand {
    private BenchCommand() {}

    static ExitCode run(Bench bench, Console console) {
        Path scratch;
        try {
            scratch = Files.createTempDirectory("thidua-bench-");
        } catch (IOException e) {
            console.remark("cli.failed", String.valueOf(e.getMessage()));
            return ExitCode.FAILED;
        }
        try (var application = Application.tool(DataDirectory.open(scratch))) {
            var known = application.getBeansOfType(Benchmark.class).values().stream()
                    .collect(Collectors.toMap(Benchmark::name, each -> each));
            var wanted = known.get(bench.name());
            if (wanted == null) {
                var names = Stream.concat(known.keySet().stream(), Stream.of("startup"))
                        .sorted()
                        .collect(Collectors.joining(", "));
                throw new WrongUsage(console.texts().get("cli.usage.bench", bench.name(), names));
            }
            if (bench.seed() == null) {
                wanted.run(bench.rows(), console::result);
            } else {
                wanted.repeat(bench.seed(), console::result);
            }
            return ExitCode.DONE;
        } catch (WrongUsage usage) {
            throw usage;
        } catch (Exception e) {
            console.remark("cli.failed", String.valueOf(e.getMessage()));
            return ExitCode.FAILED;
        } finally {
            delete(scratch);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException leftForTheSystemToClear) {
            folder.toFile().deleteOnExit();
        }
    }
}
