package vn.thidua.dashboard.card;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.card.UnitMaps.Layout;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.spec.PlaceCard;
import vn.thidua.dashboard.spec.TileGridSpec;
import vn.thidua.echarts.TileMap;
import vn.thidua.reference.Subject;

/** All units of the city as tiles; units that no grid places are named rather than lost. */
final class TileMapMaker {
    private static final Pattern WARD_OR_COMMUNE = Pattern.compile("^(P\\.|Xã) ");

    private TileMapMaker() {}

    static PageCard make(String id, PlaceCard.TileMap card, PageContext page, Facts facts) {
        return UnitMaps.make(id, card, page, facts, bars -> layout(bars, page));
    }

    private static Layout layout(Bars bars, PageContext page) {
        TileGridSpec grid = page.places()
                .grid(bars.subjects().stream().map(Subject::code).toList())
                .orElse(null);
        if (grid == null) {
            return new Layout.Unfit(page.words().get("dashboard.tiles.none"));
        }
        List<TileMap.Tile> tiles = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (Subject subject : bars.subjects()) {
            if (grid.tiles().containsKey(subject.code())) {
                tiles.add(new TileMap.Tile(
                        grid.row(subject.code()),
                        grid.column(subject.code()),
                        shortName(subject, page),
                        CardParts.datum(subject.code(), page.name(subject), bars.row(subject), page)));
            } else {
                lost.add(page.name(subject));
            }
        }
        return new Layout.Drawn(frame -> new TileMap(frame, tiles).option(), lost, List.of());
    }

    /** What stands on a place of a map. */
    static String shortName(Subject subject, PageContext page) {
        return WARD_OR_COMMUNE.matcher(page.name(subject)).replaceFirst("");
    }
}
