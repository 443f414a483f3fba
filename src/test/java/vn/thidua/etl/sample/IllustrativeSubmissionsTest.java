package vn.thidua.etl.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.reference.Reference;
import vn.thidua.reference.ReferenceFolders;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;

class IllustrativeSubmissionsTest {
    private static final Path ANCHORS = Path.of("etl-jobs/samples/illustrative/anchors.csv");
    private static final Reference REFERENCE = ReferenceFolders.shipped();

    @TempDir
    static Path directory;

    private static List<WrittenRow> reports;
    private static List<WrittenRow> corrections;
    private static Map<String, String> expectedProblems;
    private static Map<WrittenRow.Cell, Long> settled;

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

    @Test
    void the_same_files_are_written_every_time() throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var folder : List.of("reports", "corrections")) {
            try (var files = Files.list(directory.resolve(folder))) {
                for (var file : files.sorted().toList()) {
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        // a change of the generator changes this on purpose; a change of the JDK or of a map's order must not
        assertThat(HexFormat.of().formatHex(digest.digest())).startsWith("47860a59ca270333");
    }

    @Test
    void districts_report_until_june_2025_and_new_units_after() {
        var districts = units(row -> row.period().compareTo("2025Q2") <= 0);
        var communes = units(
                row -> row.period().compareTo("2025Q3") >= 0 && !row.unit().equals("018"));

        assertThat(districts).hasSize(31).contains("001", "282", "299");
        assertThat(communes).hasSize(126).allMatch(code -> code.length() == 5);
        assertThat(reports.stream().map(WrittenRow::period).distinct())
                .hasSize(28 + 1)
                .contains("2022Q5");
    }

    @Test
    void every_sheet_answers_the_whole_roster() {
        var sheets = reports.stream()
                .filter(row -> !expectedProblems.containsKey(row.file() + ":" + row.line()))
                .collect(groupingBy(row -> row.unit() + " " + row.period(), mapping(WrittenRow::measure, toSet())));

        sheets.forEach((sheet, measures) -> {
            var unit = REFERENCE.subject(sheet.split(" ")[0]).orElseThrow();
            var owed = REFERENCE.expectedMeasures(
                    unit.id(), Period.parse(sheet.split(" ")[1]).orElseThrow());
            var codes = owed.stream().map(MeasureCode::value).collect(toSet());
            assertThat(codes).as(sheet).containsAll(measures);
            assertThat(codes.size() - measures.size()).as(sheet).isLessThan(2);
        });
    }

    @Test
    void parts_never_exceed_their_whole_except_where_planted() {
        var values = settled;
        var pairs = Map.of(
                "CREMATIONS", "DEATHS",
                "RECON_SUCCEEDED", "RECON_CONCLUDED",
                "HOUSES_BUILT", "HOUSE_COUNT",
                "HAMLET_CONF_HELD", "HAMLETS",
                "COMMUNE_CONF_HELD", "COMMUNES",
                "COMMUNES_PIB_RENEWED", "COMMUNES",
                "REPORTS_ON_TIME", "REPORTS_DUE",
                "FUND_SEA_TRANSFERRED", "FUND_SEA_RECEIVED",
                "FUND_POOR_SPENT_EDU", "FUND_POOR_SPENT",
                "GIFT_HOUSEHOLDS", "GIFT_COUNT");

        pairs.forEach((part, whole) -> values.forEach((cell, value) -> {
            if (cell.measure().equals(part)) {
                var bound = values.get(new WrittenRow.Cell(cell.unit(), cell.period(), whole));
                assertThat(value).as("%s", cell).isLessThanOrEqualTo(bound == null ? Long.MAX_VALUE : bound);
            }
        }));
    }

    @Test
    void mediation_carries_over_from_quarter_to_quarter() {
        var values = settled;
        int checked = 0;
        for (var cell : values.keySet()) {
            if (cell.measure().equals("RECON_RECEIVED")) {
                var concluded = values.get(new WrittenRow.Cell(cell.unit(), cell.period(), "RECON_CONCLUDED"));
                var open = values.get(new WrittenRow.Cell(cell.unit(), cell.period(), "RECON_IN_PROGRESS"));
                if (concluded != null && open != null) {
                    assertThat(concluded + open).as("%s", cell).isEqualTo(values.get(cell));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(900);
    }

    @Test
    void the_fund_for_the_poor_balances() {
        var values = settled;
        int checked = 0;
        for (var cell : values.keySet()) {
            var next = Period.parse(cell.period()).orElseThrow();
            if (cell.measure().equals("FUND_POOR_BALANCE")) {
                var before = values.get(
                        new WrittenRow.Cell(cell.unit(), next.previous().code(), "FUND_POOR_BALANCE"));
                var received = values.get(new WrittenRow.Cell(cell.unit(), cell.period(), "FUND_POOR_RECEIVED"));
                var spent = values.get(new WrittenRow.Cell(cell.unit(), cell.period(), "FUND_POOR_SPENT"));
                if (before != null && received != null && spent != null) {
                    assertThat(before + received - spent).as("%s", cell).isEqualTo(values.get(cell));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(600);
    }

    @Test
    void levels_are_those_of_the_published_figures() {
        var third = Set.of("016", "017", "018", "020", "250");

        // published for 2022: 4.375/5.121, 694/823, over 7.690 triệu, 1.053 supervisions, 9.379 opinions
        assertThat((double) year(2022, "CREMATIONS", third) / year(2022, "DEATHS", third))
                .isCloseTo(0.854, within(0.02));
        assertThat(year(2022, "DEATHS", third)).isBetween(4_600L, 5_600L);
        assertThat((double) year(2022, "RECON_SUCCEEDED", third) / year(2022, "RECON_CONCLUDED", third))
                .isBetween(0.80, 0.90);
        assertThat(year(2022, "FUND_SEA_RECEIVED", third)).isBetween(7_000_000_000L, 8_400_000_000L);
        assertThat(year(2022, "SUPERVISION", third)).isBetween(900L, 1_200L);
        assertThat(year(2022, "OPINION_DIRECT", third)).isBetween(7_500L, 11_000L);
        // published for 2021Q1: 1.124 meetings with 87.264 people, 3.737 gifts
        assertThat(quarter("2021Q1", "PROP_CONF", third)).isBetween(900L, 1_300L);
        assertThat(quarter("2021Q1", "PROP_ATTEND", third)).isBetween(68_000L, 105_000L);
        // published for 2019: over 46,3 tỷ for the city
        assertThat(year(2019, "FUND_SEA_RECEIVED", units(row -> row.unit().length() == 3)))
                .isBetween(40_000_000_000L, 50_000_000_000L);
    }

    @Test
    void seasons_show() {
        var all = units(row -> row.unit().length() == 3);

        assertThat(quarter("2023Q1", "GIFT_COUNT", all)).isGreaterThan(2 * quarter("2023Q2", "GIFT_COUNT", all));
        assertThat(quarter("2023Q2", "FUND_SEA_RECEIVED", all))
                .isGreaterThan(quarter("2023Q1", "FUND_SEA_RECEIVED", all));
        assertThat(quarter("2023Q4", "FUND_POOR_RECEIVED", all))
                .isGreaterThan(3 * quarter("2023Q3", "FUND_POOR_RECEIVED", all));
        assertThat(quarter("2023Q3", "HAMLET_CONF_HELD", all)).isZero();
        assertThat(quarter("2023Q4", "HAMLET_CONF_HELD", all)).isGreaterThan(4_000);
    }

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

    private static Map<String, String> readExpectedProblems() {
        try {
            return Files.readAllLines(directory.resolve("expected-problems.csv")).stream()
                    .skip(1)
                    .collect(Collectors.toMap(line -> line.split(",")[0] + ":" + line.split(",")[1], line -> line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plain numbers as they stand after the corrections. */
    private static Map<WrittenRow.Cell, Long> settle() {
        var planted = expectedProblems;
        var values = new HashMap<WrittenRow.Cell, Long>();
        Stream.concat(
                        reports.stream().filter(row -> !planted.containsKey(row.file() + ":" + row.line())),
                        corrections.stream())
                .filter(WrittenRow::isNumber)
                .forEach(row -> values.put(row.cell(), row.number()));
        return values;
    }

    private static long year(int year, String measure, Set<String> units) {
        return Stream.of("Q1", "Q2", "Q3", "Q4")
                .mapToLong(quarter -> quarter(year + quarter, measure, units))
                .sum();
    }

    private static long quarter(String period, String measure, Set<String> units) {
        return settled.entrySet().stream()
                .filter(entry -> entry.getKey().period().equals(period)
                        && entry.getKey().measure().equals(measure)
                        && units.contains(entry.getKey().unit()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Set<String> units(Predicate<WrittenRow> which) {
        return reports.stream().filter(which).map(WrittenRow::unit).collect(toSet());
    }
}
