package vn.thidua.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.reference.References;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.warehouse.EditionChanges;
import vn.thidua.warehouse.EditionChanges.Change;

/** What changed, why and by whom, down to the cell of the file; of two editions, of a run that waits and of a dry run. */
class ChangesWithOriginModuleTest {
    private static final String JOB = "quarterly-submissions";
    private static final String HEADER = "unit,period,measure,value,note\n";

    @TempDir
    Path data;

    private Installation installation;

    @BeforeEach
    void publishFirstFigures() throws IOException {
        installation = Installation.open(data);
        installation.run("reference-data");
        put("quy-4.csv", HEADER + "017,2022Q4,DEATHS,300,\n018,2022Q4,DEATHS,250,\n017,2022Q4,GIFT_COUNT,5,cũ\n");
        published();
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void a_change_between_editions_tells_reason_person_file_and_who_published() throws IOException {
        var before = installation.head();
        put("sua.csv", HEADER + "017,2022Q4,DEATHS,310,kiểm lại sổ hộ tịch\n017,2022Q4,GIFT_COUNT,6,\n");
        published();

        var changes = changes(before, installation.head());
        var origins = installation.get(FigureOrigins.class).of(changes);
        var deaths = origins.get(of(changes, "DEATHS"));
        assertThat(deaths.reason()).isEqualTo("kiểm lại sổ hộ tịch");
        assertThat(deaths.from()).isEqualTo("staff");
        assertThat(deaths.file()).isEqualTo("sua.csv");
        assertThat(deaths.publishedBy()).isEqualTo("publisher");
        // the note of the figure before is no reason for this one
        assertThat(origins.get(of(changes, "GIFT_COUNT")).reason()).isNull();
        assertThat(of(changes, "DEATHS").edition()).isEqualTo(installation.head());
    }

    @Test
    void a_change_leads_to_both_versions_in_their_files() throws IOException {
        var before = installation.head();
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(inbox().resolve("sua.xlsx"))) {
            var sheet = workbook.createSheet("Quý IV");
            sheet.createRow(0).createCell(0).setCellValue("Báo cáo sửa");
            var rows = List.of(
                    List.of("Mã đơn vị", "Kỳ", "Mã chỉ tiêu", "Số liệu"), List.of("017", "2022Q4", "DEATHS", "310"));
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r + 2);
                for (int c = 0; c < 4; c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
            workbook.write(out);
        }
        published();

        var change = of(changes(before, installation.head()), "DEATHS");
        var old = found(change, change.before());
        assertThat(old.sheet()).isNull();
        assertThat(old.line()).isEqualTo(2);
        assertThat(old.lines().get(old.figure()).cells().get(old.at())).isEqualTo("300");
        var fresh = found(change, change.after());
        assertThat(fresh.sheet()).isEqualTo("Quý IV");
        assertThat(fresh.column() + fresh.line()).isEqualTo("D4");
        assertThat(fresh.lines().get(fresh.figure()).cells().get(fresh.at())).startsWith("310");
    }

    @Test
    void a_dry_run_keeps_what_it_found_until_the_next_one_of_its_job_or_the_next_start() throws IOException {
        var head = installation.head();
        put("thu.csv", HEADER + "017,2022Q4,DEATHS,333,thử\n");
        var first = dryRun();
        assertThat(first.state()).isEqualTo(RunState.PREVIEWED);
        assertThat(first.preview()).isTrue();
        var load = installation.runs().preparedLoad(first.id()).orElseThrow();
        var changes = installation.get(EditionChanges.class).preview(load, 10);
        var change = of(changes, "DEATHS");
        var origin = installation.get(FigureOrigins.class).of(changes).get(change);
        assertThat(origin.reason()).isEqualTo("thử");
        assertThat(origin.file()).isEqualTo("thu.csv");
        assertThat(origin.publishedBy()).isNull();
        assertThat(found(change, change.after()).line()).isEqualTo(2);

        var second = dryRun();
        assertThat(installation.runs().preparedLoad(first.id())).isEmpty();
        assertThat(installation.runs().preparedLoad(second.id())).isPresent();
        installation.close();
        installation = Installation.open(data);
        assertThat(installation.runs().preparedLoad(second.id())).isEmpty();
        assertThat(installation.runs().find(second.id()).orElseThrow().preview())
                .isFalse();
        assertThat(installation.head()).isEqualTo(head);
    }

    private FigurePlace found(Change change, EditionChanges.Figure figure) {
        var submission =
                FigureOrigins.submission(Objects.requireNonNull(figure)).orElseThrow();
        return installation
                .get(FigureSources.class)
                .find(submission, change.subject(), Period.ofId(change.period()), change.measure())
                .orElseThrow();
    }

    private List<Change> changes(EditionNumber before, EditionNumber after) {
        return installation.get(EditionChanges.class).observations(before, after, 100);
    }

    private Change of(List<Change> changes, String measure) {
        int id = installation
                .get(References.class)
                .current()
                .measure(new MeasureCode(measure))
                .orElseThrow()
                .id();
        return changes.stream()
                .filter(change -> change.measure() == id)
                .findFirst()
                .orElseThrow();
    }

    private RunView dryRun() {
        return installation.run(RunRequest.of(JOB, RunOrigin.MANUAL, "staff").asDryRun());
    }

    private void published() {
        var run = installation.run(JOB);
        assertThat(run.state()).isEqualTo(RunState.WAITING);
        installation.runs().confirm(run.id(), "publisher");
        assertThat(installation.ended(run.id()).state()).isEqualTo(RunState.PUBLISHED);
    }

    private Path inbox() throws IOException {
        return Files.createDirectories(data.resolve("inbox").resolve(JOB));
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(inbox().resolve(name), content);
    }
}
