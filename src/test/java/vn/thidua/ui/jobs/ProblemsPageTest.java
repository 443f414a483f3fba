package vn.thidua.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Severity;

class ProblemsPageTest {
    private static final List<Problem> FOUND = List.of(
            problem("CREM-01", Severity.MUST_FIX, "a.csv", 7, "5.210 lớn hơn DEATHS 5.121"),
            problem("CREM-01", Severity.MUST_FIX, "b.csv", 9, "12 lớn hơn 11"),
            problem("LATE-01", Severity.NOTE, "b.csv", null, "nộp chậm 3 ngày"));

    @Test
    void the_filter_of_an_address_is_kept_and_written_back() {
        var filter = ProblemFilter.of(Map.of("severity", List.of("MUST_FIX"), "code", List.of("A&B 1")));
        assertThat(filter).isEqualTo(new ProblemFilter(Severity.MUST_FIX, "A&B 1"));
        assertThat(filter.at("jobs/runs/3")).isEqualTo("jobs/runs/3?severity=must_fix&code=A%26B+1");
        assertThat(ProblemFilter.of(Map.of("severity", List.of("grave")))).isEqualTo(ProblemFilter.ALL);
        assertThat(ProblemFilter.ALL.at("jobs/runs/3")).isEqualTo("jobs/runs/3");
    }

    @Test
    void choices_carry_numbers_and_the_table_what_the_filter_keeps() {
        var page = ProblemsPage.of(FOUND, 3, new ProblemFilter(Severity.MUST_FIX, null), "jobs/runs/3", SampleRun.VI);
        assertThat(page.lines()).extracting(ProblemsPage.ProblemLine::line).containsExactly("7", "9");
        assertThat(page.severities())
                .extracting(ProblemsPage.Choice::label)
                .containsExactly("Tất cả 3", "phải sửa (2)", "giải trình (0)", "lưu ý (1)");
        assertThat(page.severities())
                .filteredOn(ProblemsPage.Choice::chosen)
                .extracting(ProblemsPage.Choice::address)
                .containsExactly("jobs/runs/3?severity=must_fix");
        assertThat(page.codes()).extracting(ProblemsPage.Choice::label).containsExactly("Mọi mã lỗi", "CREM-01 (2)");
        assertThat(page.cut()).isBlank();
    }

    @Test
    void it_is_said_when_more_were_found_than_are_kept() {
        var page = ProblemsPage.of(FOUND, 25_000, ProblemFilter.ALL, "jobs/runs/3", SampleRun.VI);
        assertThat(page.cut()).isEqualTo("Chỉ giữ 3 lỗi đầu tiên trong 25.000 lỗi.");
    }

    @Test
    void the_file_holds_every_place_and_nothing_a_spreadsheet_would_run() {
        var csv = new String(
                ProblemCsv.of(
                        List.of(problem("X-01", Severity.EXPLAIN, "=cmd|' /C calc'!A0", 2, "có dấu \" và , ở giữa")),
                        SampleRun.VI),
                StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFFMức độ,Mã lỗi,Tệp,")
                .contains("\r\ngiải trình,X-01,'=cmd|' /C calc'!A0,,2,")
                .contains(",\"có dấu \"\" và , ở giữa\",")
                .endsWith("\r\n");
    }

    private static Problem problem(
            String code, Severity severity, String file, @Nullable Integer line, String message) {
        return new Problem(code, severity, file, null, line, "D", "CREMATIONS", message, "Sửa rồi nộp lại.");
    }
}
