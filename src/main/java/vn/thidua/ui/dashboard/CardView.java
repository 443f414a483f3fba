package vn.thidua.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.PageCard.Body;
import vn.thidua.dashboard.TableModel;
import vn.thidua.echarts.EChart;
import vn.thidua.echarts.PictureFormat;
import vn.thidua.shared.Texts;
import vn.thidua.ui.Reader;
import vn.thidua.ui.component.Card;
import vn.thidua.ui.component.DataTable;
import vn.thidua.ui.component.EmptyState;

/** One card of a page. A new edition changes its chart in place; the reader's choice of table or chart stays. */
class CardView extends Card {
    private static final long serialVersionUID = 1;

    private final Texts texts = Reader.texts();
    private transient PageCard shown;
    private final @Nullable EChart chart;
    private final @Nullable MenuItem tableSwitch;
    private boolean asTable;
    private transient Map<String, String> addresses = Map.of();

    CardView(PageCard card, TakeAway files) {
        super(card.title());
        shown = card;
        setId(card.id());
        columns(card.width());
        chart = card.body() instanceof Body.Chart ? new EChart() : null;
        if (chart != null) {
            chart.addPointClickListener(click -> lead(click.point(), click.series()));
        }
        tableSwitch = card.table() == null ? null : action(texts.get("shell.card.table"), click -> switchToTable());
        if (!(card.body() instanceof Body.Words || card.body() instanceof Body.Empty)) {
            action(texts.get("takeaway.card.workbook"), click -> files.workbook(shown));
            action(texts.get("takeaway.card.csv"), click -> files.csv(shown));
        }
        if (chart != null) {
            action(texts.get("shell.card.png"), click -> download(chart, PictureFormat.PNG));
            action(texts.get("shell.card.svg"), click -> download(chart, PictureFormat.SVG));
        }
        action(texts.get("takeaway.card.link"), click -> files.link(shown));
        draw();
    }

    /** From the chart to its table, and back. */
    void switchToTable() {
        asTable = !asTable;
        draw();
    }

    /** Whether {@code next} can be drawn by this card: the same place, title and kind of body. */
    boolean takes(PageCard next) {
        return next.title().equals(shown.title())
                && next.width() == shown.width()
                && next.body().getClass() == shown.body().getClass()
                && (next.table() == null) == (shown.table() == null);
    }

    void show(PageCard next) {
        if (!next.equals(shown)) {
            shown = next;
            draw();
        }
    }

    private void draw() {
        finding(shown.finding());
        subtitle(shown.subtitle());
        foot(shown.foot().toArray(String[]::new));
        TableModel table = shown.table();
        if (tableSwitch != null) {
            tableSwitch.setText(texts.get(asTable ? "shell.card.chart" : "shell.card.table"));
        }
        if (asTable && table != null) {
            body(table(table));
        } else {
            body(content(shown.body()));
        }
    }

    private Component content(Body body) {
        return switch (body) {
            case Body.Chart drawn -> {
                addresses = drawn.addresses();
                EChart existing = chart;
                if (existing == null) {
                    throw new IllegalStateException("a card keeps its kind of body");
                }
                existing.setOption(drawn.option());
                yield existing;
            }
            case Body.Panels panels -> new PanelRow(panels.panels());
            case Body.Grid grid -> new FigureGrid(grid);
            case Body.Items items -> new ItemList(items, texts);
            case Body.Quotes quotes -> new QuoteList(quotes.quotes());
            case Body.Words words -> new Paragraph(words.text());
            case Body.Empty empty -> new EmptyState(empty.why());
            case Body.Figure figure -> new Paragraph(figure.value() + " " + figure.unit());
        };
    }

    private static Component table(TableModel table) {
        List<DataTable.Column> columns = table.columns().stream()
                .map(column -> new DataTable.Column(column.header(), column.figures()))
                .toList();
        return new DataTable(table.caption(), columns, table.texts());
    }

    private void lead(String point, String series) {
        String address = addresses.getOrDefault(point, addresses.get(series));
        if (address != null) {
            Addresses.go(UI.getCurrent(), address);
        }
    }

    private void download(EChart drawn, PictureFormat format) {
        drawn.download(format, shown.title());
    }
}
