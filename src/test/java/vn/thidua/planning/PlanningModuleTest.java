package vn.thidua.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import vn.thidua.definition.DefinitionFolders;
import vn.thidua.indicator.Given;
import vn.thidua.indicator.TargetRow;
import vn.thidua.indicator.Targets;
import vn.thidua.reference.Reference;
import vn.thidua.reference.ReferenceCandidates;
import vn.thidua.reference.ReferenceFolders;
import vn.thidua.reference.References;
import vn.thidua.security.Audit;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;
import vn.thidua.warehouse.EditionKind;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.PublishOutcome;
import vn.thidua.warehouse.Publishing;
import vn.thidua.warehouse.WarehouseFile;

/** From a proposal to a target of an edition, on real databases. */
class PlanningModuleTest {
    private static final IndicatorCode GIFTS = new IndicatorCode("GIFT_TOTAL");
    private static final IndicatorCode CREMATION = new IndicatorCode("CREMATION_RATE");

    @TempDir
    Path directory;

    private WarehouseFile file;
    private Planning planning;
    private Proposals proposals;
    private Reference reference;

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan({"vn.thidua.operations", "vn.thidua.indicator"})
    @Import({References.class, DefinitionFolders.class, Audit.class, Proposals.class, Planning.class})
    static class Slice {}

    @BeforeEach
    void open() {
        file = WarehouseFile.open(directory, builder -> builder.sources(Slice.class));
        planning = file.get(Planning.class);
        proposals = file.get(Proposals.class);
        var loads = file.get(Loads.class);
        var load =
                loads.begin(EditionKind.REFERENCE, ReferenceCandidates.whole().toArray(Table[]::new));
        ReferenceCandidates.append(loads, load, ReferenceFolders.shipped().data());
        publish(load);
        reference = file.get(References.class).current();
        var figures = loads.begin(EditionKind.LOAD);
        loads.append(
                figures,
                List.of(
                        Given.of("017", "2022Y", "GIFT_COUNT", 100).row(reference),
                        Given.of("017", "2022Y", "DEATHS", 100).row(reference),
                        Given.of("017", "2022Y", "CREMATIONS", 80).row(reference),
                        Given.of("018", "2022Y", "DEATHS", 300).row(reference),
                        Given.of("018", "2022Y", "CREMATIONS", 210).row(reference)));
        publish(figures);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void publish(vn.thidua.shared.LoadId load) {
        file.get(Publishing.class).publish(load, "test", null, List.of(), published -> {});
    }

    private SubjectId id(String code) {
        return reference.subject(code).orElseThrow().id();
    }

    private TargetKey key(IndicatorCode indicator, String unit) {
        return new TargetKey(Dataset.REPORTS, indicator, id(unit), Period.year(2023));
    }

    private Proposal save(TargetKey key, String value, int seen, String reason) {
        return switch (proposals.save(key, new BigDecimal(value), seen, "planner", reason)) {
            case Saving.Saved(Proposal saved) -> saved;
            case Saving.Overtaken overtaken -> throw new AssertionError("overtaken: " + overtaken);
        };
    }

    @Test
    void a_proposal_keeps_every_change_with_its_reason() {
        save(key(GIFTS, "017"), "120", 0, "tăng theo đà");
        save(key(GIFTS, "017"), "130", 1, "sau hội nghị");

        assertThat(proposals.find(key(GIFTS, "017")).orElseThrow().value()).isEqualByComparingTo("130");
        assertThat(proposals.history(key(GIFTS, "017")))
                .extracting(ProposalChange::reason)
                .containsExactly("sau hội nghị", "tăng theo đà");
        assertThat(proposals.history(key(GIFTS, "017")).getFirst().oldValue()).isEqualByComparingTo("120");
    }

    @Test
    void who_has_not_seen_the_latest_version_writes_nothing() {
        save(key(GIFTS, "017"), "120", 0, "một");

        assertThat(proposals.save(key(GIFTS, "017"), BigDecimal.TEN, 0, "other", "hai"))
                .isInstanceOf(Saving.Overtaken.class);
        assertThat(proposals.find(key(GIFTS, "017")).orElseThrow().value()).isEqualByComparingTo("120");
        assertThat(proposals.history(key(GIFTS, "017"))).hasSize(1);
    }

    @Test
    void a_sheet_sets_results_beside_proposals_and_weighs_rates() {
        save(key(CREMATION, "017"), "0.9", 0, "a");
        save(key(CREMATION, "018"), "0.8", 0, "b");

        var sheet = planning.sheet(Dataset.REPORTS, CREMATION, 2023);
        var row = sheet.rows().stream()
                .filter(each -> each.unit().code().equals("017"))
                .findFirst()
                .orElseThrow();

        assertThat(row.lastYear()).isEqualByComparingTo("0.8");
        assertThat(row.twoYearsAgo()).isNull();
        assertThat(row.target()).isEqualByComparingTo("0.9");
        assertThat(Objects.requireNonNull(row.cluster()).code()).isEqualTo("C3");
        assertThat(sheet.total(sheet.of(row.cluster()), PlanRow::target)).isEqualByComparingTo("0.825");
    }

    @Test
    void what_is_agreed_becomes_part_of_an_edition_with_cluster_and_city() {
        save(key(GIFTS, "017"), "120", 0, "a");
        save(key(GIFTS, "018"), "80", 0, "b");

        var outcome = planning.agree(Dataset.REPORTS, 2023, List.of(GIFTS), "planner", "Hội nghị giao ước");

        assertThat(outcome).isInstanceOf(PublishOutcome.Published.class);
        var edition = ((PublishOutcome.Published) outcome).edition();
        assertThat(value(edition, "017")).isEqualByComparingTo("120");
        assertThat(value(edition, "C3")).isEqualByComparingTo("200");
        assertThat(value(edition, "HN")).isEqualByComparingTo("200");
        assertThat(file.get(Targets.class).at(new EditionNumber(edition.value() - 1), Dataset.REPORTS))
                .isEmpty();
        assertThat(proposals.find(key(GIFTS, "017")).orElseThrow().agreed()).isEqualTo(edition);
    }

    @Test
    void a_change_after_the_agreement_is_a_proposal_again() {
        save(key(GIFTS, "017"), "120", 0, "a");
        planning.agree(Dataset.REPORTS, 2023, List.of(GIFTS), "planner", "Hội nghị");

        assertThat(save(key(GIFTS, "017"), "125", 1, "đề nghị lại").agreed()).isNull();
    }

    private BigDecimal value(EditionNumber edition, String subject) {
        return file.get(Targets.class).at(edition, Dataset.REPORTS, List.of(GIFTS), Period.year(2023)).stream()
                .filter(row -> row.subject().equals(id(subject)))
                .map(TargetRow::value)
                .findFirst()
                .orElseThrow();
    }
}
