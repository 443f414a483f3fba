package vn.thidua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What scripts and acceptance checks rely on: addresses, names, numbers. */
class ValuesContractModuleTest extends PublishedServer {

    private JsonNode row(String indicator, String by, String period, String grain, String code) throws Exception {
        var answer = json(
                "leader",
                "/api/v1/indicators/%s/values?by=%s&from=%s&to=%s&grain=%s&dataset=published"
                        .formatted(indicator, by, period, period, grain));
        return StreamSupport.stream(answer.get("rows").spliterator(), false)
                .filter(row -> row.get("code").stringValue().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer));
    }

    private static BigDecimal number(JsonNode row, String name) {
        assertThat(row.get(name).isNumber()).as(name + " of " + row).isTrue();
        return row.get(name).decimalValue();
    }

    @Test
    void anAnswerHasTheNamesOfTheContractAndNoOthers() throws Exception {
        var answer = json(
                "leader",
                "/api/v1/indicators/CREMATION_RATE/values?by=cluster&from=2022Q4&to=2022Q4&grain=year&dataset=published");
        assertThat(answer.propertyNames()).containsExactlyInAnyOrder("edition", "definitions", "dataset", "rows");
        assertThat(answer.get("edition").intValue()).isPositive();
        assertThat(answer.get("definitions").stringValue()).matches("[0-9a-f]{8,}");
        assertThat(answer.get("dataset").stringValue()).isEqualTo("published");
        for (var row : answer.get("rows")) {
            assertThat(row.propertyNames())
                    .containsExactly(
                            "period",
                            "subject_type",
                            "code",
                            "name",
                            "origin",
                            "numerator",
                            "denominator",
                            "value",
                            "low",
                            "high",
                            "qualifier",
                            "unit_of_measure",
                            "reported",
                            "expected",
                            "members_value",
                            "difference",
                            "difference_qualifier");
        }
    }

    @Test
    void theCremationRateOfClusterThreeIn2022IsTheReportedOneWithItsCounts() throws Exception {
        var row = row("CREMATION_RATE", "cluster", "2022Q4", "year", "C3");
        assertThat(row.get("origin").stringValue()).isEqualTo("reported");
        assertThat(number(row, "numerator")).isEqualByComparingTo("4375");
        assertThat(number(row, "denominator")).isEqualByComparingTo("5121");
        assertThat(number(row, "value")).isBetween(new BigDecimal("0.8543"), new BigDecimal("0.8544"));
        assertThat(row.get("period").stringValue()).isEqualTo("2022Y");
        assertThat(row.get("subject_type").stringValue()).isEqualTo("cluster");
    }

    @Test
    void theReconciliationRateOfClusterThreeHasItsCounts() throws Exception {
        var row = row("RECON_RATE", "cluster", "2022Q4", "year", "C3");
        assertThat(number(row, "numerator")).isEqualByComparingTo("694");
        assertThat(number(row, "denominator")).isEqualByComparingTo("823");
    }

    @Test
    void theSeaFundIsOverItsReportedSumAndAboutItsMembersDiffer() throws Exception {
        var row = row("FUND_SEA_TOTAL", "cluster", "2022Q4", "year", "C3");
        assertThat(row.get("qualifier").stringValue()).isEqualTo("over");
        assertThat(number(row, "low")).isEqualByComparingTo("7690000000");
        assertThat(row.get("high").isNull()).isTrue();
        assertThat(number(row, "difference")).isEqualByComparingTo("3810000000");
        assertThat(row.get("difference_qualifier").stringValue()).isEqualTo("about");
    }

    @Test
    void outreachOfTheFirstQuarterOf2021IsThatOfThePress() throws Exception {
        var found = json("leader", "/api/v1/observations?measure=PROP_CONF&period=2021Q1&dataset=published");
        assertThat(values(found)).contains(new BigDecimal("1124"));
        found = json("leader", "/api/v1/observations?measure=PROP_ATTEND&period=2021Q1&dataset=published");
        assertThat(values(found)).contains(new BigDecimal("87264"));
    }

    private static List<BigDecimal> values(JsonNode listing) {
        return StreamSupport.stream(listing.get("rows").spliterator(), false)
                .filter(row -> row.get("value").isNumber())
                .map(row -> new BigDecimal(row.get("value").asString()))
                .toList();
    }

    @Test
    void csvHasTheSameRowsAndNumbersAsJson() throws Exception {
        var address =
                "/api/v1/indicators/CREMATION_RATE/values?by=unit&from=2022Q1&to=2022Q4&grain=year&dataset=published";
        var rows = json("leader", address).get("rows");
        var csv = ask("leader", address, "Accept", "text/csv");
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Thidua-Dataset")).hasValue("published");
        var lines = csv.body().split("\r\n");
        assertThat(lines[0])
                .isEqualTo("period,subject_type,code,name,origin,numerator,denominator,value,low,high,qualifier,"
                        + "unit_of_measure,reported,expected,members_value,difference,difference_qualifier");
        assertThat(lines).hasSize(rows.size() + 1);
        assertThat(lines[1]).startsWith("2022Y,unit," + rows.get(0).get("code").stringValue() + ",");
    }

    @Test
    void anAnswerThatHasNotChangedIsNotSentAgain() throws Exception {
        var address = "/api/v1/indicators/CREMATION_RATE/values?by=city&from=2022Q4&to=2022Q4&dataset=published";
        var tag = ask("leader", address).headers().firstValue("ETag").orElseThrow();
        var again = ask("leader", address, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void anEarlierEditionCanBeAskedFor() throws Exception {
        var head = json("leader", "/api/v1/editions")
                .get("rows")
                .get(0)
                .get("number")
                .intValue();
        var first = json("leader", "/api/v1/observations?period=2022Y&dataset=published&edition=1");
        assertThat(first.get("rows")).isEmpty();
        assertThat(first.get("edition").intValue()).isEqualTo(1);
        var changes = json("leader", "/api/v1/editions/1/compare/" + head + "?limit=10000");
        assertThat(changes.get("rows").size()).isPositive();
        assertThat(changes.get("rows").get(0).get("old_state").isNull()).isTrue();
    }

    @Test
    void referenceDataTellWhoWasInWhichClusterWhen() throws Exception {
        var clusters = json("leader", "/api/v1/clusters?at=2022Q4").get("rows");
        assertThat(clusters).hasSize(30);
        assertThat(StreamSupport.stream(clusters.spliterator(), false)
                        .filter(row -> row.get("cluster").stringValue().equals("C3"))
                        .map(row -> row.get("code").stringValue()))
                .contains("018")
                .hasSize(5);
        assertThat(json("leader", "/api/v1/subjects?q=gia+lam&type=unit&at=2022Q4")
                        .get("rows")
                        .get(0)
                        .get("code")
                        .stringValue())
                .isEqualTo("018");
        assertThat(json("leader", "/api/v1/measures").get("rows").size()).isGreaterThan(44);
        assertThat(json("leader", "/api/v1/indicators").get("rows").size()).isGreaterThan(26);
    }

    @Test
    void theDescriptionListsEveryAddress() throws Exception {
        var paths = json("leader", "/api/v1/openapi").get("paths");
        assertThat(paths.propertyNames())
                .contains(
                        "/api/v1/indicators",
                        "/api/v1/indicators/{code}/values",
                        "/api/v1/measures",
                        "/api/v1/subjects",
                        "/api/v1/clusters",
                        "/api/v1/editions",
                        "/api/v1/editions/{a}/compare/{b}",
                        "/api/v1/observations",
                        "/api/v1/submissions",
                        "/api/v1/submissions/{id}",
                        "/api/v1/jobs",
                        "/api/v1/jobs/{id}/runs",
                        "/api/v1/jobs/{id}/runs/{run}");
    }
}
