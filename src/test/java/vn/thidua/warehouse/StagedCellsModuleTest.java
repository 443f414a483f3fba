package vn.thidua.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.LoadId;
import vn.thidua.shared.SubmissionId;
import vn.thidua.warehouse.Spelling.Kind;

class StagedCellsModuleTest {
    private static final Map<CellRole, String> LONG = Map.of(
            CellRole.UNIT, "unit", CellRole.PERIOD, "period", CellRole.MEASURE, "measure", CellRole.VALUE, "value");
    private static final SubmissionId FIRST = new SubmissionId(1);

    @TempDir
    Path data;

    private WarehouseFile warehouse;
    private StagedCells staged;
    private LoadId load;

    @BeforeEach
    void open() {
        warehouse = WarehouseFile.open(data);
        staged = warehouse.get(StagedCells.class);
        load = warehouse.get(Loads.class).begin(EditionKind.LOAD);
        staged.spell(
                load,
                List.of(
                        new Spelling(Kind.UNIT, "001", 101, day("2008-08-01"), day("2025-06-30")),
                        new Spelling(Kind.UNIT, "00004", 201, day("2025-07-01"), Spelling.ALWAYS_UNTIL),
                        new Spelling(Kind.PERIOD, "2022Q4", 202214, day("2022-12-31"), day("2022-12-31")),
                        new Spelling(Kind.MEASURE, "DEATHS", 1, day("2013-01-01"), Spelling.ALWAYS_UNTIL),
                        new Spelling(Kind.MEASURE, "RELIEF_RICE", 116, day("2020-01-01"), day("2021-12-31"))));
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void clean_cells_are_candidates_and_the_others_keep_their_texts() throws IOException {
        long cells = stage(
                "unit,period,measure,value\n001,2022Q4,DEATHS,17\n001,2022Q4,DEATHS,1.124\nBa Đình,2022Q4,DEATHS,5\n");
        assertThat(cells).isEqualTo(3);
        var row = warehouse
                .get(Loads.class)
                .db()
                .selectFrom(CANDIDATE_OBSERVATION)
                .fetchSingle();
        assertThat(row.getSubjectId()).isEqualTo(101);
        assertThat(row.getPeriodId()).isEqualTo(202214);
        assertThat(row.getMeasureId()).isEqualTo(1);
        assertThat(row.getValue()).isEqualByComparingTo("17");
        assertThat(row.getReporterId()).isEqualTo(101);
        assertThat(staged.countOdd(load)).isEqualTo(2);
        assertThat(staged.odd(load, 0, 10))
                .extracting(OddCell::unit, OddCell::value)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("001", "1.124"),
                        org.assertj.core.api.Assertions.tuple("Ba Đình", "5"));
    }

    @Test
    void a_unit_or_measure_that_does_not_exist_in_the_period_is_odd() throws IOException {
        stage("unit,period,measure,value\n00004,2022Q4,DEATHS,17\n001,2022Q4,RELIEF_RICE,1\n");
        assertThat(staged.countOdd(load)).isEqualTo(2);
    }

    @Test
    void odd_cells_can_be_read_in_pages() throws IOException {
        stage("unit,period,measure,value\na,2022Q4,DEATHS,1\nb,2022Q4,DEATHS,1\nc,2022Q4,DEATHS,1\n");
        var first = staged.odd(load, 0, 2);
        var second = staged.odd(load, first.getLast().number(), 2);
        assertThat(first).hasSize(2);
        assertThat(second).hasSize(1);
        assertThat(List.of(
                        first.get(0).unit(),
                        first.get(1).unit(),
                        second.getFirst().unit()))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void a_wide_file_has_a_cell_for_each_filled_measure() throws IOException {
        var file = archived("unit,DEATHS,RELIEF_RICE\n001,17,\n00004,,2\n");
        var cells = new CellFile(
                file,
                ',',
                1,
                List.of("unit", "DEATHS", "RELIEF_RICE"),
                Map.of(CellRole.UNIT, "unit"),
                List.of("DEATHS", "RELIEF_RICE"),
                "2022Q4");
        assertThat(stage(cells)).isEqualTo(2);
        assertThat(staged.odd(load, 0, 10)).singleElement().satisfies(cell -> {
            assertThat(cell.measure()).isEqualTo("RELIEF_RICE");
            assertThat(cell.period()).isEqualTo("2022Q4");
        });
    }

    @Test
    void a_day_is_kept_with_a_clean_cell_and_a_remark_makes_it_odd() throws IOException {
        var file = archived(
                "unit,period,measure,value,as_of,note\n001,2022Q4,DEATHS,17,2022-11-08,\n001,2022Q4,DEATHS,18,,x\n"
                        + "001,2022Q4,DEATHS,19,31/02/2022,\n");
        var roles = new java.util.EnumMap<CellRole, String>(LONG);
        roles.put(CellRole.AS_OF, "as_of");
        roles.put(CellRole.REMARK, "note");
        stage(new CellFile(
                file, ',', 1, List.of("unit", "period", "measure", "value", "as_of", "note"), roles, List.of(), null));
        assertThat(warehouse
                        .get(Loads.class)
                        .db()
                        .selectFrom(CANDIDATE_OBSERVATION)
                        .fetch(CANDIDATE_OBSERVATION.AS_OF))
                .containsExactly(day("2022-11-08"));
        assertThat(staged.countOdd(load)).isEqualTo(2);
    }

    @Test
    void what_was_staged_can_be_forgotten_and_other_loads_stay() throws IOException {
        stage("unit,period,measure,value\na,2022Q4,DEATHS,1\n");
        var other = warehouse.get(Loads.class).begin(EditionKind.LOAD);
        staged.discard(other);
        assertThat(staged.countOdd(load)).isEqualTo(1);
        staged.discard(load);
        staged.discard(load);
        assertThat(staged.countOdd(load)).isZero();
    }

    private long stage(String text) throws IOException {
        return stage(new CellFile(
                archived(text), ',', 1, List.of("unit", "period", "measure", "value"), LONG, List.of(), null));
    }

    private long stage(CellFile file) {
        long cells = staged.stage(load, Dataset.REPORTS, FIRST, file, new StatementWatch());
        staged.setAside(load, new StatementWatch());
        return cells;
    }

    private Path archived(String text) throws IOException {
        return Files.writeString(
                Files.createDirectories(data.resolve("archive")).resolve("file.csv"), text);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
