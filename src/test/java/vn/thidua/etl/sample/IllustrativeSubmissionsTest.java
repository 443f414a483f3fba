package vn.thidua.etl.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;

class IllustrativeSubmissionsTest extends WrittenFiles {
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
}
