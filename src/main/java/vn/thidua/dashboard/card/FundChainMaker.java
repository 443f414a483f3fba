package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.FlowCard;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.echarts.BarChart;
import vn.thidua.echarts.Datum;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;
import vn.thidua.shared.Quantity;

/** The states of a fund's money, one bar a state on one scale, each with its share of the state before. */
final class FundChainMaker {
    private FundChainMaker() {}

    static List<Need> needs(FlowCard.FundChain card, PageContext page) {
        return Result.needs(
                card.stages().stream().map(FlowCard.Stage::indicator).toList(), page.subject(), page);
    }

    static PageCard make(String id, FlowCard.FundChain card, PageContext page, Facts facts) {
        List<Datum> bars = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        List<List<TableCell>> lines = new ArrayList<>();
        Map<String, String> addresses = new LinkedHashMap<>();
        FigureText figures = null;
        Row before = null;
        Row first = null;
        for (FlowCard.Stage stage : card.stages()) {
            Indicator indicator = page.indicator(stage.indicator()).orElse(null);
            if (indicator == null) {
                return CardParts.unknown(id, card, stage.indicator(), page);
            }
            figures = page.figures(indicator);
            Result result = new Result(indicator, page.subject(), page, facts);
            Row now = result.now();
            first = first == null && now != null && now.value() != null ? now : first;
            String label = stage.label().in(page.language());
            bars.add(CardParts.datum(indicator.code().value(), label, now, page));
            String share = stage.ofPrevious() ? share(now, before, page) : "";
            Quantity quantity = now == null ? null : now.quantity();
            if (quantity != null) {
                String named = parts.isEmpty() ? label : within(label, page);
                parts.add(named + " " + figures.full(quantity) + share);
            }
            lines.add(List.of(
                    TableCell.text(label),
                    result.cells().value(now),
                    result.cells().value(result.lastYear()),
                    Cells.coverage(now)));
            if (card.leadsTo() != null) {
                addresses.put(
                        indicator.code().value(),
                        page.state()
                                .withPeriod(page.period())
                                .withIndicator(indicator.code())
                                .address(card.leadsTo()));
            }
            before = now;
        }
        String title = card.title().in(page.language());
        List<String> foot = CardParts.foot(first, page);
        if (figures == null || parts.isEmpty()) {
            return CardParts.empty(id, card, title, foot, page);
        }
        String finding = String.join("; ", parts);
        return new PageCard(
                id,
                card.width(),
                title,
                CardParts.subtitle(figures, page),
                finding,
                new PageCard.Body.Chart(
                        BarChart.of(CardParts.frame(title, finding, figures, foot, page), bars)
                                .look("step3")
                                .option(),
                        addresses),
                new TableModel(
                        title + " (" + figures.unit() + ")",
                        List.of(
                                TableModel.Column.text(page.words().get("dashboard.table.stage")),
                                TableModel.Column.figures(page.words().period(page.period(), page.grain())),
                                TableModel.Column.figures(
                                        page.words().period(page.period().sameLastYear(), page.grain())),
                                TableModel.Column.coverage(page.words().get("dashboard.table.coverage"))),
                        lines),
                finding,
                foot);
    }

    /** A label further on in a sentence: "tiếp nhận". */
    private static String within(String label, PageContext page) {
        return label.substring(0, 1).toLowerCase(page.language().locale()) + label.substring(1);
    }

    /** " (93% bước trước)"; blank where either is not known. */
    private static String share(@Nullable Row now, @Nullable Row before, PageContext page) {
        if (now == null || before == null || now.value() == null || before.value() == null) {
            return "";
        }
        BigDecimal base = before.value();
        return base.signum() == 0
                ? ""
                : " "
                        + page.words()
                                .get(
                                        "dashboard.stage.share",
                                        page.words().share(now.value().divide(base, MathContext.DECIMAL64)));
    }
}
