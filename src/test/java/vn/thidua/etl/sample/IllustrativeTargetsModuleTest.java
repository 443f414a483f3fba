package vn.thidua.etl.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.warehouse.schema.Tables.TARGET;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.reference.ReferenceFolders;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Period;
import vn.thidua.warehouse.EditionKind;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.PublishOutcome;
import vn.thidua.warehouse.Publishing;
import vn.thidua.warehouse.Warehouse;
import vn.thidua.warehouse.WarehouseFile;

class IllustrativeTargetsModuleTest {
    @TempDir
    Path directory;

    @Test
    void targets_become_an_edition_of_their_own_and_the_same_ones_no_second() {
        var reference = ReferenceFolders.shipped();
        var submissions = new IllustrativeSubmissions(reference, Path.of("etl-jobs/samples/illustrative/anchors.csv"));
        try (var file = WarehouseFile.open(directory)) {
            assertThat(publish(file, submissions))
                    .isEqualTo(new PublishOutcome.Published(new EditionNumber(1), 17 * 36 * 7, 0));
            assertThat(publish(file, submissions)).isInstanceOf(PublishOutcome.Unchanged.class);

            var snapshot = file.get(Warehouse.class).current();
            var third = reference.subject("C3").orElseThrow().id().value();
            var target = snapshot.db()
                    .select(TARGET.VALUE)
                    .from(snapshot.of(TARGET))
                    .where(TARGET.INDICATOR.eq("CREMATION_RATE"))
                    .and(TARGET.SUBJECT_ID.eq(third))
                    .and(TARGET.PERIOD_ID.eq(Period.year(2023).id()))
                    .and(TARGET.DATASET.eq("illustrative"))
                    .fetchSingle()
                    .value1();
            assertThat(target).isBetween(new BigDecimal("0.85"), new BigDecimal("0.92"));
        }
    }

    private static PublishOutcome publish(WarehouseFile file, IllustrativeSubmissions submissions) {
        var loads = file.get(Loads.class);
        var load = loads.begin(EditionKind.TARGET);
        submissions.appendTargets(loads, load);
        return file.get(Publishing.class).publish(load, "test", null, List.of(), published -> {});
    }
}
