package vn.thidua.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.reference.References;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.Problem;
import vn.thidua.warehouse.Warehouse;

/** The main job: files in an inbox, figures in an edition. */
class SubmissionsJobModuleTest {
    private static final String JOB = "illustrative-submissions";
    private static final String HEADER = "unit,period,measure,value\n";

    @TempDir
    Path data;

    @Test
    void clean_and_odd_cells_of_a_file_become_an_edition_and_the_file_is_done() throws IOException {
        try (var installation = ready()) {
            put(
                    "bao-cao.csv",
                    HEADER + "017,2022Q4,DEATHS,300\nHuyện Đông Anh,Quý IV/2022,CREMATIONS,\"1.124\"\n"
                            + "huyen dong anh,Q4/2022,FUND_SEA_RECEIVED,\"2,280 tỷ\"\n018,2022Q4,CREMATION_RATE,200/250 ca\n"
                            + "018,2022Q4,GIFT_COUNT,-\n018,2022Q4,HOUSE_COUNT,\n");
            var run = installation.run(JOB);
            assertThat(run.problems()).extracting(Problem::code).containsExactly("CREM-01");
            assertThat(run.state()).isEqualTo(RunState.PUBLISHED);
            assertThat(run.read()).isEqualTo(6);
            assertThat(run.accepted()).isEqualTo(4);
            assertThat(run.rejected()).isEqualTo(2);
            assertThat(value(installation, "017", "FUND_SEA_RECEIVED")).isEqualByComparingTo("2280000000");
            assertThat(value(installation, "018", "DEATHS")).isEqualByComparingTo("250");
            assertThat(value(installation, "018", "CREMATIONS")).isEqualByComparingTo("200");
            assertThat(value(installation, "018", "GIFT_COUNT")).isEqualByComparingTo("0");
            assertThat(value(installation, "017", "DEATHS")).isNull();
            assertThat(inbox().resolve("bao-cao.csv")).doesNotExist();
            assertThat(filed("done")).containsExactlyInAnyOrder("bao-cao.csv", "bao-cao.csv.problems.csv");
        }
    }

    @Test
    void problems_name_file_line_column_and_measure() throws IOException {
        try (var installation = ready()) {
            put(
                    "a.csv",
                    HEADER + "017,2022Q4,DEATHS,100\n017,2022Q4,CREMATIONS,120\n999,2022Q4,DEATHS,1\n"
                            + "018,2022Q5,DEATHS,1\n018,2022Q4,DEATH,1\n018,2022Q4,GIFT_COUNT,nhiều\n00004,2022Q4,DEATHS,1\n");
            var run = installation.run(JOB);
            assertThat(run.problems())
                    .extracting(Problem::code, Problem::file, Problem::line, Problem::column, Problem::measure)
                    .containsExactly(
                            tuple("CREM-01", "a.csv", 3, "value", "CREMATIONS"),
                            tuple("UNIT-01", "a.csv", 4, "unit", "DEATHS"),
                            tuple("PERIOD-01", "a.csv", 5, "period", "DEATHS"),
                            tuple("MEASURE-01", "a.csv", 6, "measure", "DEATH"),
                            tuple("VAL-02", "a.csv", 7, "value", "GIFT_COUNT"),
                            tuple("UNIT-02", "a.csv", 8, "unit", "DEATHS"));
            assertThat(run.state()).isEqualTo(RunState.HELD);
            assertThat(filed("rejected")).contains("a.csv", "a.csv.problems.csv");
        }
    }

    @Test
    void a_figure_that_one_rule_took_out_is_not_held_against_another_figure_by_the_next() throws IOException {
        try (var installation = ready()) {
            put(
                    "xa.csv",
                    HEADER
                            + "017,2022Q4,COMMUNES,24\n017,2022Q4,COMMUNE_CONF_HELD,25\n017,2022Q4,COMMUNES_PIB_RENEWED,26\n"
                            + "018,2022Q4,COMMUNES,22\n018,2022Q4,COMMUNES_PIB_RENEWED,23\n");
            var run = installation.run(JOB);
            assertThat(run.problems())
                    .extracting(Problem::code, Problem::line, Problem::measure)
                    .containsExactly(
                            tuple("COMMUNE-01", 3, "COMMUNE_CONF_HELD"),
                            tuple("COMMUNE-02", 6, "COMMUNES_PIB_RENEWED"));
            assertThat(run.accepted()).isEqualTo(1);
            assertThat(value(installation, "017", "COMMUNES_PIB_RENEWED")).isEqualByComparingTo("26");
        }
    }

    @Test
    void the_same_file_again_publishes_nothing_and_a_newer_one_replaces_only_its_own_cells() throws IOException {
        try (var installation = ready()) {
            put("a.csv", HEADER + "017,2022Q4,DEATHS,300\n017,2022Q4,GIFT_COUNT,5\n");
            var first = installation.run(JOB).edition();
            put("a-lan-2.csv", HEADER + "017,2022Q4,DEATHS,300\n017,2022Q4,GIFT_COUNT,5\n");
            var again = installation.run(JOB);
            assertThat(again.state()).isEqualTo(RunState.NOTHING_NEW);
            assertThat(installation.head()).isEqualTo(first);
            put("sua.csv", HEADER + "017,2022Q4,DEATHS,301\n");
            var changed = installation.run(JOB);
            assertThat(changed.state()).isEqualTo(RunState.PUBLISHED);
            assertThat(changed.added()).isEqualTo(1);
            assertThat(changed.closed()).isEqualTo(1);
            assertThat(value(installation, "017", "DEATHS")).isEqualByComparingTo("301");
            assertThat(value(installation, "017", "GIFT_COUNT")).isEqualByComparingTo("5");
        }
    }

    @Test
    void two_files_of_one_run_that_disagree_on_a_cell_are_both_held_and_the_rest_goes_in() throws IOException {
        try (var installation = ready()) {
            put("a.csv", HEADER + "017,2022Q4,DEATHS,300\n017,2022Q4,GIFT_COUNT,5\n");
            put("b.csv", HEADER + "017,2022Q4,DEATHS,303\n018,2022Q4,DEATHS,10\n017,2022Q4,GIFT_COUNT,5\n");
            var run = installation.run(JOB);
            assertThat(run.problems())
                    .extracting(Problem::code, Problem::file, Problem::line)
                    .containsExactly(tuple("CELL-02", "a.csv", 2), tuple("CELL-02", "b.csv", 2));
            assertThat(value(installation, "017", "DEATHS")).isNull();
            assertThat(value(installation, "017", "GIFT_COUNT")).isEqualByComparingTo("5");
            assertThat(value(installation, "018", "DEATHS")).isEqualByComparingTo("10");
        }
    }

    @Test
    void a_clean_cell_and_one_that_had_to_be_read_are_the_same_cell() throws IOException {
        try (var installation = ready()) {
            put("a.csv", HEADER + "017,2022Q4,DEATHS,300\n018,2022Q4,DEATHS,250\n018,2022Q4,GIFT_COUNT,7\n");
            put("b.csv", HEADER + "017,2022Q4,DEATHS,300 ca\n018,2022Q4,DEATHS,251 ca\n018,2022Q4,GIFT_COUNT,7\n");
            var run = installation.run(JOB);
            assertThat(run.problems()).extracting(Problem::code).containsOnly("CELL-02");
            assertThat(run.accepted()).isEqualTo(2);
            assertThat(run.rejected()).isEqualTo(2);
            assertThat(value(installation, "017", "DEATHS")).isEqualByComparingTo("300");
            assertThat(value(installation, "018", "GIFT_COUNT")).isEqualByComparingTo("7");
            assertThat(value(installation, "018", "DEATHS")).isNull();
        }
    }

    @Test
    void removal_is_explicit_and_no_figure_yet_takes_nothing_away() throws IOException {
        try (var installation = ready()) {
            put("a.csv", HEADER + "017,2022Q4,DEATHS,300\n017,2022Q4,GIFT_COUNT,5\n");
            installation.run(JOB);
            put("b.csv", HEADER + "017,2022Q4,DEATHS,…\n017,2022Q4,GIFT_COUNT,rút số liệu\n");
            var run = installation.run(JOB);
            assertThat(run.problems()).extracting(Problem::code).containsExactly("CELL-03");
            assertThat(value(installation, "017", "DEATHS")).isEqualByComparingTo("300");
            assertThat(value(installation, "017", "GIFT_COUNT")).isNull();
            assertThat(state(installation, "017", "GIFT_COUNT")).isEqualTo("withdrawn");
        }
    }

    @Test
    void a_file_named_like_a_pattern_reads_only_itself() throws IOException {
        try (var installation = ready()) {
            put("a1.csv", HEADER + "017,2022Q4,DEATHS,1\n");
            Files.createDirectories(inbox());
            Files.move(inbox().resolve("a1.csv"), data.resolve("a1.csv"));
            var other = Files.createDirectories(data.resolve("other"));
            Files.writeString(other.resolve("[ab]*.csv"), HEADER + "018,2022Q4,DEATHS,2\n");
            Files.writeString(data.resolve("archive").resolve("b.csv"), HEADER + "016,2022Q4,DEATHS,3\n");
            var run =
                    installation.run(RunRequest.of(JOB, RunOrigin.CLI, "staff").inbox(other));
            assertThat(run.state()).isEqualTo(RunState.PUBLISHED);
            assertThat(run.accepted()).isEqualTo(1);
            assertThat(value(installation, "018", "DEATHS")).isEqualByComparingTo("2");
            assertThat(value(installation, "016", "DEATHS")).isNull();
        }
    }

    @Test
    void a_dry_run_tells_what_would_change_and_changes_nothing() throws IOException {
        try (var installation = ready()) {
            put("a.csv", HEADER + "017,2022Q4,DEATHS,300\n");
            var before = installation.head();
            var run =
                    installation.run(RunRequest.of(JOB, RunOrigin.CLI, "staff").asDryRun());
            assertThat(run.state()).isEqualTo(RunState.PREVIEWED);
            assertThat(run.added()).isPositive();
            assertThat(installation.head()).isEqualTo(before);
            assertThat(inbox().resolve("a.csv")).exists();
            assertThat(installation.run(JOB).state()).isEqualTo(RunState.PUBLISHED);
        }
    }

    @Test
    void a_job_that_is_confirmed_waits_for_a_second_person_over_a_restart() throws IOException {
        RunId waiting;
        EditionNumber before;
        try (var installation = ready()) {
            put("quarterly-submissions", "a.csv", HEADER + "017,2022Q4,DEATHS,300\n");
            before = installation.head();
            var run = installation.run("quarterly-submissions");
            waiting = run.id();
            assertThat(run.state()).isEqualTo(RunState.WAITING);
            assertThat(installation.head()).isEqualTo(before);
            assertThatThrownBy(() -> installation.runs().confirm(waiting, "staff"))
                    .hasMessage("etl.confirm.same-person");
        }
        try (var installation = Installation.open(data)) {
            installation.runs().confirm(waiting, "publisher");
            var run = installation.ended(waiting);
            assertThat(run.state()).isEqualTo(RunState.PUBLISHED);
            assertThat(run.decidedBy()).isEqualTo("publisher");
            assertThat(run.accepted()).isEqualTo(1);
            assertThat(installation.head().value()).isEqualTo(before.value() + 1);
            assertThat(inboxOf("quarterly-submissions").resolve("a.csv")).doesNotExist();
            assertThatThrownBy(() -> installation.runs().confirm(waiting, "publisher"))
                    .hasMessage("etl.confirm.not-waiting");
        }
    }

    @Test
    void every_published_sample_goes_in_without_a_problem() throws IOException {
        try (var installation = ready()) {
            try (var samples = Files.list(Path.of("etl-jobs/samples/published"))) {
                for (var sample : samples.filter(
                                path -> path.toString().endsWith(".csv") && !path.endsWith("not-loaded.csv"))
                        .toList()) {
                    Files.createDirectories(inboxOf("published-figures"));
                    Files.copy(sample, inboxOf("published-figures").resolve(sample.getFileName()));
                }
            }
            var run = installation.run("published-figures");
            assertThat(run.problems()).isEmpty();
            assertThat(run.state()).isEqualTo(RunState.PUBLISHED);
            assertThat(run.rejected()).isZero();
        }
    }

    private Installation ready() {
        var installation = Installation.open(data);
        assertThat(installation.run("reference-data").state()).isEqualTo(RunState.PUBLISHED);
        return installation;
    }

    private Path inbox() {
        return inboxOf(JOB);
    }

    private Path inboxOf(String job) {
        return data.resolve("inbox").resolve(job);
    }

    private void put(String name, String text) throws IOException {
        put(JOB, name, text);
    }

    private void put(String job, String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(inboxOf(job)).resolve(name), text);
    }

    private List<String> filed(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(inbox().resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static BigDecimal value(Installation installation, String unit, String measure) {
        return cell(installation, unit, measure, OBSERVATION.VALUE);
    }

    private static String state(Installation installation, String unit, String measure) {
        return cell(installation, unit, measure, OBSERVATION.STATE);
    }

    private static <T> T cell(Installation installation, String unit, String measure, org.jooq.Field<T> field) {
        var current = installation.get(Warehouse.class).current();
        var reference = installation.get(References.class).current();
        var period = Period.quarter(2022, 4);
        return current.db()
                .select(field)
                .from(current.of(OBSERVATION))
                .where(OBSERVATION.SUBJECT_ID.eq(reference
                        .subject(unit, period.last())
                        .orElseThrow()
                        .id()
                        .value()))
                .and(OBSERVATION.PERIOD_ID.eq(period.id()))
                .and(OBSERVATION.MEASURE_ID.eq(reference
                        .measure(new MeasureCode(measure))
                        .orElseThrow()
                        .id()))
                .fetchOne(field);
    }
}
