package vn.thidua.dashboard.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.ComparisonCard;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.echarts.Line;
import vn.thidua.echarts.StackedBarChart;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;

/** Several amounts of each subject in one bar. */
final class StackedMaker {
    private static final List<String> LOOKS = List.of("step2", "step4", "step1", "step3", "step5");

    private StackedMaker() {}

    static List<Need> needs(ComparisonCard.Stacked card, PageContext page) {
        return List.of(Bars.need(new LinkedHashSet<>(card.indicators()), card.about(), page));
    }

    static PageCard make(String id, ComparisonCard.Stacked card, PageContext page, Facts facts) {
        List<Indicator> indicators = card.indicators().stream()
                .flatMap(code -> page.indicator(code).stream())
                .toList();
        if (indicators.isEmpty()) {
            return CardParts.unknown(id, card, card.indicators().getFirst(), page);
        }
        Map<Indicator, Bars> parts = new LinkedHashMap<>();
        indicators.forEach(indicator -> parts.put(indicator, new Bars(indicator, card.about(), page, facts)));
        Bars first = parts.get(indicators.getFirst());
        FigureText figures = page.figures(indicators.getFirst());
        String title = CardParts.title(card, indicators.getFirst(), page);
        List<String> foot = java.util.Objects.requireNonNull(first).foot();
        if (parts.values().stream().noneMatch(Bars::drawn)) {
            return CardParts.empty(id, card, title, foot, page);
        }
        List<Line> lines = new ArrayList<>();
        parts.forEach((indicator, bars) -> lines.add(new Line(
                indicator.code().value(),
                indicator.name().in(page.language()),
                LOOKS.get(lines.size() % LOOKS.size()),
                bars.data())));
        String finding = finding(parts, page);
        return new PageCard(
                id,
                card.width(),
                title,
                CardParts.subtitle(figures, page),
                finding,
                new PageCard.Body.Chart(
                        new StackedBarChart(
                                        CardParts.frame(title, finding, figures, foot, page),
                                        first.subjects().stream()
                                                .map(page::name)
                                                .toList(),
                                        lines)
                                .option(),
                        first.addresses(card.leadsTo())),
                table(parts, figures, title, page),
                finding,
                foot);
    }

    /** "Nhiều nhất: Quỹ … 12,3 tỷ đồng", by the sum over the bars. */
    private static String finding(Map<Indicator, Bars> parts, PageContext page) {
        List<String> sums = new ArrayList<>();
        parts.forEach((indicator, bars) -> {
            var sum = bars.now().stream()
                    .filter(Row::rankable)
                    .map(CardParts::value)
                    .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
            sums.add(page.words()
                    .get(
                            "dashboard.finding.part",
                            indicator.name().in(page.language()),
                            page.figures(indicator).full(sum)));
        });
        return String.join("; ", sums);
    }

    private static TableModel table(Map<Indicator, Bars> parts, FigureText figures, String title, PageContext page) {
        List<TableModel.Column> columns = new ArrayList<>();
        columns.add(TableModel.Column.text(page.words().get("dashboard.table.subject")));
        parts.keySet()
                .forEach(indicator ->
                        columns.add(TableModel.Column.figures(indicator.name().in(page.language()))));
        List<List<TableCell>> lines = new ArrayList<>();
        for (Subject subject : parts.values().iterator().next().subjects()) {
            List<TableCell> line = new ArrayList<>();
            line.add(TableCell.text(page.name(subject)));
            parts.forEach((indicator, bars) ->
                    line.add(new Cells(page.figures(indicator), page.grain()).value(bars.row(subject))));
            lines.add(line);
        }
        return new TableModel(title + " (" + figures.unit() + ")", columns, lines);
    }
}
