package vn.thidua.dashboard.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.dashboard.search.SearchEntry.Fit;
import vn.thidua.dashboard.search.SearchEntry.Rank;

class SearchEntryTest {
    private static final SearchEntry UNG_HOA = new SearchEntry(
            "281", List.of("Huyện Ứng Hòa", "Ung Hoa District", "Ứng Hòa"), List.of("Phía nam Thành phố"));

    @ParameterizedTest(name = "\"{0}\" fits as {1}, {2} stray accents")
    @CsvSource(
            delimiter = '|',
            value = {
                "281         | CODE      | 0",
                "Ứng Hoà     | NAME      | 0",
                "ung hoa     | NAME      | 0",
                "Ưng Hóa     | NAME      | 1",
                "Ung Họa     | NAME      | 1",
                "Ửng Hóa     | NAME      | 2",
                "UNG H       | BEGINNING | 0",
                "huyen  ung  | BEGINNING | 0",
                "hoa ung     | WORDS     | 0",
                "28          | WORDS     | 0",
                "oa          | MIDDLE    | 0",
                "ung nam     | ABOUT     | 0",
            })
    void words_fit_a_name_in_six_ways(String typed, Fit fit, long strayAccents) {
        assertThat(UNG_HOA.rank(SearchWord.of(typed))).contains(new Rank(fit, strayAccents));
    }

    @ParameterizedTest
    @CsvSource({"ung hoi", "a", "ha dong"})
    void a_word_that_is_nowhere_fits_nothing(String typed) {
        assertThat(UNG_HOA.rank(SearchWord.of(typed))).isEmpty();
    }

    @Test
    void a_tone_is_the_same_wherever_in_the_word_it_is_written() {
        assertThat(SearchWord.of("Hoà")).isEqualTo(SearchWord.of("Hòa")).isNotEqualTo(SearchWord.of("Hóa"));
    }

    @Test
    void a_better_fit_stands_before_fewer_stray_accents() {
        assertThat(new Rank(Fit.NAME, 2)).isLessThan(new Rank(Fit.WORDS, 0)).isGreaterThan(new Rank(Fit.NAME, 1));
    }
}
