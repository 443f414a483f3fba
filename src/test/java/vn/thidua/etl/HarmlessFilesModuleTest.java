package vn.thidua.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.warehouse.schema.Tables.NOTE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.shared.HostileTexts;
import vn.thidua.shared.Language;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SpreadsheetText;
import vn.thidua.submission.Form;
import vn.thidua.submission.FormWorkbook;
import vn.thidua.warehouse.Warehouse;

/** Files that leave the house hold nothing that a spreadsheet program would run, and come in again as they were. */
class HarmlessFilesModuleTest {
    private static final String JOB = "illustrative-submissions";

    @TempDir
    Path data;

    @Test
    void the_problems_beside_a_filed_file_repeat_hostile_texts_harmlessly() throws IOException {
        try (var installation = Installation.open(data)) {
            installation.run("reference-data");
            var text = new StringBuilder("unit;period;measure;value;note\n");
            for (var hostile : HostileTexts.ALL) {
                text.append(quoted(hostile)).append(";2022Q4;DEATHS;1;\n");
            }
            put("=cmd.csv", text.toString());
            var run = installation.run(JOB);
            assertThat(run.state()).isEqualTo(RunState.HELD);
            try (var filed = Files.walk(data.resolve("inbox"))) {
                var problems = filed.filter(path -> path.toString().endsWith(".problems.csv"))
                        .findFirst()
                        .orElseThrow();
                for (var line : Files.readString(problems).split("\r\n")) {
                    assertThat(line.split("[,;\t]", -1))
                            .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)[\\s\u00A0\"]*[=+@\uFF1D].*"));
                }
            }
        }
    }

    @Test
    void a_text_that_was_made_harmless_is_read_as_it_was() throws IOException {
        try (var installation = Installation.open(data)) {
            installation.run("reference-data");
            var remark = "=sửa theo biên bản;+1 ca";
            put(
                    "a.csv",
                    "unit,period,measure,value,note\n017,2022Q4,DEATHS,300," + SpreadsheetText.csv(remark, ',') + "\n"
                            + "018,2022Q4,FUND_POOR_BALANCE_END,-5,\n");
            assertThat(installation.run(JOB).state()).isEqualTo(RunState.PUBLISHED);
            var current = installation.get(Warehouse.class).current();
            assertThat(current.db().select(NOTE.REMARK).from(current.of(NOTE)).fetch(NOTE.REMARK))
                    .containsExactly(remark);
        }
    }

    @Test
    void a_form_keeps_hostile_names_as_texts_even_when_their_cells_are_edited() throws IOException {
        for (var hostile : HostileTexts.ALL) {
            var out = new ByteArrayOutputStream();
            var row = new Form.Row(new MeasureCode("DEATHS"), hostile, "ca", null, null, null);
            FormWorkbook.write(new Form("017", hostile, Period.quarter(2022, 4), Language.VI, List.of(row)), out);
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
                var name = workbook.getSheetAt(0).getRow(6).getCell(3);
                assertThat(name.getCellStyle().getQuotePrefixed()).as(hostile).isTrue();
            }
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(
                Files.createDirectories(data.resolve("inbox").resolve(JOB)).resolve(name), content);
    }
}
