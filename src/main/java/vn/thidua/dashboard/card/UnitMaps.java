package vn.thidua.dashboard.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.About;
import vn.thidua.dashboard.spec.PlaceCard;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.echarts.ChartFrame;
import vn.thidua.echarts.ChartOption;
import vn.thidua.indicator.Indicator;
import vn.thidua.shared.IndicatorCode;

/** One indicator of all units where they lie: everything but the shapes, which the kind of the card decides. */
final class UnitMaps {
    private UnitMaps() {}

    /** The units as a kind of card lays them out. */
    sealed interface Layout {
        /**
         * @param lost names of units that have no place
         * @param foot what else has to be said
         */
        record Drawn(Function<ChartFrame, ChartOption> chart, List<String> lost, List<String> foot) implements Layout {}

        /** Nothing can be drawn, and why. */
        record Unfit(String why) implements Layout {}
    }

    static List<Need> needs(PlaceCard card, PageContext page) {
        return List.of(Bars.need(Set.of(page.picked(card.indicator(), card.followsPick())), About.UNITS, page));
    }

    static PageCard make(String id, PlaceCard card, PageContext page, Facts facts, Function<Bars, Layout> layout) {
        IndicatorCode code = page.picked(card.indicator(), card.followsPick());
        Indicator indicator = page.indicator(code).orElse(null);
        if (indicator == null) {
            return CardParts.unknown(id, card, code, page);
        }
        String title = CardParts.title(card, indicator, page);
        Bars bars = new Bars(indicator, About.UNITS, page, facts);
        if (!bars.drawn()) {
            return CardParts.empty(id, card, title, bars.foot(), page);
        }
        return switch (layout.apply(bars)) {
            case Layout.Unfit(String why) -> CardParts.unfit(id, card, title, why);
            case Layout.Drawn drawn -> made(id, card, page, indicator, title, bars, drawn);
        };
    }

    private static PageCard made(
            String id,
            PlaceCard card,
            PageContext page,
            Indicator indicator,
            String title,
            Bars bars,
            Layout.Drawn drawn) {
        FigureText figures = page.figures(indicator);
        String spread = Spread.sentence(bars.now(), figures, page).orElseGet(() -> bars.finding(figures));
        String finding = drawn.lost().isEmpty()
                ? spread
                : spread + "; " + page.words().get("dashboard.tiles.lost", CardParts.few(drawn.lost(), page));
        List<String> foot = new ArrayList<>(bars.foot());
        foot.addAll(drawn.foot());
        return new PageCard(
                id,
                card.width(),
                title,
                CardParts.subtitleWithTarget(indicator, page),
                finding,
                new PageCard.Body.Chart(
                        bars.focused(drawn.chart().apply(CardParts.frame(title, finding, figures, foot, page))),
                        bars.addresses(card.leadsTo())),
                bars.table(figures),
                finding,
                List.copyOf(foot));
    }
}
