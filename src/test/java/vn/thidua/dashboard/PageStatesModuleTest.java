package vn.thidua.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.dashboard.PageCard.Body;
import vn.thidua.indicator.Grain;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;

/** One page in many states: what was picked, earlier editions, every grain and language, narrow rights. */
class PageStatesModuleTest extends PagesOfFigures {
    @Test
    void whatTheReaderPicksIsShownByTheCardsThatFollow() {
        Page page = page("so-sanh", STATE.withIndicator(new vn.thidua.shared.IndicatorCode("RECON_RATE")));

        assertThat(card(page, 0, 0).title()).isEqualTo("Tỷ lệ hòa giải thành");
    }

    @Test
    void aCorrectionIsToldAsAChangeSinceTheLastEditionAndOldEditionsStay() {
        PageState third = STATE.withPeriod(Period.quarter(2022, 3));
        EditionNumber before = pages.newest();
        String old = tile(third);
        EditionNumber after = figures.correct("018", "2022Q3", 1);

        assertThat(after).isGreaterThan(before);
        assertThat(tile(third)).isNotEqualTo(old);
        assertThat(tile(third.withEdition(before))).isEqualTo(old);
        PageCard attention = page("tong-quan", third).cards().stream()
                .filter(card -> card.title().equals("Cần chú ý"))
                .findFirst()
                .orElseThrow();
        assertThat(((Body.Items) attention.body()).items())
                .extracting(PageCard.Item::text)
                .anyMatch(text -> text.matches("Số liệu thay đổi: Gia Lâm, Số ca hỏa táng: \\d+ ca → 1 ca"));
        assertThat(page("tong-quan", third.withEdition(before)).notes())
                .contains("Đang xem lại Số liệu chốt lần " + before + ", không phải lần mới nhất");
        assertThat(page("tong-quan", third.withEdition(new EditionNumber(999))).notes())
                .contains("Không có lần chốt 999; đang xem lần mới nhất");
    }

    @ParameterizedTest
    @EnumSource(Grain.class)
    void everyPageIsMadeInEveryGrainComparisonAndLanguage(Grain grain) {
        for (String id : pages.titles(Language.VI).keySet()) {
            for (Comparison comparison : Comparison.values()) {
                for (Language language : Language.values()) {
                    PageState state = STATE.withGrain(grain).withComparisons(java.util.Set.of(comparison));
                    Page page = pages.page(id, state, Scope.all(), language).orElseThrow();
                    assertThat(page.cards()).as(id).isNotEmpty();
                    assertThat(page.choices().stream().flatMap(choice -> choice.options().stream()))
                            .allSatisfy(option -> assertThat(option.label()).isNotBlank());
                }
            }
        }
    }

    @Test
    void aReaderWhoMayNameNoUnitSeesTotalsOnly() {
        Scope nobody = Scope.of(Set.of(), Set.of());
        Page page = pages.page("so-sanh", STATE, nobody, Language.VI).orElseThrow();

        assertThat(page.cards()).noneSatisfy(card -> assertThat(card.toString()).contains("Gia Lâm"));
        assertThat(((Body.Figure) pages.page("tong-quan", STATE, nobody, Language.VI)
                                .orElseThrow()
                                .rows()
                                .getFirst()
                                .cards()
                                .getFirst()
                                .body())
                        .value())
                .isEqualTo(tile(STATE));
    }

    @Test
    void everyChoiceLeadsToTheSamePageInAnotherState() {
        Page page = page("cum", STATE);

        assertThat(page.choices()).extracting(Page.Choice::label).contains("Cụm", "Kỳ", "So với");
        page.choices()
                .forEach(choice -> assertThat(choice.options())
                        .as(choice.label())
                        .allSatisfy(option -> assertThat(option.address()).startsWith("cum?"))
                        .filteredOn(Page.Option::chosen)
                        .hasSize(1));
    }

    @Test
    void anUnknownPageIsEmptyAndAnEmptyDatasetSaysSo() {
        assertThat(pages.page("nowhere", STATE, Scope.all(), Language.VI)).isEmpty();
        assertThat(page("tong-quan", STATE.withDataset(Dataset.REPORTS)).notes())
                .anyMatch(note -> note.startsWith("Chưa có số liệu nào"));
    }
}
