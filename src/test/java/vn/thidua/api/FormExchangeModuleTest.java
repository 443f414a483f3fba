package vn.thidua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A form goes out to a unit and comes back through the staff: its figures arrive, its mistakes are told at their cells. */
class FormExchangeModuleTest extends PublishedServer {
    private static final int MEASURE = 2;
    private static final int ENTRY = 7;

    @Test
    void aUnitGetsItsOwnFormAndNobodyElses() throws Exception {
        assertThat(form("unit018", "018").statusCode()).isEqualTo(200);
        assertThat(form("staff", "018").statusCode()).isEqualTo(200);
        assertThat(form("head3", "018").statusCode()).isEqualTo(200);
        assertThat(form("unit018", "017").statusCode()).isEqualTo(403);
        assertThat(form("head3", "001").statusCode()).isEqualTo(403);
        assertThat(form("staff", "00004").statusCode())
                .as("no unit yet in 2022")
                .isEqualTo(400);
        assertThat(form("", "018").statusCode()).isEqualTo(401);
        assertThat(ask("unit018", "/api/v1/forms/018?period=2022H1").statusCode())
                .as("nothing is asked for half a year")
                .isEqualTo(400);
    }

    @Test
    void aFilledFormIsReadAndItsMistakeIsToldAtItsCell() throws Exception {
        var answer = form("unit018", "018");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("bieu-mau-018-2022Q4.xlsx");
        byte[] filled;
        int wrong;
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            var sheet = workbook.getSheetAt(0);
            enter(sheet, "RECON_CONCLUDED", "40");
            enter(sheet, "DEATHS", "300");
            wrong = enter(sheet, "CREMATIONS", "301");
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            filled = out.toByteArray();
        }
        var accepted = upload(filled);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        run("quarterly-submissions");
        var place = accepted.headers().firstValue("Location").orElseThrow();
        var status = JsonMapper.shared().readTree(ask("staff", place).body());
        var problem = StreamSupport.stream(status.get("problems").spliterator(), false)
                .filter(one -> one.get("code").stringValue().equals("CREM-01"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(status.toString()));
        assertThat(problem.get("sheet").stringValue()).isEqualTo("Số liệu");
        assertThat(problem.get("column").stringValue()).isEqualTo("H");
        assertThat(problem.get("line").intValue()).isEqualTo(wrong);
        assertThat(status.get("problems")).hasSize(1);
    }

    /** The number of the row that was filled in. */
    private static int enter(XSSFSheet sheet, String measure, String value) {
        Row row = StreamSupport.stream(sheet.spliterator(), false)
                .filter(one -> one.getCell(MEASURE) != null
                        && one.getCell(MEASURE).getStringCellValue().equals(measure))
                .findFirst()
                .orElseThrow();
        row.getCell(ENTRY).setCellValue(value);
        return row.getRowNum() + 1;
    }

    private HttpResponse<byte[]> form(String account, String unit) throws Exception {
        var request = HttpRequest.newBuilder(at("/api/v1/forms/" + unit + "?period=2022Q4"));
        if (!account.isEmpty()) request.header("Authorization", basic(account));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    @Test
    void aUnitHandsItsReportInAndLearnsWhatKeepsItBack() throws Exception {
        var wrong = report("unit018", "018", "DEATHS;100\nCREMATIONS;101");
        assertThat(wrong.statusCode()).as(wrong.body()).isEqualTo(200);
        var kept = JsonMapper.shared().readTree(wrong.body());
        assertThat(kept.get("state").stringValue()).isEqualTo("preparing");
        assertThat(kept.get("refused").stringValue()).contains("phải sửa");
        assertThat(kept.get("problems").get(0).get("code").stringValue()).isEqualTo("CREM-01");
        assertThat(json("staff", "/api/v1/reports/018?period=2022Q3")
                        .get("cells")
                        .get("CREMATIONS")
                        .stringValue())
                .isEqualTo("101");

        var right = JsonMapper.shared()
                .readTree(report("unit018", "018", "CREMATIONS;99").body());
        assertThat(right.get("state").stringValue()).isEqualTo("submitted");
        assertThat(right.get("submission").longValue()).isPositive();
        assertThat(report("unit018", "018", "CREMATIONS;98").body()).contains("đã nộp");

        assertThat(report("unit018", "017", "DEATHS;1").statusCode()).isEqualTo(403);
        assertThat(report("staff", "018", "DEATHS;1").statusCode()).isEqualTo(403);
        assertThat(report("leader", "018", "DEATHS;1").statusCode()).isEqualTo(403);
        assertThat(ask("unit018", "/api/v1/reports/017?period=2022Q3").statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> report(String account, String unit, String rows) throws Exception {
        var csv = "Mã đơn vị;Kỳ;Mã chỉ tiêu;Số liệu\n"
                + rows.lines().map(row -> unit + ";Quý III/2022;" + row).collect(Collectors.joining("\n"));
        return upload(
                account,
                "/api/v1/reports/%s?period=2022Q3&submit=true".formatted(unit),
                "bao-cao.csv",
                csv.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> upload(byte[] workbook) throws Exception {
        return upload("staff", "/api/v1/submissions", "bieu-mau.xlsx", workbook);
    }

    private HttpResponse<String> upload(String account, String address, String name, byte[] workbook) throws Exception {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n".formatted(name)
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(workbook);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(at(address))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .header("Authorization", basic(account))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }
}
