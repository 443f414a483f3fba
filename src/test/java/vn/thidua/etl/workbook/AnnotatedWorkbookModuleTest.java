package vn.thidua.etl.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.etl.AnnotatedFiles;
import vn.thidua.etl.AnnotatedFiles.Annotated;
import vn.thidua.etl.Installation;
import vn.thidua.etl.RunState;
import vn.thidua.etl.RunView;
import vn.thidua.reference.References;
import vn.thidua.shared.Language;
import vn.thidua.shared.Problem;
import vn.thidua.warehouse.Warehouse;

/** A workbook goes back with its errors at their cells, is corrected there, and comes in again. */
class AnnotatedWorkbookModuleTest {
    private static final String JOB = "illustrative-submissions";

    @TempDir
    Path data;

    private Installation installation;

    @BeforeEach
    void open() {
        installation = Installation.open(data);
        assertThat(installation.run("reference-data").state()).isEqualTo(RunState.PUBLISHED);
    }

    @AfterEach
    void close() {
        installation.close();
    }

    /** Three mistakes in D3 (more cremations than deaths), D5 (no number) and A6 (no such unit); D4 is right. */
    private static Grid withThreeMistakes() {
        return new Grid()
                .row("Mã đơn vị", "Kỳ", "Mã chỉ tiêu", "Số liệu")
                .row("017", "2022Q4", "DEATHS", 100)
                .row("017", "2022Q4", "CREMATIONS", 120)
                .row("017", "2022Q4", "HOUSE_COUNT", 7)
                .row("017", "2022Q4", "GIFT_COUNT", "nhiều")
                .row("=1+1", "2022Q4", "DEATHS", 5);
    }

    @Test
    void errors_are_marked_at_their_cells_and_listed_first_and_nothing_else_is_touched() throws IOException {
        var run = run("a.xlsx", withThreeMistakes());
        try (var before = new XSSFWorkbook(Files.newInputStream(stored()));
                var workbook = annotated(run, "a.xlsx")) {
            var sheet = workbook.getSheet("Quý");
            for (var wrong : List.of("D3", "D5", "A6")) {
                assertThat(isMarked(cell(sheet, wrong))).as(wrong).isTrue();
                assertThat(cell(sheet, wrong).getCellComment()).as(wrong).isNotNull();
            }
            assertThat(isMarked(cell(sheet, "D4"))).isFalse();
            assertThat(cell(sheet, "D3").getCellComment().getString().getString())
                    .contains("CREM-01")
                    .contains("Cách sửa");
            assertThat(texts(sheet)).isEqualTo(texts(before.getSheet("Quý")));
            var check = workbook.getSheetAt(0);
            assertThat(check.getSheetName()).isEqualTo("Kiểm tra");
            assertThat(StreamSupport.stream(check.spliterator(), false)
                            .filter(row ->
                                    row.getCell(2) != null && row.getCell(2).getHyperlink() != null)
                            .map(row -> row.getCell(2).getHyperlink().getAddress()))
                    .containsExactly("'Quý'!D3", "'Quý'!D5", "'Quý'!A6");
        }
    }

    @Test
    void the_annotated_workbook_itself_gives_the_same_figures_and_the_same_errors() throws IOException {
        var first = run("a.xlsx", withThreeMistakes());
        var figures = figures();
        var file = annotatedFile(first, "a.xlsx");
        put("a.xlsx", file.content());
        var again = installation.run(JOB);
        assertThat(again.state()).isEqualTo(RunState.NOTHING_NEW);
        assertThat(places(again)).isEqualTo(places(first));
        assertThat(figures()).isEqualTo(figures);
    }

    @Test
    void corrected_in_the_marked_cells_it_brings_the_right_figures_and_goes_back_without_marks() throws IOException {
        var first = run("a.xlsx", withThreeMistakes());
        assertThat(figures()).doesNotContainKey("CREMATIONS").containsEntry("HOUSE_COUNT", new BigDecimal("7.000"));
        var corrected = data.resolve("corrected.xlsx");
        try (var workbook = annotated(first, "a.xlsx");
                var out = Files.newOutputStream(corrected)) {
            var sheet = workbook.getSheet("Quý");
            cell(sheet, "D3").setCellValue(20);
            cell(sheet, "D5").setCellValue(11);
            cell(sheet, "A6").setCellValue("018");
            workbook.setSheetName(0, "Đã xem");
            workbook.write(out);
        }
        put("a-sua.xlsx", Files.readAllBytes(corrected));
        var second = installation.run(JOB);

        assertThat(second.problems()).isEmpty();
        assertThat(second.state()).isEqualTo(RunState.PUBLISHED);
        assertThat(figures())
                .containsEntry("DEATHS", new BigDecimal("100.000"))
                .containsEntry("CREMATIONS", new BigDecimal("20.000"))
                .containsEntry("GIFT_COUNT", new BigDecimal("11.000"))
                .containsEntry("HOUSE_COUNT", new BigDecimal("7.000"));
        try (var workbook = annotated(second, "a-sua.xlsx")) {
            var sheet = workbook.getSheet("Quý");
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            for (var once : List.of("D3", "D5", "A6")) {
                assertThat(isMarked(cell(sheet, once))).as(once).isFalse();
                assertThat(cell(sheet, once).getCellComment()).as(once).isNull();
            }
        }
    }

    @Test
    void what_people_wrote_and_coloured_themselves_stays() throws IOException {
        var grid = withThreeMistakes();
        var sheet = grid.sheet();
        var note = sheet.createDrawingPatriarch()
                .createCellComment(grid.workbook().getCreationHelper().createClientAnchor());
        note.setString(new XSSFRichTextString("hỏi lại xã Vân Nội"));
        cell(sheet, "D3").setCellComment(note);
        var yellow = grid.workbook().createCellStyle();
        yellow.setFillForegroundColor((short) 13);
        yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        cell(sheet, "D3").setCellStyle(yellow);
        var own = colour(cell(sheet, "D3"));
        var first = run("a.xlsx", grid);
        var again = data.resolve("again.xlsx");
        try (var workbook = annotated(first, "a.xlsx");
                var out = Files.newOutputStream(again)) {
            assertThat(comment(workbook, "D3")).startsWith("hỏi lại xã Vân Nội").contains("CREM-01");
            cell(workbook.getSheet("Quý"), "D3").setCellValue(20);
            workbook.write(out);
        }
        put("a-sua.xlsx", Files.readAllBytes(again));
        try (var workbook = annotated(installation.run(JOB), "a-sua.xlsx")) {
            assertThat(comment(workbook, "D3")).isEqualTo("hỏi lại xã Vân Nội");
            assertThat(colour(cell(workbook.getSheet("Quý"), "D3"))).isEqualTo(own);
        }
    }

    @Test
    void of_a_text_file_the_list_of_its_errors_goes_back() throws IOException {
        put("a.csv", "unit,period,measure,value\n017,2022Q4,GIFT_COUNT,nhiều\n".getBytes(StandardCharsets.UTF_8));
        var file = annotatedFile(installation.run(JOB), "a.csv");
        assertThat(file.name()).isEqualTo("a.csv.problems.csv");
        assertThat(new String(file.content(), StandardCharsets.UTF_8))
                .contains("VAL-02")
                .contains(",2,value,GIFT_COUNT,");
    }

    private static String comment(XSSFWorkbook workbook, String place) {
        return cell(workbook.getSheet("Quý"), place)
                .getCellComment()
                .getString()
                .getString();
    }

    private static boolean isMarked(XSSFCell cell) {
        return cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND
                && List.of("FFFFC7CE", "FFFFEB9C").contains(colour(cell));
    }

    private static String colour(XSSFCell cell) {
        return cell.getCellStyle().getFillForegroundColorColor().getARGBHex();
    }

    private static XSSFCell cell(XSSFSheet sheet, String place) {
        var at = new CellReference(place);
        return sheet.getRow(at.getRow()).getCell(at.getCol());
    }

    private static Map<String, String> texts(XSSFSheet sheet) {
        var texts = new TreeMap<String, String>();
        sheet.forEach(row -> row.forEach(cell -> texts.put(cell.getAddress().formatAsString(), cell.toString())));
        return texts;
    }

    private static List<String> places(RunView run) {
        return run.problems().stream()
                .map((Problem problem) -> problem.sheet() + "!" + problem.column() + problem.line() + problem.code())
                .toList();
    }

    /** Figures of unit 017 by measure. */
    private Map<String, BigDecimal> figures() {
        var current = installation.get(Warehouse.class).current();
        var reference = installation.get(References.class).current();
        int unit = reference.subject("017").orElseThrow().id().value();
        return current
                .db()
                .select(OBSERVATION.MEASURE_ID, OBSERVATION.VALUE)
                .from(current.of(OBSERVATION))
                .where(OBSERVATION.SUBJECT_ID.eq(unit))
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> reference
                                .measure(row.value1())
                                .orElseThrow()
                                .code()
                                .value(),
                        row -> row.value2(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private Path stored() throws IOException {
        try (var archived = Files.newDirectoryStream(data.resolve("archive"), "*.xlsx")) {
            return archived.iterator().next();
        }
    }

    private RunView run(String name, Grid grid) throws IOException {
        grid.write(inbox().resolve(name));
        return installation.run(JOB);
    }

    private Annotated annotatedFile(RunView run, String name) throws IOException {
        return installation
                .get(AnnotatedFiles.class)
                .find(run.id(), name, Language.VI)
                .orElseThrow();
    }

    private XSSFWorkbook annotated(RunView run, String name) throws IOException {
        return new XSSFWorkbook(
                new ByteArrayInputStream(annotatedFile(run, name).content()));
    }

    private Path inbox() throws IOException {
        return Files.createDirectories(data.resolve("inbox").resolve(JOB));
    }

    private void put(String name, byte[] content) throws IOException {
        Files.write(inbox().resolve(name), content);
    }
}
