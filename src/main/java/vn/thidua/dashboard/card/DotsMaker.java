package vn.thidua.dashboard.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.ComparisonCard;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.echarts.Datum;
import vn.thidua.echarts.DotStrip;
import vn.thidua.echarts.Line;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.IndicatorKind;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.SubjectType;

/** Named dots, one strip a cluster, with the middle of all and the target marked. */
final class DotsMaker {
    private DotsMaker() {}

    static List<Need> needs(ComparisonCard.Dots card, PageContext page) {
        return List.of(Bars.need(Set.of(page.picked(card.indicator(), card.followsPick())), card.about(), page));
    }

    static PageCard make(String id, ComparisonCard.Dots card, PageContext page, Facts facts) {
        IndicatorCode code = page.picked(card.indicator(), card.followsPick());
        Indicator indicator = page.indicator(code).orElse(null);
        if (indicator == null) {
            return CardParts.unknown(id, card, code, page);
        }
        FigureText figures = page.figures(indicator);
        Bars bars = new Bars(indicator, card.about(), page, facts);
        String title = CardParts.title(card, indicator, page);
        if (!bars.drawn()) {
            return CardParts.empty(id, card, title, bars.foot(), page);
        }
        String finding = bars.finding(figures);
        List<Line> strips = strips(bars, page);
        List<DotStrip.Mark> marks = new ArrayList<>();
        middles(bars, page)
                .forEach((name, rows) ->
                        Spread.medianOf(rows).ifPresent(middle -> marks.add(new DotStrip.Mark(name, middle))));
        if (indicator.kind() != IndicatorKind.SUM) {
            page.target(indicator.code(), page.subject())
                    .ifPresent(
                            target -> marks.add(new DotStrip.Mark(page.words().get("dashboard.target"), target)));
        }
        return new PageCard(
                id,
                card.width(),
                title,
                CardParts.subtitle(figures, page),
                finding,
                new PageCard.Body.Chart(
                        DotStrip.of(CardParts.frame(title, finding, figures, bars.foot(), page), strips)
                                .marks(marks)
                                .option(),
                        bars.addresses(card.leadsTo())),
                bars.table(figures),
                finding,
                bars.foot());
    }

    /** By name, of whom the middle is marked: all of them, or the units of each kind. */
    private static Map<String, List<Row>> middles(Bars bars, PageContext page) {
        Map<String, List<Row>> middles = new LinkedHashMap<>();
        Peers.byGroup(bars.now(), page)
                .forEach((kind, rows) -> middles.put(page.words().get("dashboard.median.kind", kind), rows));
        return middles.isEmpty() ? Map.of(page.words().get("dashboard.median"), bars.now()) : middles;
    }

    private static List<Line> strips(Bars bars, PageContext page) {
        Map<String, Subject> clusters = new LinkedHashMap<>();
        Map<String, List<Datum>> dots = new LinkedHashMap<>();
        List<Datum> data = bars.data();
        for (int i = 0; i < data.size(); i++) {
            if (data.get(i).value() == null) {
                continue;
            }
            Subject subject = bars.subjects().get(i);
            Subject over = subject.type() == SubjectType.UNIT
                    ? page.reference()
                            .clusterOf(subject.id(), page.period().last())
                            .orElse(page.subject())
                    : page.subject();
            clusters.put(over.code(), over);
            dots.computeIfAbsent(over.code(), code -> new ArrayList<>()).add(data.get(i));
        }
        List<Line> strips = new ArrayList<>();
        clusters.values().stream()
                .sorted(java.util.Comparator.comparing(Subject::sortKey))
                .forEach(over -> strips.add(new Line(
                        over.code(), page.name(over), page.look(over), dots.getOrDefault(over.code(), List.of()))));
        return strips;
    }
}
