package vn.thidua.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.MeasureCode;

/** The facts of the indicators against the reference data they are computed from. */
class IndicatorFilesTest {
    private static final Path FOLDER = Path.of("dashboards/indicators");
    private static final Pattern FORMULA = Pattern.compile("(?m)^(numerator|denominator|measure): (.+)$");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]+");
    private static final Pattern KIND = Pattern.compile("(?m)^kind: (\\w+)$");

    private final Reference reference = ReferenceFolders.shipped();

    @Test
    void the_27_and_any_other_are_made_of_known_measures() throws IOException {
        var files = files();

        assertThat(files).hasSizeGreaterThanOrEqualTo(27);
        for (var file : files) {
            var codes = codes(Files.readString(file));
            assertThat(codes).as("%s", file).isNotEmpty();
            for (var code : codes) {
                assertThat(reference.measure(new MeasureCode(code)))
                        .as("%s: %s", file, code)
                        .isPresent();
            }
        }
    }

    @Test
    void sums_are_made_of_flows_and_last_values_of_stocks() throws IOException {
        for (var file : files()) {
            var text = Files.readString(file);
            var kind = KIND.matcher(text);
            assertThat(kind.find()).as("%s", file).isTrue();
            for (var code : codes(text)) {
                var measure = reference.measure(new MeasureCode(code)).orElseThrow();
                switch (kind.group(1)) {
                    case "sum" -> assertThat(measure.kind()).as("%s", file).isEqualTo(MeasureKind.FLOW);
                    case "last" -> assertThat(measure.kind()).as("%s", file).isEqualTo(MeasureKind.STOCK_END);
                    case "ratio" -> assertThat(measure.kind()).as("%s", file).isNotEqualTo(MeasureKind.SHARE);
                    default -> throw new AssertionError(file + ": kind " + kind.group(1));
                }
            }
        }
    }

    @Test
    void a_rate_in_percent_has_a_share_for_what_is_published_without_counts() throws IOException {
        for (var file : files()) {
            if (Files.readString(file).contains("scale: percent")) {
                var code = file.getFileName().toString().replace(".yaml", "");
                assertThat(reference.measure(new MeasureCode(code)))
                        .map(Measure::kind)
                        .as(code)
                        .contains(MeasureKind.SHARE);
            }
        }
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> codes(String text) {
        var codes = new ArrayList<String>();
        var formula = FORMULA.matcher(text);
        while (formula.find()) {
            var code = CODE.matcher(formula.group(2));
            while (code.find()) {
                codes.add(code.group());
            }
        }
        return codes;
    }
}
