package vn.thidua.dashboard.card;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.About;
import vn.thidua.dashboard.spec.SeriesCard;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.echarts.AxisRange;
import vn.thidua.echarts.Line;
import vn.thidua.echarts.LineChart;
import vn.thidua.echarts.Target;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.shared.IndicatorCode;

/** One small chart a cluster, in fixed order, all on one axis: each is read against itself. */
final class SmallMultiplesMaker {
    private SmallMultiplesMaker() {}

    static List<Need> needs(SeriesCard.SmallMultiples card, PageContext page) {
        return List.of(
                Trend.need(page.picked(card.indicator(), card.followsPick()), About.CLUSTERS, card.quarters(), page));
    }

    static PageCard make(String id, SeriesCard.SmallMultiples card, PageContext page, Facts facts) {
        IndicatorCode code = page.picked(card.indicator(), card.followsPick());
        Indicator indicator = page.indicator(code).orElse(null);
        if (indicator == null) {
            return CardParts.unknown(id, card, code, page);
        }
        FigureText figures = page.figures(indicator);
        Trend trend = new Trend(indicator, card.quarters(), page, facts);
        List<Subject> clusters = page.about(About.CLUSTERS);
        List<Row> latest = trend.latest(clusters);
        List<String> foot = trend.foot(clusters);
        String title = CardParts.title(card, indicator, page);
        if (!trend.drawn(clusters)) {
            return CardParts.empty(id, card, title, foot, page);
        }
        String finding = Spread.movement(
                        latest, trend.rows(clusters, page.period().sameLastYear()), page)
                .map(sentence -> page.words().get("dashboard.finding.of", figures.name(), sentence))
                .orElse("");
        AxisRange range = trend.range(clusters);
        List<PageCard.Panel> panels = new ArrayList<>();
        for (Subject cluster : clusters) {
            panels.add(panel(card, cluster, figures, trend, range, foot, page));
        }
        return new PageCard(
                id,
                card.width(),
                title,
                subtitle(figures, trend, range, page),
                finding,
                new PageCard.Body.Panels(panels),
                trend.table(clusters, figures),
                finding,
                foot);
    }

    /** Said once for all: the unit, the time, where the common axis begins, what was agreed. */
    private static String subtitle(FigureText figures, Trend trend, AxisRange range, PageContext page) {
        String subtitle = CardParts.subtitleOver(figures, trend.quarters(), page);
        return range.from() == null || range.from().signum() == 0
                ? subtitle
                : subtitle + " · " + page.words().get("dashboard.axis.from", figures.full(range.from()));
    }

    private static PageCard.Panel panel(
            SeriesCard.SmallMultiples card,
            Subject cluster,
            FigureText figures,
            Trend trend,
            AxisRange range,
            List<String> foot,
            PageContext page) {
        Row now = trend.row(cluster, page.period());
        String name = page.name(cluster);
        String figure =
                now == null || now.quantity() == null ? page.words().missing(now) : figures.full(now.quantity());
        LineChart chart = LineChart.of(
                        CardParts.frame(
                                figures.name() + ", " + name, trend.sentence(cluster, figures), figures, foot, page),
                        CardParts.codes(trend.quarters()),
                        List.of(new Line(cluster.code(), name, page.look(cluster), trend.points(cluster))))
                .range(range);
        Target target = trend.target(cluster);
        String agreed = target == null || target.values().getLast() == null
                ? ""
                : page.words()
                        .get(
                                "dashboard.panel.target",
                                figures.full(target.values().getLast()));
        return new PageCard.Panel(
                name,
                figure,
                agreed,
                (target == null ? chart : chart.target(target))
                        .option()
                        .with("/chart/small", true)
                        .with("/chart/range", true)
                        .with("/yAxis/splitNumber", 4),
                card.leadsTo() == null ? null : page.address(card.leadsTo(), cluster));
    }
}
