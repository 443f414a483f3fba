package vn.thidua.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.warehouse.schema.Tables.NOTE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.reference.References;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Severity;
import vn.thidua.submission.FormWorkbook;
import vn.thidua.warehouse.Warehouse;

/** The rules of the quarterly job that look at other figures: rows in, problems out, through the real job. */
class SubmissionRulesModuleTest {
    private static final String JOB = "quarterly-submissions";
    private static final String HEADER = "unit,period,measure,value,note\n";

    @TempDir
    static Path data;

    private static Installation installation;
    private int files;

    @BeforeAll
    static void open() {
        installation = Installation.open(data);
        assertThat(installation.run("reference-data").state()).isEqualTo(RunState.PUBLISHED);
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    void a_tenfold_change_on_the_quarter_before_is_to_be_explained() throws IOException {
        assertThat(found("017,2022Q2,PROP_ATTEND,300,\n017,2022Q3,PROP_ATTEND,3001,\n018,2022Q3,PROP_ATTEND,3000,\n"))
                .containsExactly("PREV-01 explain 3 PROP_ATTEND");
    }

    @Test
    void a_fall_counts_like_a_rise() throws IOException {
        assertThat(found("017,2022Q2,PROP_ATTEND,3001,\n017,2022Q3,PROP_ATTEND,300,\n"))
                .containsExactly("PREV-01 explain 3 PROP_ATTEND");
    }

    @Test
    void a_change_below_the_floor_of_what_is_counted_is_passed_over() throws IOException {
        assertThat(found("017,2022Q2,PROP_CONF,2,\n017,2022Q3,PROP_CONF,190,\n"
                        + "017,2022Q2,GIFT_VALUE,1000000,\n017,2022Q3,GIFT_VALUE,90000000,\n"
                        + "017,2022Q2,GIFT_RICE,100,\n017,2022Q3,GIFT_RICE,5000,\n"))
                .isEmpty();
    }

    @Test
    void the_same_quarter_last_year_is_compared_too_and_no_other() throws IOException {
        assertThat(found("017,2021Q3,PROP_ATTEND,1000,\n017,2022Q3,PROP_ATTEND,4001,\n"
                        + "018,2021Q2,PROP_ATTEND,1000,\n018,2022Q3,PROP_ATTEND,4001,\n"))
                .containsExactly("YEAR-01 explain 3 PROP_ATTEND");
    }

    @Test
    void a_figure_far_from_the_median_of_the_units_own_quarters_is_to_be_checked() throws IOException {
        var usual = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> "017,%dQ%d,SUPERVISION,%d,\n".formatted(2020 + (i - 1) / 4, (i - 1) % 4 + 1, 10 + i % 3))
                .collect(Collectors.joining());
        assertThat(found(usual + "017,2022Q1,SUPERVISION,40,\n")).containsExactly("MAD-01 note 10 SUPERVISION");
        assertThat(found(usual + "017,2022Q1,SUPERVISION,21,\n")).isEmpty();
        assertThat(found(usual.lines().skip(2).collect(Collectors.joining("\n", "", "\n"))
                        + "017,2022Q1,SUPERVISION,40,\n"))
                .isEmpty();
    }

    @Test
    void a_published_total_below_what_some_members_add_up_to_is_wrong_already() throws IOException {
        assertThat(found("C3,2022Q4,HOUSE_COUNT,50,\n017,2022Q4,HOUSE_COUNT,30,\n018,2022Q4,HOUSE_COUNT,21,\n"))
                .containsExactly("TOTAL-01 explain 2 HOUSE_COUNT");
        assertThat(found("C3,2022Q4,HOUSE_COUNT,52,\n017,2022Q4,HOUSE_COUNT,30,\n018,2022Q4,HOUSE_COUNT,21,\n"))
                .isEmpty();
    }

    @Test
    void a_published_total_above_the_sum_is_wrong_only_when_every_member_is_there() throws IOException {
        var four = "C3,2022Q4,HOUSE_COUNT,%s,\n017,2022Q4,HOUSE_COUNT,10,\n018,2022Q4,HOUSE_COUNT,10,\n"
                + "020,2022Q4,HOUSE_COUNT,10,\n250,2022Q4,HOUSE_COUNT,10,\n";
        var all = four + "016,2022Q4,HOUSE_COUNT,10,\n";
        assertThat(found(four.formatted("99"))).isEmpty();
        assertThat(found(all.formatted("99"))).containsExactly("TOTAL-01 explain 2 HOUSE_COUNT");
        assertThat(found(all.formatted("50"))).isEmpty();
        assertThat(found(all.formatted("trên 40"))).isEmpty();
        assertThat(found(
                        all.formatted("trên 50").replace("016,2022Q4,HOUSE_COUNT,10", "016,2022Q4,HOUSE_COUNT,trên 9")))
                .isEmpty();
    }

    @Test
    void a_slip_of_a_thousand_proposes_the_figure_that_was_meant() throws IOException {
        var run = look("017,2022Q1,FUND_SEA_RECEIVED,2100000000,\n017,2022Q2,FUND_SEA_RECEIVED,2000000000,\n"
                + "017,2022Q3,FUND_SEA_RECEIVED,2280000,\n");
        var slip = run.problems().stream()
                .filter(problem -> problem.code().equals("SLIP-01"))
                .findFirst()
                .orElseThrow();
        assertThat(run.problems()).as("nobody is asked twice about one figure").hasSize(1);
        assertThat(slip.line()).isEqualTo(4);
        assertThat(slip.suggestion()).startsWith("Có phải là 2.280.000.000 đồng?");
        assertThat(installation.runs().find(run.id(), Language.EN).orElseThrow().problems())
                .extracting(Problem::suggestion)
                .anyMatch(text -> text != null && text.startsWith("Is it 2.280.000.000 đồng?"));
    }

    @Test
    void a_reason_in_the_note_of_the_row_explains_it_and_is_kept_with_the_figure() throws IOException {
        var rows = "016,2022Q2,PROP_ATTEND,300,\n016,2022Q3,PROP_ATTEND,4000,%s\n";
        var run = installation.run(request(rows.formatted("Gộp cả hội nghị cấp xã")));
        assertThat(run.problems())
                .extracting(Problem::code, Problem::severity, Problem::line, Problem::suggestion)
                .containsExactly(tuple("PREV-01", Severity.NOTE, 3, null));
        assertThat(run.problems().getFirst().message()).endsWith("Đơn vị đã giải trình: \"Gộp cả hội nghị cấp xã\"");
        publish(run);
        assertThat(remarks()).containsExactly("Gộp cả hội nghị cấp xã");
        var again = installation.run(request("016,2022Q3,PROP_ATTEND,300,\n"));
        assertThat(again.problems()).isEmpty();
        publish(again);
        assertThat(remarks()).isEmpty();
    }

    @Test
    void a_reason_in_a_filled_form_counts_too() throws IOException {
        publish(installation.run(request("250,2022Q1,PROP_ATTEND,300,\n")));
        var inbox = Files.createTempDirectory(data, "inbox-");
        fill(
                "250",
                Period.quarter(2022, 2),
                "PROP_ATTEND",
                4000,
                "Có thêm hội nghị bầu cử",
                inbox.resolve("me-linh.xlsx"));
        var run = installation.run(
                RunRequest.of(JOB, RunOrigin.CLI, "staff").inbox(inbox).asDryRun());
        assertThat(run.problems())
                .extracting(Problem::code, Problem::severity, Problem::measure)
                .containsExactly(tuple("PREV-01", Severity.NOTE, "PROP_ATTEND"));
        assertThat(run.problems().getFirst().message()).contains("\"Có thêm hội nghị bầu cử\"");
    }

    private static void fill(String unit, Period period, String measure, int value, String note, Path file)
            throws IOException {
        var subject = installation
                .get(References.class)
                .current()
                .subject(unit, period.last())
                .orElseThrow();
        var form = installation.get(Forms.class).of(subject, period, Dataset.REPORTS, Language.VI);
        var bytes = new ByteArrayOutputStream();
        FormWorkbook.write(form, bytes);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
                var out = Files.newOutputStream(file)) {
            for (var row : workbook.getSheetAt(0)) {
                var code = row.getCell(2);
                if (code != null && code.getStringCellValue().equals(measure)) {
                    row.getCell(7).setCellValue(value);
                    row.getCell(8).setCellValue(note);
                }
            }
            workbook.write(out);
        }
    }

    private static void publish(RunView waiting) {
        assertThat(waiting.state()).isEqualTo(RunState.WAITING);
        installation.runs().confirm(waiting.id(), "publisher");
        assertThat(installation.ended(waiting.id()).state()).isEqualTo(RunState.PUBLISHED);
    }

    private static List<String> remarks() {
        var current = installation.get(Warehouse.class).current();
        return current.db()
                .select(NOTE.REMARK)
                .from(current.of(NOTE))
                .where(NOTE.REMARK.isNotNull())
                .fetch(NOTE.REMARK);
    }

    private List<String> found(String rows) throws IOException {
        return look(rows).problems().stream()
                .map(problem -> "%s %s %s %s"
                        .formatted(problem.code(), problem.severity().dbText(), problem.line(), problem.measure()))
                .toList();
    }

    private RunView look(String rows) throws IOException {
        var run = installation.run(request(rows).asDryRun());
        assertThat(run.state()).isEqualTo(RunState.PREVIEWED);
        return run;
    }

    private RunRequest request(String rows) throws IOException {
        var inbox = Files.createTempDirectory(data, "inbox-");
        Files.writeString(inbox.resolve("bao-cao-" + ++files + ".csv"), HEADER + rows);
        return RunRequest.of(JOB, RunOrigin.CLI, "staff").inbox(inbox);
    }
}
