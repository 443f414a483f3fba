package vn.thidua.dashboard.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.About;
import vn.thidua.dashboard.spec.PlaceCard;
import vn.thidua.dashboard.spec.TileGridSpec;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.echarts.TileMap;
import vn.thidua.indicator.Indicator;
import vn.thidua.reference.Subject;
import vn.thidua.shared.IndicatorCode;

/** All units of the city as tiles; units that no grid places are named rather than lost. */
final class TileMapMaker {
    private static final Pattern WARD_OR_COMMUNE = Pattern.compile("^(P\\.|Xã) ");

    private TileMapMaker() {}

    static List<Need> needs(PlaceCard.TileMap card, PageContext page) {
        return List.of(Bars.need(Set.of(page.picked(card.indicator(), card.followsPick())), About.UNITS, page));
    }

    static PageCard make(String id, PlaceCard.TileMap card, PageContext page, Facts facts) {
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
        TileGridSpec grid = page.places()
                .grid(bars.subjects().stream().map(Subject::code).toList())
                .orElse(null);
        if (grid == null) {
            return CardParts.unfit(id, card, title, page.words().get("dashboard.tiles.none"));
        }
        List<TileMap.Tile> tiles = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (Subject subject : bars.subjects()) {
            if (grid.tiles().containsKey(subject.code())) {
                tiles.add(new TileMap.Tile(
                        grid.row(subject.code()),
                        grid.column(subject.code()),
                        WARD_OR_COMMUNE.matcher(page.name(subject)).replaceFirst(""),
                        CardParts.datum(subject.code(), page.name(subject), bars.row(subject), page)));
            } else {
                lost.add(page.name(subject));
            }
        }
        FigureText figures = page.figures(indicator);
        String spread = Spread.sentence(bars.now(), figures, page).orElseGet(() -> bars.finding(figures));
        String finding = lost.isEmpty()
                ? spread
                : spread + "; " + page.words().get("dashboard.tiles.lost", CardParts.few(lost, page));
        return new PageCard(
                id,
                card.width(),
                title,
                CardParts.subtitleWithTarget(indicator, page),
                finding,
                new PageCard.Body.Chart(
                        new TileMap(CardParts.frame(title, finding, figures, bars.foot(), page), tiles).option(),
                        bars.addresses(card.leadsTo())),
                bars.table(figures),
                finding,
                bars.foot());
    }
}
