package vn.thidua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Dashboards for other programs: their tables, as JSON, CSV and workbook, with the rights of the screens. */
class DashboardContractModuleTest extends PublishedServer {
    private static final String CLUSTER =
            "/api/v1/dashboards/cum?cluster=C3&period=2022Q4&grain=year&dataset=published";

    @Test
    void theListNamesEveryPage() throws Exception {
        var rows = json("leader", "/api/v1/dashboards").get("rows");
        assertThat(StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.get("id").stringValue()))
                .contains("tong-quan", "cum", "don-vi", "quy", "so-sanh");
    }

    @Test
    void aPageHasItsFindingsAndTheUnroundedNumbersOfItsCards() throws Exception {
        JsonNode page = json("leader", CLUSTER);
        assertThat(page.get("edition").intValue()).isPositive();
        assertThat(page.get("definitions").stringValue()).matches("[0-9a-f]+-[0-9a-f]+");
        assertThat(page.get("address").stringValue()).contains("cluster=C3", "edition=");
        JsonNode rate = cell(page, "CREMATION_RATE", "C3", "2022Y", "value");
        JsonNode value = StreamSupport.stream(
                        json(
                                        "leader",
                                        "/api/v1/indicators/CREMATION_RATE/values?by=cluster&from=2022Q4&to=2022Q4&grain=year&dataset=published")
                                .get("rows")
                                .spliterator(),
                        false)
                .filter(row -> row.get("code").stringValue().equals("C3"))
                .findFirst()
                .orElseThrow();
        assertThat(rate.get("value").decimalValue())
                .isEqualByComparingTo(value.get("value").decimalValue());
        assertThat(rate.get("text").stringValue()).isEqualTo("85,43%");
        assertThat(rate.get("unit_of_measure").stringValue()).isEqualTo("fraction");
    }

    private static JsonNode cell(JsonNode page, String indicator, String subject, String period, String part) {
        for (JsonNode card : page.get("cards")) {
            for (JsonNode row : card.path("table").path("rows")) {
                for (JsonNode cell : row) {
                    if (cell.path("indicator").asString("").equals(indicator)
                            && cell.path("subject").asString("").equals(subject)
                            && cell.path("period").asString("").equals(period)
                            && cell.path("part").asString("").equals(part)) {
                        return cell;
                    }
                }
            }
        }
        throw new AssertionError(page.toPrettyString());
    }

    @Test
    void aWrongParameterIsRefusedInsteadOfAnsweredWithFiguresOfEverything() throws Exception {
        for (String wrong : new String[] {
            "unit=ZZZ", "cluster=C99", "period=2022", "grain=week", "edition=99999", "indicator=NOPE", "units=018"
        }) {
            var answer = ask("leader", "/api/v1/dashboards/cum?" + wrong);
            assertThat(answer.statusCode()).as(wrong + " " + answer.body()).isEqualTo(400);
        }
        assertThat(ask("leader", "/api/v1/dashboards/none").statusCode()).isEqualTo(404);
        assertThat(ask("", "/api/v1/dashboards").statusCode()).isEqualTo(401);
    }

    @Test
    void oneCardComesAsCsvUnderItsVietnameseName() throws Exception {
        JsonNode page = json("leader", CLUSTER);
        JsonNode card = StreamSupport.stream(page.get("cards").spliterator(), false)
                .filter(one ->
                        !one.path("table").isMissingNode() && !one.get("table").isNull())
                .findFirst()
                .orElseThrow();
        String id = card.get("id").stringValue();
        var csv = ask("leader", CLUSTER + "&card=" + id, "Accept", "text/csv");
        assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
        assertThat(csv.body()).startsWith("\uFEFF");
        assertThat(csv.body().split("\r\n"))
                .hasSize(card.get("table").get("rows").size() + 1);
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename*=UTF-8''", "ch%E1%BB%91t%20l%E1%BA%A7n", ".csv");
        assertThat(ask("leader", CLUSTER + "&card=card-99-1", "Accept", "text/csv")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPageComesAsAWorkbookWithASheetACard() throws Exception {
        int cards = json("leader", CLUSTER).get("cards").size();
        var request = HttpRequest.newBuilder(at(CLUSTER))
                .header("Authorization", basic("leader"))
                .header("Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (InputStream body = answer.body();
                var workbook = new XSSFWorkbook(body)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(cards);
        }
    }

    @Test
    void pagesComeAsOneFileThatFetchesNothing() throws Exception {
        var answer = ask("leader", "/api/v1/dashboards/pack?pages=tong-quan,quy", "Accept", "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("default-src 'none'", "id=\"tong-quan\"", "id=\"quy\"", "<e-chart>")
                .doesNotContain("<script src");
        // the scripts themselves hold such words as text
        assertThat(answer.body().replaceAll("(?s)<script.*?</script>", "")).doesNotContain(" src=", "<link", "<img");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", ".html");
        assertThat(ask("leader", "/api/v1/dashboards/pack?pages=none", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aReaderOfOneClusterGetsNoNamesOfOthers() throws Exception {
        String all = ask("leader", "/api/v1/dashboards/so-sanh").body();
        String own = ask("unit018", "/api/v1/dashboards/so-sanh").body();
        assertThat(own).isNotEqualTo(all);
        assertThat(ask("unit018", "/api/v1/dashboards/so-sanh").statusCode()).isEqualTo(200);
    }

    @Test
    void theDescriptionKnowsTheParametersOfAPage() throws Exception {
        JsonNode paths = json("leader", "/api/v1/openapi").get("paths");
        assertThat(paths.get("/api/v1/dashboards/{id}")
                        .get("get")
                        .get("parameters")
                        .toString())
                .contains("\"comparison\"", "\"edition\"", "\"indicator\"");
    }
}
