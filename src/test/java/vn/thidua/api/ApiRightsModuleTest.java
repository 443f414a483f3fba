package vn.thidua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Who may do what over HTTP, and whose figures are shown by name. */
class ApiRightsModuleTest extends PublishedServer {

    /** One line an account: reads, sees jobs, starts a run, cancels one, hands a file in. */
    @ParameterizedTest
    @CsvSource({
        "leader,    200, 403, 403, 403, 403",
        "planner,   200, 403, 403, 403, 403",
        "staff,     200, 200, 202, 202, 202",
        "publisher, 200, 200, 403, 403, 403",
        "head3,     200, 403, 403, 403, 403",
        "unit018,   200, 403, 403, 403, 403",
        "admin,     200, 200, 403, 403, 403",
        "'',        401, 401, 401, 401, 401"
    })
    void everyAccountDoesExactlyWhatItsRolesAllow(
            String account, int reads, int seesJobs, int runs, int cancels, int submits) throws Exception {
        for (var address : new String[] {
            "/api/v1/indicators",
            "/api/v1/measures",
            "/api/v1/subjects",
            "/api/v1/clusters",
            "/api/v1/editions",
            "/api/v1/editions/0/compare/1",
            "/api/v1/observations?period=2022Y",
            "/api/v1/openapi",
            "/actuator/prometheus"
        }) {
            assertThat(ask(account, address).statusCode()).as(address).isEqualTo(reads);
        }
        assertThat(ask(account, "/api/v1/jobs").statusCode()).isEqualTo(seesJobs);
        var started = ask(account, "/api/v1/jobs/reference-data/runs", "method", "POST");
        assertThat(started.statusCode()).isEqualTo(runs);
        var run = ask("staff", "/api/v1/jobs/reference-data/runs", "method", "POST");
        var place = run.headers().firstValue("Location").orElseThrow();
        assertThat(ask(account, place).statusCode()).isEqualTo(seesJobs);
        assertThat(ask(account, place, "method", "DELETE").statusCode()).isEqualTo(cancels);
        assertThat(upload(account, "unit,period,measure,value\r\n").statusCode())
                .isEqualTo(submits);
        run("reference-data");
    }

    private HttpResponse<String> upload(String account, String content) throws Exception {
        var part = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bao-cao.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + content + "\r\n--edge--\r\n";
        var request = HttpRequest.newBuilder(at("/api/v1/submissions"))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofString(part));
        if (!account.isEmpty()) request.header("Authorization", basic(account));
        return send(request);
    }

    @Test
    void aSubmissionIsFollowedByWhoeverHandedItInAndByThoseWhoWorkWithJobs() throws Exception {
        var accepted = upload("staff", "unit,period,measure,value\r\n018,2022Q4,DEATHS,không rõ lắm\r\n");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        var place = accepted.headers().firstValue("Location").orElseThrow();
        run("quarterly-submissions");
        var status = JsonMapper.shared().readTree(ask("staff", place).body());
        assertThat(status.get("file").stringValue()).isEqualTo("bao-cao.csv");
        assertThat(status.get("problems")).as(status.toString()).isNotEmpty();
        var problem = status.get("problems").get(0);
        assertThat(problem.propertyNames())
                .contains("file", "sheet", "line", "column", "code", "severity", "message", "suggestion");
        assertThat(ask("publisher", place).statusCode()).isEqualTo(200);
        assertThat(ask("leader", place).statusCode()).isEqualTo(404);
        assertThat(ask("unit018", place).statusCode()).isEqualTo(404);
    }

    @Test
    void unitsOfOtherClustersAreNotNamedButCountInTheTotals() throws Exception {
        var units =
                "/api/v1/indicators/FUND_SEA_TOTAL/values?by=unit&from=2022Q4&to=2022Q4&grain=year&dataset=published";
        var all = json("leader", units).get("rows");
        var own = json("head3", units).get("rows");
        assertThat(all.size()).isGreaterThan(own.size());
        assertThat(own).hasSize(5);
        var clusters =
                "/api/v1/indicators/FUND_SEA_TOTAL/values?by=cluster&from=2022Q4&to=2022Q4&grain=year&dataset=published";
        assertThat(json("head3", clusters).get("rows"))
                .isEqualTo(json("leader", clusters).get("rows"));
        var codes = StreamSupport.stream(
                        json("unit018", "/api/v1/observations?period=2022Y&dataset=published&limit=10000")
                                .get("rows")
                                .spliterator(),
                        false)
                .map(row -> row.get("code").stringValue())
                .distinct();
        assertThat(codes).contains("018").doesNotContain("001", "009", "004");
    }

    @Test
    void aTokenSpeaksForItsAccountAndNoMore() throws Exception {
        var made = ask("publisher", "/api/v1/tokens?label=nightly", "method", "POST");
        assertThat(made.statusCode()).isEqualTo(201);
        var bearer = "Bearer "
                + JsonMapper.shared().readTree(made.body()).get("token").stringValue();
        assertThat(ask("", "/api/v1/jobs", "Authorization", bearer).statusCode())
                .isEqualTo(200);
        assertThat(ask("", "/api/v1/jobs/reference-data/runs", "method", "POST", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(403);
        assertThat(ask("publisher", "/api/v1/tokens", "method", "DELETE").statusCode())
                .isEqualTo(200);
        assertThat(ask("", "/api/v1/jobs", "Authorization", bearer).statusCode())
                .isEqualTo(401);
    }
}
