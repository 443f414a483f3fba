package vn.thidua.etl.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.Period;

/** Units write, forget, delay and err in the illustrative files as they do in life. */
class IllustrativeHabitsTest extends WrittenFiles {
    @Test
    void every_state_of_a_cell_occurs() {
        var texts = reports.stream().collect(groupingBy(WrittenRow::value, Collectors.counting()));

        assertThat(texts.get("-")).isGreaterThan(500);
        assertThat(texts.get("0")).isGreaterThan(100);
        assertThat(texts.get("…")).isBetween(50L, 400L);
        assertThat(texts.get("x")).isBetween(50L, 400L);
        assertThat(corrections).anyMatch(row -> row.value().equals("rút số liệu"));
    }

    @Test
    void some_files_are_saved_from_a_spreadsheet() throws IOException {
        assertThat(Files.readString(directory.resolve("reports/2020Q3-C4.csv")))
                .startsWith("\uFEFFMã đơn vị;Kỳ;Mã số liệu;Số liệu;Ngày nhận\r\n277;2020Q3;");
        assertThat(Files.readString(directory.resolve("reports/2021Q1-C4.csv")))
                .startsWith("unit,period,measure,value,received\n");
    }

    @Test
    void odd_spellings_are_few() {
        var odd = reports.stream()
                .filter(row -> !row.isNumber() && !Set.of("-", "…", "x").contains(row.value()))
                .toList();

        assertThat(odd).hasSizeBetween(50, 400).anyMatch(row -> row.value().endsWith(" triệu đồng"));
    }

    @Test
    void some_units_are_late_and_some_silent() {
        var received = reports.stream()
                .filter(row -> Period.parse(row.period()).isPresent())
                .collect(groupingBy(row -> row.unit() + " " + row.period(), mapping(WrittenRow::received, toSet())));
        long late = received.entrySet().stream()
                .filter(entry -> {
                    var last = Period.parse(entry.getKey().split(" ")[1])
                            .orElseThrow()
                            .last();
                    return entry.getValue().stream().anyMatch(day -> day.isAfter(last.plusDays(Habits.DAYS)));
                })
                .count();
        int possible = 30 * 26 + 126 * 2;

        assertThat((double) late / possible).isBetween(0.05, 0.16);
        assertThat(received.size()).isBetween((int) (possible * 0.94), possible - 10);
    }

    @Test
    void planted_mistakes_stand_where_the_list_says() {
        var expected = expectedProblems;

        assertThat(expected).hasSize(13);
        assertThat(expected.values().stream()
                        .map(trouble -> trouble.split(",")[5])
                        .collect(toSet()))
                .hasSize(Slip.Trouble.values().length);
        for (var row : reports) {
            var trouble = expected.get(row.file() + ":" + row.line());
            if (trouble != null) {
                assertThat(trouble).contains(row.unit() + "," + row.period() + "," + row.measure());
            }
        }
    }

    @Test
    void what_can_be_put_right_is_put_right_later() {
        var corrected = corrections.stream().collect(groupingBy(WrittenRow::cell));
        var first = reports.stream().collect(groupingBy(WrittenRow::cell));

        for (var slip : Slip.PLANTED) {
            var cell = new WrittenRow.Cell(slip.unit(), slip.quarter(), slip.measure());
            assertThat(corrected.containsKey(cell)).as("%s", slip).isEqualTo(!slip.adds());
        }
        corrected.forEach((cell, rows) -> {
            assertThat(rows).as("%s", cell).hasSize(1);
            first.getOrDefault(cell, List.of())
                    .forEach(row -> assertThat(rows.getFirst().received()).isAfter(row.received()));
        });
        assertThat(corrected).hasSizeBetween(20, 60);
    }

    @Test
    void targets_of_a_cluster_are_those_of_its_units_together() throws IOException {
        var targets = Files.readAllLines(directory.resolve("targets.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(
                        cells -> cells[0] + " " + cells[1] + " " + cells[2], cells -> Double.valueOf(cells[4])));

        assertThat(targets).hasSize(17 * 36 * 7);
        double units = Stream.of("016", "017", "018", "020", "250")
                .mapToDouble(code -> targets.get("FUND_SEA_TOTAL " + code + " 2023Y"))
                .sum();
        assertThat(targets.get("FUND_SEA_TOTAL C3 2023Y")).isEqualTo(units);
        assertThat(targets.get("CREMATION_RATE C3 2023Y")).isBetween(0.85, 0.92);
        assertThat(targets.get("CREMATION_RATE 018 2023Y")).isLessThanOrEqualTo(1);
    }
}
