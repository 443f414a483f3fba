package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.About;
import vn.thidua.dashboard.spec.SeriesCard;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.echarts.Line;
import vn.thidua.echarts.LineChart;
import vn.thidua.echarts.Target;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicator;
import vn.thidua.reference.Subject;
import vn.thidua.register.Campaign;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectType;

/** Lines over quarters. Below a cluster its own line stands out and those of its units step back; of many only the outermost are named. */
final class LineMaker {
    private static final int MOST_NAMES = 8;
    /** The page's own, the two highest, the two lowest. */
    private static final int FEW_NAMES = 5;

    private LineMaker() {}

    static List<Need> needs(SeriesCard.Line card, PageContext page) {
        IndicatorCode code = page.picked(card.indicator(), card.followsPick());
        List<Need> needs = new ArrayList<>();
        needs.add(Trend.need(code, card.about(), card.quarters(), page));
        if (card.about() != About.SELF) {
            needs.add(Trend.need(code, About.SELF, card.quarters(), page));
        }
        needs.addAll(TodaysMap.needs(
                code, Grain.QUARTER, page.quarters(card.quarters()).getFirst(), page.period(), page));
        return needs;
    }

    static PageCard make(String id, SeriesCard.Line card, PageContext page, Facts facts, List<Campaign> campaigns) {
        IndicatorCode code = page.picked(card.indicator(), card.followsPick());
        Indicator indicator = page.indicator(code).orElse(null);
        if (indicator == null) {
            return CardParts.unknown(id, card, code, page);
        }
        FigureText figures = page.figures(indicator);
        Trend trend = new Trend(indicator, card.quarters(), page, facts);
        List<Subject> subjects = subjects(card, page);
        boolean crowd = subjects.size() > MOST_NAMES;
        if (crowd) {
            subjects = trend.outermostFirst(subjects);
        }
        String title = card.followsPick() ? figures.name() : CardParts.title(card, indicator, page);
        List<String> foot = new ArrayList<>(trend.foot(page.about(card.about())));
        List<Campaign> shaded = campaigns.stream()
                .filter(campaign -> indicator.measures().stream().anyMatch(campaign::collects))
                .toList();
        shaded.forEach(campaign -> foot.add(page.words().get("dashboard.campaign", campaign.name(page.language()))));
        TodaysMap today = new TodaysMap(indicator, Grain.QUARTER, page, facts);
        List<BigDecimal> estimates =
                subjects.contains(page.subject()) ? today.values(page.subject(), trend.quarters()) : List.of();
        boolean estimated = !estimates.isEmpty();
        if (estimated) {
            foot.add(today.foot(page.subject()));
        }
        if (!trend.drawn(subjects) && !estimated) {
            return CardParts.empty(id, card, title, foot, page);
        }
        String reported = finding(card, figures, trend, subjects, page);
        String finding = (estimated ? today.lastYear(page.subject()) : Optional.<String>empty())
                .map(before -> reported + ". " + before)
                .orElse(reported);
        List<Line> lines = lines(trend, subjects, page);
        if (estimated) {
            lines.add(today.line(page.subject(), trend.quarters()));
        }
        LineChart chart = LineChart.of(
                        CardParts.frame(title, finding, figures, foot, page), CardParts.codes(trend.quarters()), lines)
                .range(trend.range(subjects, estimates));
        chart = chart.shaded(trend.quarters().stream()
                .filter(quarter -> shaded.stream().anyMatch(campaign -> campaign.touches(quarter)))
                .map(Period::code)
                .toList());
        if (crowd) {
            chart = chart.named(FEW_NAMES);
        }
        Target target = trend.target(page.subject());
        return new PageCard(
                id,
                card.width(),
                title,
                CardParts.subtitleOver(figures, trend.quarters(), page),
                finding,
                new PageCard.Body.Chart(
                        (target == null ? chart : chart.target(target))
                                .option()
                                .with("/chart/range", true)
                                .with("/yAxis/splitNumber", 4),
                        addresses(card, subjects, page)),
                estimated
                        ? today.beside(trend.table(subjects, figures), page.subject(), trend.quarters())
                        : trend.table(subjects, figures),
                finding,
                foot);
    }

    /** The subject of the page first, then the parts. */
    private static List<Subject> subjects(SeriesCard.Line card, PageContext page) {
        List<Subject> subjects = new ArrayList<>(page.about(card.about()));
        if (card.about() == About.PARTS && page.subject().type() == SubjectType.CLUSTER) {
            subjects.addFirst(page.subject());
        }
        return subjects;
    }

    private static List<Line> lines(Trend trend, List<Subject> subjects, PageContext page) {
        List<Line> lines = new ArrayList<>();
        for (Subject subject : subjects) {
            String look = switch (subject.type()) {
                case CITY -> "plain";
                case CLUSTER -> page.look(subject);
                case UNIT, PLACE -> subjects.size() == 1 ? "plain" : "muted";
            };
            lines.add(new Line(subject.code(), page.name(subject), look, trend.points(subject)));
        }
        return lines;
    }

    private static String finding(
            SeriesCard.Line card, FigureText figures, Trend trend, List<Subject> subjects, PageContext page) {
        boolean one = card.about() == About.SELF || page.subject().type() == SubjectType.CLUSTER;
        if (one && trend.row(page.subject(), page.period()) != null) {
            return trend.sentence(page.subject(), figures);
        }
        return Spread.movement(
                        trend.latest(subjects),
                        trend.rows(subjects, page.period().sameLastYear()),
                        page)
                .map(sentence -> page.words().get("dashboard.finding.of", figures.name(), sentence))
                .or(() -> Spread.sentence(trend.latest(subjects), figures, page))
                .orElse(page.words()
                        .get(
                                "dashboard.finding.course",
                                figures.name(),
                                page.words().formats().period(page.period())));
    }

    private static Map<String, String> addresses(SeriesCard.Line card, List<Subject> subjects, PageContext page) {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            if (card.leadsTo() != null || !subject.equals(page.subject())) {
                addresses.put(subject.code(), CardParts.lead(card.leadsTo(), subject, page));
            }
        }
        return addresses;
    }
}
