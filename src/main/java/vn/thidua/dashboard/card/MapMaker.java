package vn.thidua.dashboard.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.card.UnitMaps.Layout;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.region.RegionMap;
import vn.thidua.dashboard.region.RegionMap.Region;
import vn.thidua.dashboard.spec.PlaceCard;
import vn.thidua.echarts.PlaceMap;
import vn.thidua.reference.Subject;

/** All units of the city on the shapes of a file; units without a shape and shapes without a unit are named. */
final class MapMaker {
    private MapMaker() {}

    static PageCard make(String id, PlaceCard.Map card, PageContext page, Facts facts) {
        return UnitMaps.make(id, card, page, facts, bars -> layout(bars, card, page));
    }

    private static Layout layout(Bars bars, PlaceCard.Map card, PageContext page) {
        RegionMap map = page.places().maps().get(card.file());
        if (map == null) {
            return new Layout.Unfit(page.words().get("dashboard.map.none", card.geojson()));
        }
        RegionMap.Coded coded = map.by(card.code());
        if (!coded.repeated().isEmpty()) {
            return unfit("dashboard.map.repeated", card, coded.repeated(), page);
        }
        if (coded.regions().isEmpty()) {
            return unfit("dashboard.map.no-code", card, map.properties(), page);
        }
        List<PlaceMap.Place> places = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (Subject subject : bars.subjects()) {
            Region region = coded.regions().get(subject.code());
            if (region == null) {
                lost.add(page.name(subject));
            } else {
                places.add(new PlaceMap.Place(
                        region.name(),
                        TileMapMaker.shortName(subject, page),
                        CardParts.datum(subject.code(), page.name(subject), bars.row(subject), page)));
            }
        }
        return places.isEmpty()
                ? new Layout.Unfit(page.words().get("dashboard.map.other", card.geojson()))
                : new Layout.Drawn(
                        frame -> new PlaceMap(frame, map.digest(), map.geometry(), map.slimness(), places).option(),
                        lost,
                        foot(coded, page));
    }

    private static Layout unfit(String why, PlaceCard.Map card, List<String> names, PageContext page) {
        return new Layout.Unfit(page.words().get(why, card.geojson(), card.code(), CardParts.few(names, page)));
    }

    /** The shapes that belong to no unit of the day. */
    private static List<String> foot(RegionMap.Coded coded, PageContext page) {
        Set<String> units = page.reference().unitsAt(page.period().last()).stream()
                .map(Subject::code)
                .collect(Collectors.toSet());
        List<String> strangers = Stream.concat(
                        coded.regions().entrySet().stream()
                                .filter(entry -> !units.contains(entry.getKey()))
                                .map(entry ->
                                        called(entry.getKey(), entry.getValue().properties())),
                        coded.without().stream().map(region -> called("?", region.properties())))
                .toList();
        return strangers.isEmpty()
                ? List.of()
                : List.of(page.words().get("dashboard.map.no-unit", CardParts.few(strangers, page)));
    }

    private static String called(String code, Map<String, String> properties) {
        String name = properties.get("name");
        return name == null ? code : name + " (" + code + ")";
    }
}
