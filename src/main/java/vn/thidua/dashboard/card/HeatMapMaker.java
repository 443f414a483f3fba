package vn.thidua.dashboard.card;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.SeriesCard;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.echarts.Datum;
import vn.thidua.echarts.HeatMap;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicator;
import vn.thidua.reference.Subject;
import vn.thidua.shared.IndicatorCode;

/** Subjects × quarters. */
final class HeatMapMaker {
    private HeatMapMaker() {}

    static List<Need> needs(SeriesCard.HeatMap card, PageContext page) {
        IndicatorCode code = page.picked(card.indicator(), card.followsPick());
        List<Need> needs = new ArrayList<>();
        needs.add(Trend.need(code, card.about(), card.quarters(), page));
        needs.addAll(TodaysMap.needs(
                code, Grain.QUARTER, page.quarters(card.quarters()).getFirst(), page.period(), page));
        return needs;
    }

    static PageCard make(String id, SeriesCard.HeatMap card, PageContext page, Facts facts) {
        IndicatorCode code = page.picked(card.indicator(), card.followsPick());
        Indicator indicator = page.indicator(code).orElse(null);
        if (indicator == null) {
            return CardParts.unknown(id, card, code, page);
        }
        FigureText figures = page.figures(indicator);
        Trend trend = new Trend(indicator, card.quarters(), page, facts);
        List<Subject> subjects = page.about(card.about());
        List<String> foot = trend.foot(subjects);
        String title = CardParts.title(card, indicator, page);
        TodaysMap today = new TodaysMap(indicator, Grain.QUARTER, page, facts);
        boolean estimated = subjects.stream()
                .anyMatch(subject -> !today.values(subject, trend.quarters()).isEmpty());
        if (estimated) {
            foot.add(page.words().get("dashboard.map.cells"));
        }
        if (!trend.drawn(subjects) && !estimated) {
            return CardParts.empty(id, card, title, foot, page);
        }
        String finding = Spread.sentence(trend.latest(subjects), figures, page)
                .map(sentence -> page.words()
                        .get("dashboard.finding.in", page.words().formats().period(page.period()), sentence))
                .orElse(page.words()
                        .get(
                                "dashboard.finding.course",
                                figures.name(),
                                page.words().formats().period(page.period())));
        Set<String> quarters = new HashSet<>();
        List<HeatMap.Cell> cells = new ArrayList<>();
        Map<String, String> addresses = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            List<Datum> points = trend.points(subject);
            points.addAll(today.points(subject, trend.beyond(subject)));
            for (Datum point : points) {
                quarters.add(point.label());
                cells.add(new HeatMap.Cell(page.name(subject), point));
                if (card.leadsTo() != null) {
                    addresses.put(point.id(), CardParts.lead(card.leadsTo(), subject, page));
                }
            }
        }
        return new PageCard(
                id,
                card.width(),
                title,
                CardParts.subtitleOver(figures, trend.quarters(), page),
                finding,
                new PageCard.Body.Chart(
                        new HeatMap(
                                        CardParts.frame(title, finding, figures, foot, page),
                                        subjects.stream().map(page::name).toList(),
                                        CardParts.codes(trend.quarters()).stream()
                                                .dropWhile(quarter -> !quarters.contains(quarter))
                                                .toList(),
                                        cells)
                                .option()
                                .with("/chart/range", true),
                        addresses),
                trend.table(subjects, figures, today::cell),
                finding,
                foot);
    }
}
