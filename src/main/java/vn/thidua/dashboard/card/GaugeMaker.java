package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.HeadlineCard;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.echarts.Gauge;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;

/** One result as an arc on the way to its target; a rate's arc ends at 100%. */
final class GaugeMaker {
    private static final BigDecimal ROOM = new BigDecimal("1.2");

    private GaugeMaker() {}

    static List<Need> needs(HeadlineCard.Gauge card, PageContext page) {
        return Result.needs(List.of(card.indicator()), page.subject(), page);
    }

    static PageCard make(String id, HeadlineCard.Gauge card, PageContext page, Facts facts) {
        Indicator indicator = page.indicator(card.indicator()).orElse(null);
        if (indicator == null) {
            return CardParts.unknown(id, card, card.indicator(), page);
        }
        FigureText figures = page.figures(indicator);
        Result result = new Result(indicator, page.subject(), page, facts);
        Row now = result.now();
        String title = CardParts.title(card, indicator, page);
        List<String> foot = CardParts.foot(now, page);
        if (now == null || now.value() == null) {
            return CardParts.empty(id, card, title, foot, page);
        }
        BigDecimal target = result.target().orElse(null);
        String finding = result.sentence();
        BigDecimal most = target == null ? now.value() : now.value().max(target);
        BigDecimal end = indicator.isRate()
                ? most.max(BigDecimal.ONE)
                : most.multiply(ROOM).max(BigDecimal.ONE);
        return new PageCard(
                id,
                card.width(),
                title,
                CardParts.subtitle(figures, page),
                finding,
                new PageCard.Body.Chart(
                        new Gauge(
                                        CardParts.frame(title, finding, figures, foot, page),
                                        CardParts.datum(page.subject().code(), page.name(page.subject()), now, page),
                                        "plain",
                                        end,
                                        target == null ? null : page.words().get("dashboard.target"),
                                        target)
                                .option(),
                        Map.of()),
                result.table(),
                finding,
                foot);
    }
}
