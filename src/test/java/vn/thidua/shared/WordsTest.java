package vn.thidua.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void every_word_of_the_database_is_read_back() {
        for (var state : CellState.values()) {
            assertThat(CellState.fromDb(state.dbText())).isEqualTo(state);
        }
        for (var calendar : ReportingCalendar.values()) {
            assertThat(ReportingCalendar.fromDb(calendar.dbText())).isEqualTo(calendar);
        }
        assertThat(CellState.NONE_OCCURRED.dbText()).isEqualTo("none_occurred");
        assertThat(ReportingCalendar.WINDOW_15_14.dbText()).isEqualTo("15-14");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Basis.fromDb("PERIOD"))
                .withMessageContaining("known are [period, cumulative, as_of]");
    }

    @Test
    void codes_keep_to_capitals_digits_and_underscores() {
        assertThat(new MeasureCode("FUND_SEA_RECEIVED").value()).isEqualTo("FUND_SEA_RECEIVED");
        assertThatIllegalArgumentException().isThrownBy(() -> new MeasureCode("crem"));
        assertThatIllegalArgumentException().isThrownBy(() -> new MeasureCode("A;DROP"));
        assertThatIllegalArgumentException().isThrownBy(() -> new IndicatorCode("1A"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SubjectId(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new EditionNumber(-1));
    }

    @Test
    void a_search_key_knows_neither_accents_nor_tone_placement_nor_blanks() {
        assertThat(SearchKey.of("Xã  Thạch\u00a0Hoà"))
                .isEqualTo("xa thach hoa")
                .isEqualTo(SearchKey.of("xa THẠCH HÒA "));
        assertThat(SearchKey.of("Đống Đa")).isEqualTo("dong da");
        assertThat(SearchKey.of("Đố\u0301ng")).isEqualTo("dong");
        assertThat(SearchKey.of(" \n ")).isEmpty();
    }

    @Test
    void scope_names_clusters_and_keeps_equal_rights_equal() {
        var cluster3 = new SubjectId(3);
        var unit = new SubjectId(18);
        var scope = Scope.of(Set.of(cluster3, new SubjectId(20)), Set.of(unit));
        assertThat(scope.names(cluster3)).isTrue();
        assertThat(scope.names(new SubjectId(5))).isFalse();
        assertThat(scope.mayEdit(unit)).isTrue();
        assertThat(scope.mayEdit(cluster3)).isFalse();
        assertThat(Scope.all().names(cluster3)).isTrue();
        assertThat(Scope.all().mayEdit(unit)).isFalse();
        // what may be edited does not change what is read
        assertThat(scope.key())
                .isEqualTo("clusters:3,20")
                .isEqualTo(
                        Scope.of(Set.of(new SubjectId(20), cluster3), Set.of()).key());
        assertThat(Scope.all().key()).isEqualTo("all");
    }

    @Test
    void a_language_is_english_only_when_asked_for() {
        assertThat(Language.ofTag("en-GB")).isEqualTo(Language.EN);
        assertThat(Language.ofTag("fr")).isEqualTo(Language.VI);
    }
}
