package vn.thidua.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.dashboard.DashboardSpec;
import vn.thidua.dashboard.Page;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.PageCard.Body;
import vn.thidua.dashboard.PageState;
import vn.thidua.dashboard.Standing;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.echarts.ChartOption;
import vn.thidua.echarts.EChart;
import vn.thidua.shared.EditionNumber;
import vn.thidua.ui.component.DataTable;

/** What the view makes of a page, without a browser. */
@ViewPackages(packages = "vn.thidua.ui.component")
class PageViewTest extends BrowserlessTest {
    private static final TableModel TABLE = new TableModel(
            "Tỷ lệ hỏa táng",
            List.of(TableModel.Column.text("Đơn vị"), TableModel.Column.figures("Số liệu (%)")),
            List.of(
                    List.of(TableCell.text("Gia Lâm"), TableCell.text("84,87%")),
                    List.of(TableCell.text("Mê Linh"), TableCell.text("75,00%"))));

    private static PageCard card(Body body, TableModel table, String finding) {
        return new PageCard(
                "card-1-1", 6, "Tỷ lệ hỏa táng", "%", finding, body, table, finding, List.of("Số liệu chốt lần 3"));
    }

    private static PageCard chart(int max) {
        return card(
                new Body.Chart(ChartOption.empty().with("/yAxis/max", max), Map.of("018", "don-vi?unit=018")),
                TABLE,
                "Cụm 3 đạt " + max);
    }

    private static Page page(int edition, PageCard... cards) {
        return new Page(
                "cum",
                "cum?cluster=C3",
                PageState.EMPTY.withCluster("C3").withEdition(new EditionNumber(edition)),
                new EditionNumber(edition),
                "Hồ sơ cụm: Cụm 3",
                "Ai dẫn đầu?",
                List.of(),
                List.of(),
                List.of("Đang xem lại Số liệu chốt lần 2"),
                List.of(new Page.Part("Toàn Thành phố", "tong-quan"), Page.Part.of("Cụm 3")),
                List.of(new Page.Choice(
                        DashboardSpec.Filter.CLUSTER,
                        "Cụm",
                        List.of(
                                new Page.Option("Cụm 2", "cum?cluster=C2", false),
                                new Page.Option("Cụm 3", "cum?cluster=C3", true)),
                        false,
                        null)),
                List.of(new Page.Row(null, false, List.of(cards))),
                true);
    }

    private static PageView shown(Page page) {
        PageView view = new PageView();
        UI.getCurrent().add(view);
        view.show(page);
        return view;
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(PageViewTest::all));
    }

    private static <T> List<T> all(Component root, Class<T> type) {
        return all(root).filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void aPageShowsHeadingPathNotesAndChosenFilters() {
        PageView view = shown(page(3, chart(1)));

        assertThat(all(view, H1.class)).singleElement().extracting(H1::getText).isEqualTo("Hồ sơ cụm: Cụm 3");
        assertThat(all(view, Anchor.class)).extracting(Anchor::getHref).contains("tong-quan");
        assertThat(all(view, Select.class))
                .singleElement()
                .satisfies(select ->
                        assertThat(((Page.Option) select.getValue()).label()).isEqualTo("Cụm 3"));
        assertThat(view.getElement().getAttribute("data-edition")).isEqualTo("3");
    }

    @Test
    void aNewEditionChangesTheChartInPlace() {
        PageView view = shown(page(3, chart(1)));
        EChart before = all(view, EChart.class).getFirst();

        view.show(page(4, chart(2)));

        assertThat(all(view, EChart.class)).containsExactly(before);
        assertThat(before.getOption().at("/yAxis/max").orElseThrow().asInt()).isEqualTo(2);
        assertThat(view.getElement().getAttribute("data-edition")).isEqualTo("4");
    }

    @Test
    void aCardOfAnotherKindIsDrawnAnew() {
        PageView view = shown(page(3, chart(1)));

        view.show(page(4, card(new Body.Empty("Chưa có số liệu"), null, "")));

        assertThat(all(view, EChart.class)).isEmpty();
        assertThat(all(view).map(Component::getElement).map(element -> element.getText()))
                .contains("Chưa có số liệu");
    }

    @Test
    void theTableHoldsTheSameNumbersAndStaysOverANewEdition() {
        PageView view = shown(page(3, chart(1)));
        CardView card = all(view, CardView.class).getFirst();

        card.switchToTable();
        assertThat(all(view, DataTable.class))
                .singleElement()
                .satisfies(table -> assertThat(table.getElement().getTextRecursively())
                        .contains("Gia Lâm", "84,87%", "Mê Linh", "75,00%"));

        view.show(page(4, chart(2)));
        assertThat(all(view, DataTable.class)).hasSize(1);
    }

    @Test
    void aCellOpensWhatStandsBehindIt() {
        PageCard.Cell cell = new PageCard.Cell(
                TableCell.text("84,87%"),
                TableCell.text("+4,1 đpt"),
                new PageCard.Mark(Standing.MET, "đạt"),
                new PageCard.Details(
                        "Gia Lâm, Tỷ lệ hỏa táng",
                        List.of(new PageCard.Detail("Tử số / mẫu số", "208 / 245")),
                        "nguon?unit=018"));
        Body.Grid grid = new Body.Grid(
                "Đơn vị và chỉ số",
                "Đơn vị",
                List.of(TableModel.Column.figures("Tỷ lệ hỏa táng (%)")),
                List.of(new PageCard.GridRow("Gia Lâm", "don-vi?unit=018", List.of(cell), false)));
        PageView view = shown(page(3, card(grid, null, "")));

        NativeButton button = all(view, NativeButton.class).getFirst();
        assertThat(button.getElement().getTextRecursively()).contains("84,87%", "▲", "đạt", "+4,1 đpt");
        test(button).click();
        roundTrip();

        assertThat(all(UI.getCurrent(), Dialog.class)).singleElement().satisfies(drawer -> {
            assertThat(drawer.isOpened()).isTrue();
            assertThat(drawer.getHeaderTitle()).isEqualTo("Gia Lâm, Tỷ lệ hỏa táng");
            assertThat(drawer.getElement().getTextRecursively()).contains("208 / 245");
        });
    }

    @Test
    void onlyAWebAddressOfASourceBecomesALink() {
        PageView view = shown(page(
                3,
                card(
                        new Body.Quotes(
                                List.of(quote("javascript:alert(1)"), quote("https://example.org/bai"), quote(null))),
                        null,
                        "")));

        assertThat(all(view, Anchor.class))
                .extracting(Anchor::getHref)
                .contains("https://example.org/bai")
                .noneMatch(address -> address.startsWith("javascript"));
        assertThat(view.getElement().getTextRecursively()).contains("tặng 5,4%");
    }

    @Test
    void manyQuotesComeInSteps() {
        PageView view = shown(page(
                3,
                card(
                        new Body.Quotes(
                                Stream.generate(() -> quote(null)).limit(30).toList()),
                        null,
                        "")));
        QuoteList list = all(view, QuoteList.class).getFirst();
        assertThat(all(list, Article.class)).hasSize(24);

        test(all(list, Button.class).getFirst()).click();

        assertThat(all(list, Article.class)).hasSize(30);
        assertThat(all(list, Button.class).getFirst().isVisible()).isFalse();
    }

    private static PageCard.Quote quote(String url) {
        return new PageCard.Quote(
                "Năm 2022",
                "Cụm 3",
                "Tỷ lệ hỏa táng",
                TableCell.text("85%"),
                "Cụm 3",
                "08/11/2022",
                "tặng 5,4%",
                "",
                "Tin",
                url);
    }
}
