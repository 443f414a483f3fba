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
import vn.thidua.indicator.Indicator;
import vn.thidua.reference.Subject;
import vn.thidua.shared.IndicatorCode;

/** Subjects × quarters. */
final class HeatMapMaker {
    private HeatMapMaker() {}

    static List<Need> needs(SeriesCard.HeatMap card, PageContext page) {
        return List.of(
                Trend.need(page.picked(card.indicator(), card.followsPick()), card.about(), card.quarters(), page));
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
        if (!trend.drawn(subjects)) {
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
            for (Datum point : trend.points(subject)) {
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
                trend.table(subjects, figures),
                finding,
                foot);
    }
}
