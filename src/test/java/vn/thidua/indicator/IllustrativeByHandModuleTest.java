package vn.thidua.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.etl.FirstStart;
import vn.thidua.etl.Installation;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;
import vn.thidua.warehouse.Warehouse;

/**
 * Every indicator over the whole illustrative set as the jobs load it on a first start, corrections included, by city,
 * cluster and unit, by quarter, year to date and year: equal to plain SQL written by hand on the raw tables.
 */
class IllustrativeByHandModuleTest {
    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2025;
    private static Installation installation;

    @BeforeAll
    static void load(@TempDir Path data) {
        installation = Installation.open(data, builder -> builder.sources(Indicators.class));
        assertThat(installation.get(FirstStart.class).fill(true)).isTrue();
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    void every_shipped_definition_is_compared() throws IOException {
        try (var files = Files.list(Path.of("dashboards/indicators"))) {
            var shipped = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .toList();
            assertThat(everything())
                    .hasSizeGreaterThanOrEqualTo(30)
                    .extracting(IndicatorCode::value)
                    .containsExactlyInAnyOrderElementsOf(shipped);
            assertThat(ByHand.indicators()).containsExactlyInAnyOrderElementsOf(shipped);
        }
    }

    @ParameterizedTest(name = "by {0}, {1}")
    @CsvSource({
        "CITY, QUARTER", "CITY, YTD", "CITY, YEAR",
        "CLUSTER, QUARTER", "CLUSTER, YTD", "CLUSTER, YEAR",
        "UNIT, QUARTER", "UNIT, YTD", "UNIT, YEAR"
    })
    void an_answer_equals_plain_sql(Breakdown by, Grain grain) {
        var rows = ask(by, grain, everything());

        assertThat(rows.stream()
                        .filter(row -> row.value() != null)
                        .map(Row::indicator)
                        .collect(Collectors.toSet()))
                .as("indicators with a value")
                .containsExactlyInAnyOrderElementsOf(everything());
        assertThat(differences(rows, by, grain)).isEmpty();
    }

    /** The way pages ask: few indicators at once, which is another query. */
    @ParameterizedTest(name = "by {0}, {1}")
    @CsvSource({"CITY, QUARTER", "CLUSTER, QUARTER", "UNIT, QUARTER", "CLUSTER, YTD", "UNIT, YEAR"})
    void answers_about_few_indicators_equal_plain_sql(Breakdown by, Grain grain) {
        var all = everything();
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += 3) {
            rows.addAll(ask(by, grain, all.subList(from, Math.min(all.size(), from + 3))));
        }

        assertThat(differences(rows, by, grain)).isEmpty();
    }

    /** The way a page asks: the city and its clusters, of several grains and overlapping ranges, in one round. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(Dataset.class)
    void one_round_answers_what_each_question_does_alone(Dataset dataset) {
        var all = everything();
        List<Question> round = new ArrayList<>();
        for (int from = 0; from < all.size(); from += 4) {
            var codes = all.subList(from, Math.min(all.size(), from + 4));
            for (var grain : Grain.values()) {
                round.add(question(codes, Breakdown.CITY, grain, Period.quarter(2022, 2), dataset));
                round.add(question(codes.subList(0, 2), Breakdown.CLUSTER, grain, Period.quarter(2023, 1), dataset));
            }
        }

        var together = indicators().answers(round);

        assertThat(together.stream().flatMap(answer -> answer.rows().stream())).hasSizeGreaterThan(1_000);
        for (int i = 0; i < round.size(); i++) {
            assertThat(together.get(i))
                    .as(round.get(i).toString())
                    .isEqualTo(indicators().answerAnew(round.get(i)));
        }
    }

    private static List<IndicatorCode> everything() {
        return indicators().all().stream().map(Indicator::code).toList();
    }

    private static List<Row> ask(Breakdown by, Grain grain, List<IndicatorCode> codes) {
        return indicators()
                .answer(question(codes, by, grain, Period.quarter(FIRST_YEAR, 1), Dataset.ILLUSTRATIVE))
                .rows();
    }

    private static Question question(
            List<IndicatorCode> codes, Breakdown by, Grain grain, Period from, Dataset dataset) {
        return new Question(
                codes, by, grain, from, Period.quarter(LAST_YEAR, 4), dataset, installation.head(), Scope.all());
    }

    private static List<String> differences(List<Row> rows, Breakdown by, Grain grain) {
        return new AgainstPlainSql(installation.get(Warehouse.class).current(), indicators())
                .differences(rows, by, grain, Dataset.ILLUSTRATIVE, FIRST_YEAR, LAST_YEAR).stream()
                        .limit(12)
                        .toList();
    }

    private static Indicators indicators() {
        return installation.get(Indicators.class);
    }
}
