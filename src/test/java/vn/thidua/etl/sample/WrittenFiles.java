package vn.thidua.etl.sample;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.reference.Reference;
import vn.thidua.reference.ReferenceFolders;

/** The illustrative files, written once for a class of tests and read as rows. */
abstract class WrittenFiles {
    static final Path ANCHORS = Path.of("etl-jobs/samples/illustrative/anchors.csv");
    static final Reference REFERENCE = ReferenceFolders.shipped();

    @TempDir
    static Path directory;

    static List<WrittenRow> reports;
    static List<WrittenRow> corrections;
    static Map<String, String> expectedProblems;
    static Map<WrittenRow.Cell, Long> settled;

    @BeforeAll
    static void write() {
        var submissions = new IllustrativeSubmissions(REFERENCE, ANCHORS);
        reports = WrittenRow.read(submissions.write(directory.resolve("reports")));
        corrections = WrittenRow.read(submissions.writeCorrections(directory.resolve("corrections")));
        submissions.writeExpectedProblems(directory.resolve("expected-problems.csv"));
        submissions.writeTargets(directory.resolve("targets.csv"));
        expectedProblems = readExpectedProblems();
        settled = settle();
    }

    static Map<String, String> readExpectedProblems() {
        try {
            return Files.readAllLines(directory.resolve("expected-problems.csv")).stream()
                    .skip(1)
                    .collect(Collectors.toMap(line -> line.split(",")[0] + ":" + line.split(",")[1], line -> line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plain numbers as they stand after the corrections. */
    static Map<WrittenRow.Cell, Long> settle() {
        var planted = expectedProblems;
        var values = new HashMap<WrittenRow.Cell, Long>();
        Stream.concat(
                        reports.stream().filter(row -> !planted.containsKey(row.file() + ":" + row.line())),
                        corrections.stream())
                .filter(WrittenRow::isNumber)
                .forEach(row -> values.put(row.cell(), row.number()));
        return values;
    }

    static long year(int year, String measure, Set<String> units) {
        return Stream.of("Q1", "Q2", "Q3", "Q4")
                .mapToLong(quarter -> quarter(year + quarter, measure, units))
                .sum();
    }

    static long quarter(String period, String measure, Set<String> units) {
        return settled.entrySet().stream()
                .filter(entry -> entry.getKey().period().equals(period)
                        && entry.getKey().measure().equals(measure)
                        && units.contains(entry.getKey().unit()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    static Set<String> units(Predicate<WrittenRow> which) {
        return reports.stream().filter(which).map(WrittenRow::unit).collect(toSet());
    }
}
