package vn.thidua.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.warehouse.schema.Tables.PERIOD;

import java.nio.file.Path;
import java.util.List;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.LoadId;
import vn.thidua.shared.SubjectId;
import vn.thidua.warehouse.EditionKind;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.PublishOutcome;
import vn.thidua.warehouse.Publishing;
import vn.thidua.warehouse.Warehouse;
import vn.thidua.warehouse.WarehouseFile;

class ReferencesModuleTest {
    private static final ReferenceData SHIPPED = ReferenceFolders.shipped().data();

    @TempDir
    Path directory;

    private WarehouseFile file;
    private References references;

    @BeforeEach
    void open() {
        file = WarehouseFile.open(directory);
        references = new References(file.get(Warehouse.class));
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void what_is_published_comes_back_as_it_was_read_from_the_files() {
        publish(SHIPPED);

        var stored = references.current().data();

        assertThat(stored.subjects())
                .usingRecursiveFieldByFieldElementComparator(Compared.NUMBERS)
                .containsExactlyInAnyOrderElementsOf(SHIPPED.subjects());
        assertThat(stored.memberships()).containsExactlyInAnyOrderElementsOf(SHIPPED.memberships());
        assertThat(stored.lineage()).containsExactlyInAnyOrderElementsOf(SHIPPED.lineage());
        assertThat(stored.measures()).containsExactlyInAnyOrderElementsOf(SHIPPED.measures());
        assertThat(stored.roster()).containsExactlyInAnyOrderElementsOf(SHIPPED.roster());
        assertThat(stored.periods()).containsExactlyInAnyOrderElementsOf(SHIPPED.periods());
    }

    @Test
    void an_empty_warehouse_has_no_subjects() {
        assertThat(references.current().subjects()).isEmpty();
    }

    @Test
    void loading_the_same_files_again_publishes_nothing() {
        publish(SHIPPED);

        assertThat(publish(SHIPPED)).isInstanceOf(PublishOutcome.Unchanged.class);
    }

    @Test
    void an_edition_keeps_its_own_reference_data() {
        publish(SHIPPED);
        publish(without(SHIPPED, new SubjectId(914)));

        assertThat(references.at(new EditionNumber(1)).find("TT Quốc Oai", null))
                .hasSize(1);
        assertThat(references.at(new EditionNumber(2)).find("TT Quốc Oai", null))
                .isEmpty();
        assertThat(references.at(new EditionNumber(1))).isSameAs(references.at(new EditionNumber(1)));
    }

    @Test
    void a_preview_is_never_kept() {
        publish(SHIPPED);
        var warehouse = file.get(Warehouse.class);
        var loads = file.get(Loads.class);
        var abandoned = begin(loads);
        ReferenceCandidates.append(loads, abandoned, without(SHIPPED, new SubjectId(914)));

        assertThat(references.at(warehouse.preview(abandoned)).find("TT Quốc Oai", null))
                .isEmpty();
        publish(without(SHIPPED, new SubjectId(913)));
        assertThat(references.current().edition()).isEqualTo(new EditionNumber(2));
        assertThat(references.current().find("TT Quốc Oai", null)).hasSize(1);
    }

    @Test
    void standard_periods_are_there_with_their_labels() {
        publish(SHIPPED);
        var snapshot = file.get(Warehouse.class).current();

        var label = snapshot.db()
                .select(PERIOD.LABEL_VI)
                .from(snapshot.of(PERIOD))
                .where(PERIOD.CODE.eq("2022Q4"))
                .fetchSingle()
                .value1();

        assertThat(label).isEqualTo("Quý IV/2022");
        assertThat(snapshot.db().fetchCount(snapshot.of(PERIOD)))
                .isEqualTo(31 * 12 + SHIPPED.periods().size());
    }

    private PublishOutcome publish(ReferenceData data) {
        var loads = file.get(Loads.class);
        var load = begin(loads);
        ReferenceCandidates.append(loads, load, data);
        return file.get(Publishing.class).publish(load, "test", null, List.of(), published -> {});
    }

    private static LoadId begin(Loads loads) {
        return loads.begin(EditionKind.REFERENCE, ReferenceCandidates.whole().toArray(Table[]::new));
    }

    private static ReferenceData without(ReferenceData data, SubjectId gone) {
        return new ReferenceData(
                data.subjects().stream()
                        .filter(subject -> !subject.id().equals(gone))
                        .toList(),
                data.memberships(),
                data.lineage(),
                data.measures(),
                data.roster(),
                data.periods());
    }
}
