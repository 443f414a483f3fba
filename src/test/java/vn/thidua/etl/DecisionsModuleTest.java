package vn.thidua.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jooq.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.security.Audit;
import vn.thidua.shared.EditionNumber;
import vn.thidua.warehouse.Warehouse;

/** A second person publishes; whoever started the run only with a reason; an earlier edition comes back whole. */
class DecisionsModuleTest {
    private static final String JOB = "quarterly-submissions";
    private static final String HEADER = "unit,period,measure,value,note\n";
    private static final String REASON = "Lãnh đạo họp lúc 7 giờ";

    @TempDir
    Path data;

    private Installation installation;

    @BeforeEach
    void open() {
        installation = Installation.open(data);
        installation.run("reference-data");
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void whoever_started_the_run_publishes_it_only_with_a_reason_that_stays_with_the_edition() throws IOException {
        var waiting = waiting("017,2022Q4,DEATHS,300,\n").id();
        var runs = installation.runs();
        assertThatThrownBy(() -> runs.confirm(waiting, "staff")).hasMessage("etl.confirm.same-person");
        assertThatThrownBy(() -> runs.confirmUrgently(waiting, "staff", " gấp "))
                .hasMessage("etl.confirm.no-reason");
        assertThatThrownBy(() -> runs.confirmUrgently(waiting, "publisher", REASON))
                .hasMessage("etl.confirm.not-urgent");
        assertThat(runs.find(waiting).orElseThrow().state()).isEqualTo(RunState.WAITING);

        runs.confirmUrgently(waiting, "staff", REASON);

        var run = installation.ended(waiting);
        assertThat(run.state()).isEqualTo(RunState.PUBLISHED);
        assertThat(run.decidedBy()).isEqualTo("staff");
        assertThat(run.urgentReason()).isEqualTo(REASON);
        assertThat(runs.urgentReasons())
                .containsEntry(installation.head(), REASON)
                .hasSize(1);
        assertThat(installation.get(Audit.class).latest(20)).anySatisfy(entry -> {
            assertThat(entry.who()).isEqualTo("staff");
            assertThat(entry.action()).isEqualTo("run.confirmed-urgently");
            assertThat(entry.detail()).contains(REASON);
        });
    }

    @Test
    void an_edition_that_a_second_person_published_has_no_urgent_reason() throws IOException {
        var waiting = waiting("017,2022Q4,DEATHS,300,\n").id();
        installation.runs().confirm(waiting, "publisher");
        assertThat(installation.ended(waiting).urgentReason()).isNull();
        assertThat(installation.runs().urgentReasons()).isEmpty();
    }

    @Test
    void restoring_brings_every_figure_back_to_the_digit() throws IOException {
        publish("017,2022Q4,DEATHS,300,\n017,2022Q4,FUND_SEA_RECEIVED,\"2,280 tỷ\",\n"
                + "018,2022Q4,GIFT_TOTAL,hơn 1.124 suất,\n018,2022Q4,GIFT_COUNT,-,\n016,2022Q4,CREMATIONS,12,\n");
        var good = installation.head();
        var figures = figures(good);
        assertThat(figures).hasSizeGreaterThanOrEqualTo(4);
        publish("017,2022Q4,DEATHS,3000,gõ nhầm\n018,2022Q4,GIFT_COUNT,7,\n016,2022Q4,CREMATIONS,rút số liệu,\n"
                + "017,2022Q4,HOUSE_COUNT,9,\n");
        assertThat(figures(installation.head())).isNotEqualTo(figures);

        installation.runs().rollback(good, "publisher");

        assertThat(figures(installation.head())).isEqualTo(figures);
        assertThat(installation.head()).isEqualTo(new EditionNumber(good.value() + 2));
    }

    /** Everything an edition says of figures, without when it began to say so. */
    private List<String> figures(EditionNumber edition) {
        var snapshot = installation.get(Warehouse.class).at(edition);
        var said = Arrays.stream(OBSERVATION.fields())
                .filter(field -> !field.getName().endsWith("_edition"))
                .<Field<?>>map(field -> field)
                .toList();
        return snapshot
                .db()
                .select(said)
                .from(snapshot.of(OBSERVATION))
                .fetch()
                .map(row -> Arrays.toString(row.intoArray()))
                .stream()
                .sorted()
                .toList();
    }

    private RunView waiting(String rows) throws IOException {
        var inbox = Files.createDirectories(data.resolve("inbox").resolve(JOB));
        Files.writeString(inbox.resolve("a-" + installation.head() + ".csv"), HEADER + rows);
        var run = installation.run(JOB);
        assertThat(run.state()).isEqualTo(RunState.WAITING);
        return run;
    }

    private void publish(String rows) throws IOException {
        var run = waiting(rows);
        installation.runs().confirm(run.id(), "publisher");
        assertThat(installation.ended(run.id()).state()).isEqualTo(RunState.PUBLISHED);
    }
}
