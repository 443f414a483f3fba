package vn.thidua.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Period;
import vn.thidua.shared.Qualifier;
import vn.thidua.shared.Quantity;

/** The table of {@code given-expected.csv}: what a unit reports, and what every indicator makes of it. */
class GivenExpectedModuleTest {
    private static final int FIRST_YEAR = 2019;
    private static IndicatorWarehouse warehouse;
    private static List<String> units;

    /**
     * A line of the table. Each has a unit and a year of its own, so that lines do not meet.
     *
     * @param asked {@code Q4}, {@code ytd Q2} or {@code year}
     * @param given figures, with their quarter unless it is the one that is asked
     */
    private record Case(int number, String indicator, String asked, String given, String expected, String why) {
        static Case of(int number, String line) {
            var cells = line.split(";", -1);
            return new Case(number, cells[0], cells[1], cells[2], cells[3], cells[4]);
        }

        String unit() {
            return units.get(number % units.size());
        }

        int year() {
            return FIRST_YEAR + number / units.size();
        }

        Grain grain() {
            return asked.equals("year") ? Grain.YEAR : asked.startsWith("ytd ") ? Grain.YTD : Grain.QUARTER;
        }

        String quarter() {
            return asked.equals("year") ? "Q4" : asked.substring(asked.length() - 2);
        }

        Stream<Given> figures() {
            return Stream.of(given.split(", ", -1)).map(this::figure);
        }

        private Given figure(String text) {
            var words = List.of(text.split(" ", -1));
            var quarter = words.size() == 3 ? words.getFirst() : quarter();
            var measure = words.get(words.size() - 2);
            var value = words.getLast();
            return value.equals("-")
                    ? Given.of(unit(), year() + quarter, measure, CellState.NONE_OCCURRED)
                    : Given.of(unit(), year() + quarter, measure, quantity(value));
        }

        private static Quantity quantity(String value) {
            return switch (value.charAt(0)) {
                case '>' -> Quantity.over(new BigDecimal(value.substring(1)));
                case '~' -> Quantity.about(new BigDecimal(value.substring(1)));
                default -> Quantity.exact(new BigDecimal(value));
            };
        }

        @Override
        public String toString() {
            return "%s: %s".formatted(indicator, why);
        }
    }

    @BeforeAll
    static void publish(@TempDir Path directory) {
        warehouse = IndicatorWarehouse.open(directory);
        units = warehouse.reference().unitsAt(LocalDate.of(FIRST_YEAR, 1, 1)).stream()
                .map(unit -> unit.code())
                .toList();
        warehouse.publish(cases().flatMap(Case::figures));
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    static Stream<Case> cases() {
        try {
            var lines = Files.readAllLines(Path.of("src/test/resources/indicators/given-expected.csv"));
            return Stream.iterate(1, number -> number < lines.size(), number -> number + 1)
                    .map(number -> Case.of(number, lines.get(number)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_indicator_has_a_line() {
        assertThat(cases().map(Case::indicator).distinct())
                .containsExactlyInAnyOrderElementsOf(warehouse.indicators().all().stream()
                        .map(each -> each.code().value())
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void given_figures_make_the_expected_value(Case line) {
        var quarter = IndicatorWarehouse.period(line.year() + line.quarter());
        var period = line.grain() == Grain.YEAR ? Period.year(line.year()) : quarter;
        var row = warehouse.row(line.indicator(), line.unit(), line.grain(), period.code());

        if (line.expected().equals("none")) {
            assertThat(row.value()).isNull();
            return;
        }
        var words = List.of(line.expected().split(" ", -1));
        assertThat(row.value()).isCloseTo(new BigDecimal(words.getLast()), within(new BigDecimal("1e-9")));
        assertThat(row.qualifier())
                .isEqualTo(
                        switch (words.getFirst()) {
                            case "over" -> Qualifier.OVER;
                            case "about" -> Qualifier.ABOUT;
                            default -> Qualifier.EXACT;
                        });
    }
}
