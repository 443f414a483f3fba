package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.Standing;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.ComparisonCard;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.echarts.BarChart;
import vn.thidua.echarts.Datum;
import vn.thidua.echarts.Target;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;

/** Several rates of the page's subject as bars with a tick at what was agreed. */
final class BulletMaker {
    private BulletMaker() {}

    static List<Need> needs(ComparisonCard.Bullet card, PageContext page) {
        return Result.needs(card.indicators(), page.subject(), page);
    }

    static PageCard make(String id, ComparisonCard.Bullet card, PageContext page, Facts facts) {
        List<Indicator> indicators = card.indicators().stream()
                .flatMap(code -> page.indicator(code).stream())
                .toList();
        if (indicators.isEmpty()) {
            return CardParts.unknown(id, card, card.indicators().getFirst(), page);
        }
        String title = CardParts.title(card, indicators.getFirst(), page);
        FigureText figures = page.figures(indicators.getFirst());
        List<Datum> bars = new ArrayList<>();
        List<@Nullable BigDecimal> targets = new ArrayList<>();
        List<List<TableCell>> lines = new ArrayList<>();
        int met = 0;
        int judged = 0;
        Row first = null;
        for (Indicator indicator : indicators) {
            Result result = new Result(indicator, page.subject(), page, facts);
            Row now = result.now();
            first = first == null && now != null && now.value() != null ? now : first;
            bars.add(CardParts.datum(indicator.code().value(), indicator.name().in(page.language()), now, page));
            targets.add(result.target().orElse(null));
            var judgement = result.judgement();
            judged += judgement.isPresent() ? 1 : 0;
            met += judgement.filter(found -> found.standing() == Standing.MET).isPresent() ? 1 : 0;
            lines.add(List.of(
                    TableCell.text(indicator.name().in(page.language())),
                    result.cells().value(now),
                    result.target()
                            .map(target -> result.cells().target(indicator, page.subject(), page.period(), target))
                            .orElse(TableCell.none())));
        }
        List<String> foot = CardParts.foot(first, page);
        if (bars.stream().allMatch(bar -> bar.value() == null)) {
            return CardParts.empty(id, card, title, foot, page);
        }
        String finding = judged == 0
                ? page.words().get("dashboard.finding.no-targets")
                : page.words().get("dashboard.finding.met", String.valueOf(met), String.valueOf(judged));
        BarChart chart = BarChart.of(CardParts.frame(title, finding, figures, foot, page), bars);
        boolean agreed = targets.stream().anyMatch(target -> target != null);
        return new PageCard(
                id,
                card.width(),
                title,
                CardParts.subtitle(figures, page),
                finding,
                new PageCard.Body.Chart(
                        CardParts.endingAtOne(
                                (agreed
                                                ? chart.target(
                                                        new Target(page.words().get("dashboard.target"), targets))
                                                : chart)
                                        .option(),
                                indicators.stream().allMatch(Indicator::isRate),
                                bars),
                        java.util.Map.of()),
                new TableModel(
                        title,
                        List.of(
                                TableModel.Column.text(page.words().get("dashboard.table.indicator")),
                                TableModel.Column.figures(page.words().get("dashboard.table.result")),
                                TableModel.Column.figures(page.words().get("dashboard.target"))),
                        lines),
                finding,
                foot);
    }
}
