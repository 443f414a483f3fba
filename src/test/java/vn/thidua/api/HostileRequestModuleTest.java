package vn.thidua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What nobody should send gets a problem with a code, never a stack trace, never a server error. */
class HostileRequestModuleTest extends PublishedServer {
    private static final String VALUES = "/api/v1/indicators/CREMATION_RATE/values?";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                VALUES + "from=2022Q4&to=2022Q4&By=unit | 400 | API-01 | by, dataset, edition, from, grain, to",
                VALUES + "from=2022Q4&to=2022Q4&by=UNIT | 400 | API-02 | city, cluster, unit",
                VALUES + "from=2022Q4&to=2022Q4&by=city&by=unit | 400 | API-02 | by",
                VALUES + "from=2022Q4&to=2022Q4&grain= | 400 | API-02 | quarter, ytd, year",
                VALUES + "from=2022Q5&to=2022Q4 | 400 | API-02 | 2022Q4",
                VALUES + "from=2022Q4&to=2021Q4 | 400 | API-02 | 2022Q4",
                VALUES + "from=2021-07-24..2021-09-21&to=2022Q4 | 400 | API-02 | 2022Q4",
                VALUES + "from=2022Q4&to=2022Q4&edition=-1 | 400 | API-02 | 0",
                VALUES + "from=2022Q4&to=2022Q4&edition=99999999999 | 400 | API-02 | 0",
                VALUES + "from=2022Q4&to=2022Q4&dataset=all | 400 | API-02 | reports, published, illustrative",
                VALUES + "from=2022Q4 | 400 | API-03 | to",
                "/api/v1/indicators/NOPE/values?from=2022Q4&to=2022Q4 | 404 | API-04 | NOPE",
                "/api/v1/indicators/x'y/values?from=2022Q4&to=2022Q4 | 400 | API-02 | CREMATION_RATE",
                "/api/v1/observations | 400 | API-03 | measure",
                "/api/v1/observations?subject=018%27+or+1%3D1-- | 400 | API-02 | subjects",
                "/api/v1/observations?measure=DEATHS&limit=1000000000 | 400 | API-02 | 10000",
                "/api/v1/observations?measure=DEATHS&limit=0 | 400 | API-02 | 10000",
                "/api/v1/editions/1/compare/99 | 404 | API-04 | 99",
                "/api/v1/editions/x/compare/1 | 400 | API-02 | 0",
                "/api/v1/submissions/-7 | 404 | API-04 | -7",
                "/api/v1/submissions/9223372036854775807 | 404 | API-04 | 922",
                "/api/v1/nowhere | 404 | API-04 | nowhere",
                "/api/v1 | 404 | API-04 | api"
            })
    void isAnsweredWithAProblemThatSaysWhatIsPossible(String address, int status, String code, String says)
            throws Exception {
        var answer = ask("leader", address, "Accept-Language", "en");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        assertThat(problem.get("detail").stringValue()).contains(says).contains("[" + code + "]");
        assertThat(answer.body()).doesNotContain("Exception", "vn.thidua", "org.");
    }

    @Test
    void whatWasSentIsRepeatedAtBoundedLengthOnly() throws Exception {
        var answer = ask("leader", "/api/v1/observations?subject=" + "x".repeat(5000));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body().length()).isLessThan(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/indicators/..%2f..%2fetc%2fpasswd/values",
                "/api/v1/indicators/%00/values",
                "/api/v1/indicators;jsessionid=1/",
                "/api/v1//indicators",
                "/api/v1/../../internal/job"
            })
    void anAddressThatTricksPathsIsRefusedWithoutDetails(String address) throws Exception {
        var answer = raw("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                + basic("leader") + "\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 (400|401|404) .*").doesNotContain("Exception", "passwd\"", "root:");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../tmp/escape.csv",
                "..\\..\\escape.csv",
                "[ab]*.csv",
                "~/.bashrc",
                "....csv",
                "a/b/c.csv",
                "nul\u0001byte.csv"
            })
    void anUploadedFileNameStaysInTheInboxAsAPlainName(String name) throws Exception {
        var before = Files.exists(directory.root().resolveSibling("escape.csv"));
        var body = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name.replace("\\", "\\\\")
                + "\"\r\n\r\nunit,period,measure,value\r\n018,2022Q4,DEATHS," + Math.abs(name.hashCode() % 1000)
                + "\r\n--edge--\r\n";
        var answer = send(HttpRequest.newBuilder(at("/api/v1/submissions"))
                .header("Authorization", basic("staff"))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var place = answer.headers().firstValue("Location").orElseThrow();
        var file = JsonMapper.shared()
                .readTree(ask("staff", place).body())
                .get("file")
                .stringValue();
        assertThat(file).doesNotContain("/", "\\", "*", "[", "..", "~");
        assertThat(Files.exists(directory.root().resolveSibling("escape.csv"))).isEqualTo(before);
        run("quarterly-submissions");
    }

    @Test
    void anUploadThatIsNoneIsAProblem() throws Exception {
        var json = send(HttpRequest.newBuilder(at("/api/v1/submissions"))
                .header("Authorization", basic("staff"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(json.statusCode()).isEqualTo(415);
        var empty = send(HttpRequest.newBuilder(at("/api/v1/submissions"))
                .header("Authorization", basic("staff"))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofString("--edge--\r\n")));
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("API-03", "file");
    }

    @Test
    void theScreensSessionOpensNothingHereAndNothingHereMakesASession() throws Exception {
        var answer = ask("leader", "/api/v1/indicators");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        var q = URLEncoder.encode("<script>alert(1)</script>", StandardCharsets.UTF_8);
        var reflected = ask("leader", "/api/v1/subjects?q=" + q);
        assertThat(reflected.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(reflected.body()).doesNotContain("<script>");
    }
}
