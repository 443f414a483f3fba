package vn.thidua.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTextModuleTest {
    private static final List<String> COLUMNS = List.of("unit", "period", "measure", "value");

    @TempDir
    Path data;

    @Test
    void text_stays_text_and_empty_is_null() throws IOException {
        try (var warehouse = WarehouseFile.open(data)) {
            var file = archive(
                    "a.csv",
                    "unit,period,measure,value\n001,2022Q4,DEATHS,1.124\n001,2022Q4,CREMATIONS,1e3\n001,2022Q4,GIFT_COUNT,\n");
            assertThat(values(warehouse, file)).containsExactly("1.124", "1e3", null);
        }
    }

    @Test
    void only_whole_numbers_of_up_to_15_digits_are_clean() throws IOException {
        try (var warehouse = WarehouseFile.open(data)) {
            var file = archive(
                    "a.csv",
                    "unit,period,measure,value\nu,p,m,0\nu,p,m,-12\nu,p,m,999999999999999\nu,p,m,1000000000000000\nu,p,m,1.0\nu,p,m,\"1 \"\nu,p,m,+1\nu,p,m,\n");
            var db = warehouse.get(Loads.class).db();
            assertThat(db.select(CsvText.column("value"))
                            .from(CsvText.rows(file, COLUMNS, ',', 1))
                            .where(CsvText.isClean(CsvText.column("value")))
                            .fetch(r -> r.value1()))
                    .containsExactly("0", "-12", "999999999999999");
        }
    }

    @Test
    void quotes_and_line_breaks_are_read_as_written() throws IOException {
        try (var warehouse = WarehouseFile.open(data)) {
            var file = archive("a.csv", "unit,period,measure,value\nu,p,m,\"2,5 \"\"tỷ\"\"\nđồng\"\n");
            assertThat(values(warehouse, file)).containsExactly("2,5 \"tỷ\"\nđồng");
        }
    }

    @Test
    void a_name_that_is_a_pattern_is_refused() throws IOException {
        archive("a.csv", "secret\n");
        assertThatThrownBy(() -> CsvText.rows(data.resolve("archive/[ab]*.csv"), COLUMNS, ',', 0))
                .hasMessageContaining("pattern");
    }

    @Test
    void a_file_outside_the_archive_cannot_be_read() throws IOException {
        try (var warehouse = WarehouseFile.open(data)) {
            var outside = Files.writeString(data.resolve("outside.csv"), "u,p,m,1\n");
            assertThatThrownBy(() -> values(warehouse, outside)).isInstanceOf(DataAccessException.class);
        }
    }

    private Path archive(String name, String text) throws IOException {
        return Files.writeString(
                Files.createDirectories(data.resolve("archive")).resolve(name), text);
    }

    private static List<String> values(WarehouseFile warehouse, Path file) {
        DSLContext db = warehouse.get(Loads.class).db();
        return db.select(CsvText.column("value"))
                .from(CsvText.rows(file, COLUMNS, ',', 1))
                .fetch(r -> r.value1());
    }
}
