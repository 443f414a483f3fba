package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.About;
import vn.thidua.dashboard.spec.ComparisonCard;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.echarts.BarChart;
import vn.thidua.echarts.Certainty;
import vn.thidua.echarts.Datum;
import vn.thidua.echarts.Target;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.IndicatorKind;
import vn.thidua.indicator.Row;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Quantity;

/** One bar a subject; below them, hatched, what somebody reported for all and nobody split. */
final class BarMaker {
    private BarMaker() {}

    static List<Need> needs(ComparisonCard.Bar card, PageContext page) {
        Set<IndicatorCode> code = Set.of(page.picked(card.indicator(), card.followsPick()));
        List<Need> needs = new ArrayList<>(List.of(Bars.need(code, card.about(), page)));
        if (card.about() == About.PARTS) {
            needs.add(Bars.need(code, About.SELF, page));
        }
        return needs;
    }

    static PageCard make(String id, ComparisonCard.Bar card, PageContext page, Facts facts) {
        IndicatorCode code = page.picked(card.indicator(), card.followsPick());
        Indicator indicator = page.indicator(code).orElse(null);
        if (indicator == null) {
            return CardParts.unknown(id, card, code, page);
        }
        FigureText figures = page.figures(indicator);
        Bars bars = new Bars(indicator, card.about(), page, facts);
        String title = CardParts.title(card, indicator, page);
        List<Datum> data = new ArrayList<>(bars.data());
        Datum rest = card.about() == About.PARTS ? rest(indicator, page, facts) : null;
        if (!bars.drawn() && rest == null) {
            return CardParts.empty(id, card, title, bars.foot(), page);
        }
        List<@Nullable BigDecimal> targets = new ArrayList<>(bars.targets());
        if (rest != null) {
            data.add(rest);
            targets.add(null);
        }
        String finding = rest == null
                ? bars.finding(figures)
                : page.words().get("dashboard.finding.rest", java.util.Objects.requireNonNull(rest.note()));
        BarChart chart = BarChart.of(CardParts.frame(title, finding, figures, bars.foot(), page), data);
        boolean comparable =
                indicator.kind() != IndicatorKind.SUM && targets.stream().anyMatch(target -> target != null);
        return new PageCard(
                id,
                card.width(),
                title,
                CardParts.subtitle(figures, page),
                finding,
                new PageCard.Body.Chart(
                        CardParts.endingAtOne(
                                (comparable
                                                ? chart.target(
                                                        new Target(page.words().get("dashboard.target"), targets))
                                                : chart)
                                        .option(),
                                indicator.isRate(),
                                data),
                        bars.addresses(card.leadsTo())),
                bars.table(figures),
                finding,
                bars.foot());
    }

    /** The reported total less the sum over members: "Còn lại ≈3.810 triệu"; null unless something is left. */
    private static @Nullable Datum rest(Indicator indicator, PageContext page, Facts facts) {
        Row total = facts.row(indicator.code(), page.subject().id(), page.grain(), page.period())
                .orElse(null);
        if (total == null || total.difference() == null || total.difference().signum() <= 0) {
            return null;
        }
        BigDecimal left = total.difference();
        Quantity shown = total.differenceQualifier() == vn.thidua.shared.Qualifier.EXACT
                ? Quantity.exact(left)
                : Quantity.about(left);
        String note = page.words().get("dashboard.rest", page.figures(indicator).full(shown));
        Datum datum = Datum.of("rest", page.words().get("dashboard.rest.name"), left)
                .coverage(0, 1)
                .note(note);
        return shown.isExact() ? datum : datum.certainty(Certainty.ABOUT, null, null);
    }
}
