package vn.thidua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.etl.RunState;

/** Files go back with their errors over HTTP; a run that waits tells which ranks it would move. */
class AnnotatedFileModuleTest extends PublishedServer {
    private static final String JOB = "quarterly-submissions";

    @Test
    void a_workbook_comes_back_with_marks_to_whoever_may_see_it_and_to_nobody_else() throws Exception {
        var place = handIn("sai.xlsx", workbook("nhiều"));
        run(JOB);
        var answer = annotated("staff", place);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("spreadsheetml.sheet");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment")
                .contains("sai.xlsx");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("Kiểm tra");
            assertThat(workbook.getSheet("Quý")
                            .getRow(1)
                            .getCell(3)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("VAL-02");
        }
        assertThat(annotated("unit018", place).statusCode()).isEqualTo(404);
        assertThat(annotated("staff", "/api/v1/submissions/987654").statusCode())
                .isEqualTo(404);
    }

    @Test
    void of_a_text_file_its_errors_come_back_as_a_list() throws Exception {
        var place = handIn(
                "sai.csv", "unit,period,measure,value\n018,2022Q4,GIFT_COUNT,=1+1\n".getBytes(StandardCharsets.UTF_8));
        run(JOB);
        var answer = annotated("staff", place);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(",2,value,GIFT_COUNT,");
    }

    @Test
    void a_run_that_waits_tells_rank_moves_and_a_comparison_tells_reason_and_person() throws Exception {
        publish("unit,period,measure,value\n017,2021Q4,DEATHS,100\n017,2021Q4,CREMATIONS,80\n"
                + "018,2021Q4,DEATHS,100\n018,2021Q4,CREMATIONS,90\n");
        var before = head();
        handIn(
                "sua.csv",
                "unit,period,measure,value,note\n017,2021Q4,CREMATIONS,95,kiểm lại\n".getBytes(StandardCharsets.UTF_8));
        assertThat(run(JOB)).isEqualTo(RunState.WAITING);
        var id = runs.latestOf(JOB).orElseThrow().id();
        var moves = json("staff", "/api/v1/jobs/" + JOB + "/runs/" + id).get("rank_moves");
        assertThat(moves.get(0).get("code").stringValue()).isEqualTo("017");
        assertThat(moves.get(0).get("old_rank").intValue()).isEqualTo(2);
        assertThat(moves.get(0).get("new_rank").intValue()).isEqualTo(1);
        confirm();
        var compared = json("leader", "/api/v1/editions/%d/compare/%d".formatted(before, head()));
        var change = compared.get("rows").get(0);
        assertThat(change.get("reason").stringValue()).isEqualTo("kiểm lại");
        assertThat(change.get("received_from").stringValue()).isEqualTo("staff");
        assertThat(change.get("file").stringValue()).isEqualTo("sua.csv");
        assertThat(change.get("published_by").stringValue()).isEqualTo("publisher");
        assertThat(compared.get("rank_moves").get(0).get("code").stringValue()).isEqualTo("017");
    }

    private int head() throws Exception {
        return json("leader", "/api/v1/editions")
                .get("rows")
                .get(0)
                .get("number")
                .intValue();
    }

    private void publish(String csv) throws Exception {
        handIn("dau.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(run(JOB)).isEqualTo(RunState.WAITING);
        confirm();
    }

    private void confirm() {
        var id = runs.latestOf(JOB).orElseThrow().id();
        runs.confirm(id, "publisher");
        // joins the run that publishes, or finds nothing new after it
        assertThat(run(JOB)).isIn(RunState.PUBLISHED, RunState.NOTHING_NEW);
        assertThat(runs.find(id).orElseThrow().state()).isEqualTo(RunState.PUBLISHED);
    }

    private static byte[] workbook(String value) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Quý");
            var rows = List.of(
                    List.of("Mã đơn vị", "Kỳ", "Mã chỉ tiêu", "Số liệu"),
                    List.of("018", "2022Q4", "GIFT_COUNT", value));
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < 4; c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private HttpResponse<byte[]> annotated(String account, String place) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(at(place + "/annotated"))
                            .header("Authorization", basic(account))
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }

    /** The place of the submission. */
    private String handIn(String name, byte[] content) throws Exception {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        var accepted = send(HttpRequest.newBuilder(at("/api/v1/submissions"))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .header("Authorization", basic("staff"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        JsonNode told = JsonMapper.shared().readTree(accepted.body());
        assertThat(told.get("job").stringValue()).isEqualTo(JOB);
        return accepted.headers().firstValue("Location").orElseThrow();
    }
}
