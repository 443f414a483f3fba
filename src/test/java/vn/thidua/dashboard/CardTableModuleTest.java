package vn.thidua.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.dashboard.CellFigure.Look;
import vn.thidua.dashboard.CellFigure.Part;
import vn.thidua.indicator.Grain;
import vn.thidua.shared.Language;

/** What leaves the application is a table of numbers, not of texts. */
class CardTableModuleTest extends PagesOfFigures {
    @ParameterizedTest
    @EnumSource(Grain.class)
    void everyTextWithDigitsInAColumnOfFiguresHasItsNumber(Grain grain) {
        int cells = 0;
        for (String id : pages.titles(Language.VI).keySet()) {
            for (PageCard card : page(id, STATE.withGrain(grain)).cards()) {
                TableModel table = CardTable.of(card, Language.VI).orElse(null);
                for (int column = 0; table != null && column < table.columns().size(); column++) {
                    if (table.columns().get(column).figures()) {
                        for (List<TableCell> row : table.rows()) {
                            cells += check(id + " " + card.id(), row.get(column));
                        }
                    }
                }
            }
        }
        assertThat(cells).isGreaterThan(500);
    }

    /** The text is the number as it is shown, written by the one formatter. */
    private static int check(String where, TableCell cell) {
        CellFigure figure = cell.figure();
        if (figure == null) {
            assertThat(cell.coverage() != null || cell.text().chars().noneMatch(Character::isDigit))
                    .as(where + ": " + cell)
                    .isTrue();
            return 0;
        }
        if (figure.look() == Look.POINTS || figure.look() == Look.RELATIVE) {
            assertThat(cell.text()).as(where).containsAnyOf("+", "−", "-", "=", "0");
        } else {
            assertThat(cell.text()).as(where).contains(VIETNAMESE.number(figure.shown(), figure.decimals()));
        }
        return 1;
    }

    @Test
    void aMatrixKeepsTheChangeAndTheMarkOfEachCellInColumnsOfTheirOwn() {
        PageCard matrix = page("cum", STATE.withCluster("C3")).cards().stream()
                .filter(card -> card.body() instanceof PageCard.Body.Grid)
                .findFirst()
                .orElseThrow();
        TableModel table = CardTable.of(matrix, Language.VI).orElseThrow();

        assertThat(table.columns().subList(0, 4))
                .extracting(TableModel.Column::header)
                .containsExactly(
                        "Đơn vị", "Tỷ lệ hỏa táng (%)", "Tỷ lệ hỏa táng (%): so sánh", "Tỷ lệ hỏa táng (%): mức đạt");
        CellFigure rate = table.rows().getFirst().get(1).figure();
        assertThat(rate.key().part()).isEqualTo(Part.VALUE);
        assertThat(rate.quantity().value()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(table.rows().getFirst().get(2).figure().look()).isEqualTo(Look.POINTS);
        assertThat(table.rows().getFirst().get(3).text()).isIn("đạt", "cần chú ý", "chưa đạt");
    }

    @Test
    void aChangeOfARateIsInPointsAndAnAmountInFractions() {
        Page page = page("don-vi", STATE.withUnit("018"));
        TableModel results = page.cards().stream()
                .filter(card -> card.body() instanceof PageCard.Body.Grid)
                .findFirst()
                .flatMap(card -> CardTable.of(card, Language.VI))
                .orElseThrow();

        for (List<TableCell> row : results.rows()) {
            CellFigure now = row.get(2).figure();
            CellFigure last = row.get(3).figure();
            CellFigure change = row.get(4).figure();
            if (now != null && last != null && change != null) {
                BigDecimal less =
                        now.quantity().value().subtract(last.quantity().value());
                BigDecimal expected = now.look() == Look.PERCENT
                        ? less.movePointRight(2)
                        : less.divide(last.quantity().value(), java.math.MathContext.DECIMAL64);
                assertThat(change.quantity().value()).isEqualByComparingTo(expected);
            }
        }
    }
}
