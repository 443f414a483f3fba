package vn.thidua.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thidua.dashboard.PageCard.Body;
import vn.thidua.dashboard.PageCard.Cell;
import vn.thidua.dashboard.PageCard.Detail;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;

class FewCasesModuleTest extends PagesOfFigures {
    private static final String MARK = "mẫu số nhỏ: 4, thêm bớt 1 là đổi 25 điểm phần trăm";

    private static Subject few;
    private static Subject ten;

    /** One unit of the third cluster with three cremations in four deaths, another with five in ten. */
    @BeforeAll
    static void twoUnitsWithFewDeaths() {
        var reference = file.get(References.class).current();
        List<Subject> units = reference.members(
                reference.subject("C3").orElseThrow().id(),
                Period.quarter(2022, 4).last());
        few = units.get(0);
        ten = units.get(1);
        figures.correct(few.code(), "2022Q4", Map.of("DEATHS", 4L, "CREMATIONS", 3L));
        figures.correct(ten.code(), "2022Q4", Map.of("DEATHS", 10L, "CREMATIONS", 5L));
    }

    private static Cell cell(Subject unit) {
        Body.Grid grid =
                (Body.Grid) card(page("cum", STATE.withCluster("C3")), 1, 0).body();
        return grid.rows().stream()
                .filter(row -> row.name().equals(unit.shortVi()))
                .findFirst()
                .orElseThrow()
                .cells()
                .getFirst();
    }

    private static List<PageCard> cards(Page page) {
        return page.rows().stream().flatMap(row -> row.cards().stream()).toList();
    }

    @Test
    void aCellSaysOfHowFewCasesItsRateIsAndKeepsItsNumber() {
        assertThat(cell(few).text()).isEqualTo("75,00% (mẫu số 4)");
        assertThat(cell(few).content().figure().quantity().value()).isEqualByComparingTo(new BigDecimal("0.75"));
        assertThat(cell(few).details().lines()).contains(new Detail("Mẫu số", MARK));
    }

    @Test
    void tenCasesAreEnoughForNoMark() {
        assertThat(cell(ten).text()).isEqualTo("50,00%");
        assertThat(cell(ten).details().lines()).extracting(Detail::label).doesNotContain("Mẫu số");
    }

    @Test
    void theTileOfTheUnitAndThePointsOfChartsCarryTheMark() {
        Page page = page("don-vi", STATE.withUnit(few.code()));
        assertThat(cards(page)).anySatisfy(card -> assertThat(card.foot()).contains(MARK));
        assertThat(cards(page("hoa-tang", STATE)))
                .filteredOn(card -> card.body() instanceof Body.Chart)
                .anySatisfy(card ->
                        assertThat(((Body.Chart) card.body()).option().json()).contains(MARK));
    }

    @Test
    void theMarkIsInTheReadersLanguage() {
        Page page = pages.page("don-vi", STATE.withUnit(few.code()), Scope.all(), Language.EN)
                .orElseThrow();
        assertThat(cards(page))
                .anySatisfy(card -> assertThat(card.foot())
                        .contains("small denominator: 4, one more or less moves it by 25 percentage points"));
    }
}
