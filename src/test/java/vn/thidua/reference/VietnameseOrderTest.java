package vn.thidua.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VietnameseOrderTest {
    @Test
    void letters_come_in_the_order_of_the_alphabet() {
        assertSorted("An", "Ăn", "Ân", "Ba", "Da", "Dương", "Đan", "Đông", "E", "Ê", "O", "Ô", "Ơ", "U", "Ư", "Y");
    }

    @Test
    void tones_decide_only_between_equal_letters() {
        assertSorted("ma", "mà", "mả", "mã", "má", "mạ", "mang");
    }

    @Test
    void the_place_of_the_tone_mark_does_not_matter() {
        assertThat(VietnameseOrder.key("Hoà")).isEqualTo(VietnameseOrder.key("Hòa"));
    }

    @Test
    void numbers_are_sorted_by_size() {
        assertSorted("Cụm thi đua số 2", "Cụm thi đua số 10");
    }

    @Test
    void units_of_a_cluster_come_in_vietnamese_order() {
        assertSorted("Ba Đình", "Đống Đa", "Hai Bà Trưng", "Hoàn Kiếm", "Hoàng Mai", "Long Biên");
    }

    private static void assertSorted(String... names) {
        var shuffled = Stream.of(names).sorted(Comparator.reverseOrder()).toList();
        assertThat(shuffled.stream().sorted(Comparator.comparing(VietnameseOrder::key)))
                .containsExactlyElementsOf(List.of(names));
    }
}
