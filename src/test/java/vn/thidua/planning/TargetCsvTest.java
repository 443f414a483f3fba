package vn.thidua.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TargetCsvTest {

    @Test
    void what_was_filled_in_is_read_by_code_and_last_column() {
        var read = TargetCsv.read("""
                \uFEFFunit;name;two_years_ago;last_year;target
                017;Huyện Đông Anh;0.8;0.85;0.9
                018;"Huyện; Gia Lâm";;;1500000000
                020;Huyện Thanh Trì;0.8;0.8;0,815
                """);

        assertThat(read.wrong()).isEmpty();
        assertThat(read.targets()).containsEntry("018", new BigDecimal("1500000000"));
        assertThat(read.targets()).containsEntry("017", new BigDecimal("0.9"));
        assertThat(read.targets()).containsEntry("020", new BigDecimal("0.815"));
    }

    @Test
    void a_code_that_a_spreadsheet_took_for_a_number_is_found() {
        var read = TargetCsv.read("4;Phường Ba Đình;;;0.9\n00008;Phường Ngọc Hà;;;0.8\n");

        assertThat(read.of("00004")).isEqualByComparingTo("0.9");
        assertThat(read.of("00008")).isEqualByComparingTo("0.8");
        assertThat(read.of("00040")).isNull();
    }

    @Test
    void an_empty_cell_is_no_target_and_nonsense_names_its_line() {
        var read = TargetCsv.read("017;a;1;1;\n018;b;1;1;=1+1\n;c;1;1;5\n020;d\n");

        assertThat(read.targets()).containsOnlyKeys("017", "020");
        assertThat(read.targets().get("017")).isNull();
        assertThat(read.wrong()).containsExactly(2, 3);
    }
}
