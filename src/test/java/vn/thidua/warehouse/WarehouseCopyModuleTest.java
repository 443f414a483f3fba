package vn.thidua.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.warehouse.Rows.observed;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.shared.EditionNumber;

class WarehouseCopyModuleTest {
    @TempDir
    Path folder;

    @Test
    void a_copy_opens_elsewhere_with_the_same_editions_while_the_original_goes_on() throws Exception {
        var there = Files.createDirectories(folder.resolve("there"));
        try (var original = WarehouseFile.open(folder.resolve("here"))) {
            publish(original, 1, 1000);
            Files.move(original.get(WarehouseCopy.class).make(), there.resolve("warehouse.duckdb"));
            publish(original, 1001, 1500);
            Files.delete(original.get(WarehouseCopy.class).make());
            assertThat(rows(original)).isEqualTo(1500);
        }
        try (var copy = WarehouseFile.open(there)) {
            assertThat(copy.get(Warehouse.class).head()).isEqualTo(new EditionNumber(1));
            assertThat(rows(copy)).isEqualTo(1000);
            publish(copy, 1001, 1001);
            assertThat(rows(copy)).isEqualTo(1001);
        }
    }

    private static int rows(WarehouseFile file) {
        var snapshot = file.get(Warehouse.class).current();
        return snapshot.db().fetchCount(snapshot.of(OBSERVATION));
    }

    private static void publish(WarehouseFile file, int first, int last) {
        var loads = file.get(Loads.class);
        var load = loads.begin(EditionKind.LOAD);
        loads.append(
                load,
                IntStream.rangeClosed(first, last)
                        .mapToObj(subject -> observed(subject, 202214, 1, subject))
                        .toList());
        file.get(Publishing.class).publish(load, "test", null, List.of(), published -> {});
    }
}
