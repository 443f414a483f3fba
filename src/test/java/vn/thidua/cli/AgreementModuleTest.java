package vn.thidua.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.cli.Agreement.Side;
import vn.thidua.dashboard.DemoFigures;
import vn.thidua.dashboard.Page;
import vn.thidua.dashboard.PageQuery;
import vn.thidua.dashboard.PagesOfFigures;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Indicators;
import vn.thidua.reference.References;
import vn.thidua.shared.Language;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.Publishing;
import vn.thidua.warehouse.Warehouse;
import vn.thidua.warehouse.WarehouseFile;

/** Three hundred random pages: chart, table, workbook, answer to programs and plain SQL say the same numbers. */
class AgreementModuleTest {
    private static final long FIRST_SEED = 20_221_020;
    private static final int PAGES = 300;

    private static WarehouseFile file;
    private static PageQuery pages;
    private static RandomPage.Choices choices;

    @BeforeAll
    static void publish(@TempDir Path directory) {
        file = PagesOfFigures.open(directory);
        DemoFigures figures =
                new DemoFigures(file.get(Loads.class), file.get(Publishing.class), file.get(References.class));
        figures.publish();
        figures.correct("018", "2022Q3", 1);
        pages = file.get(PageQuery.class);
        choices = new RandomPage.Choices(
                List.copyOf(pages.titles(Language.VI).keySet()),
                file.get(Indicators.class).all().stream().map(Indicator::code).toList(),
                file.get(References.class).current(),
                file.get(Warehouse.class).head());
    }

    @AfterAll
    static void close() {
        file.close();
    }

    private static Agreement compared(int count) throws IOException {
        Agreement agreement = new Agreement(
                new PlainFigures(file.get(Warehouse.class).current().db()));
        for (long seed = FIRST_SEED; seed < FIRST_SEED + count; seed++) {
            RandomPage asked = RandomPage.of(seed, choices);
            Page page = pages.page(asked.id(), asked.state(), asked.scope(), asked.language())
                    .orElseThrow();
            agreement.check(asked, page);
        }
        return agreement;
    }

    @Test
    void everyNumberIsTheSameWhereverItIsSaid() throws IOException {
        Agreement agreement = compared(PAGES);

        assertThat(agreement.disagreements()).as("seeds from %d", FIRST_SEED).isEmpty();
        assertThat(agreement.compared())
                .hasSize(Side.values().length)
                .allSatisfy((side, count) -> assertThat(count).as(side.name()).isGreaterThan(50));
    }

    /** Proof that the comparison sees: one figure of the engine is changed behind the back of what was asked before. */
    @Test
    void oneNumberThatIsOtherwiseInTheStoreIsFound() throws IOException {
        var db = file.get(Warehouse.class).current().db();
        compared(40);
        db.execute("update observation set value = value + 1, low = low + 1, high = high + 1 where measure_id = 2");
        try {
            assertThat(compared(40).disagreements())
                    .isNotEmpty()
                    .allSatisfy(sentence -> assertThat(sentence).contains("seed ", "card ", " sql "));
        } finally {
            db.execute("update observation set value = value - 1, low = low - 1, high = high - 1 where measure_id = 2");
        }
    }

    @Test
    void oneSeedMakesTheSamePageAgain() {
        assertThat(RandomPage.of(7, choices)).isEqualTo(RandomPage.of(7, choices));
        assertThat(RandomPage.of(7, choices)).isNotEqualTo(RandomPage.of(8, choices));
    }
}
