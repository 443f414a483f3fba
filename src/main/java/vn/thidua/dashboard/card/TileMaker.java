package vn.thidua.dashboard.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.PageCard.Mark;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.LikeForLike;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.HeadlineCard;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Period;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;

/** One figure: value, change, share of target; over the units present in both periods where coverage differs. */
final class TileMaker {
    private TileMaker() {}

    static List<Need> needs(HeadlineCard.Tile card, PageContext page) {
        List<Need> needs = new ArrayList<>(Result.needs(List.of(card.indicator()), page.subject(), page));
        needs.addAll(Yardsticks.needs(Set.of(card.indicator()), page.subject(), page));
        needs.addAll(TodaysMap.needs(
                card.indicator(),
                page.grain(),
                page.period().sameLastYear(),
                page.period().sameLastYear(),
                page));
        Set<SubjectId> units = units(page);
        if (!units.isEmpty()) {
            needs.add(page.need(Breakdown.UNIT, Set.of(card.indicator()), page.before(), page.period(), units));
        }
        return needs;
    }

    /** Whose figures make up the tile's; none below a unit. */
    private static Set<SubjectId> units(PageContext page) {
        List<Subject> units = switch (page.subject().type()) {
            case CITY -> page.reference().unitsAt(page.period().last());
            case CLUSTER ->
                page.reference().members(page.subject().id(), page.period().last());
            case UNIT, PLACE -> List.of();
        };
        return units.stream().map(Subject::id).collect(Collectors.toUnmodifiableSet());
    }

    static PageCard make(String id, HeadlineCard.Tile card, PageContext page, Facts facts) {
        Indicator indicator = page.indicator(card.indicator()).orElse(null);
        if (indicator == null) {
            return CardParts.unknown(id, card, card.indicator(), page);
        }
        FigureText figures = page.figures(indicator);
        Result result = new Result(indicator, page.subject(), page, facts);
        Row now = result.now();
        Quantity quantity = now == null ? null : now.quantity();
        List<String> lines = new ArrayList<>();
        String change = page.words().change(figures, now, result.before(), page.comparedWith());
        if (change != null) {
            lines.add(change);
        }
        new Yardsticks(indicator, page.subject(), page, facts)
                .lines(result)
                .forEach(line -> lines.add(line.label() + ": " + line.text()));
        likeForLike(indicator, now, result.before(), page, facts, lines);
        new TodaysMap(indicator, page.grain(), page, facts)
                .lastYear(page.subject())
                .ifPresent(lines::add);
        Mark mark = result.mark();
        return new PageCard(
                id,
                card.width(),
                CardParts.title(card, indicator, page),
                CardParts.subtitle(figures, page),
                "",
                new PageCard.Body.Figure(
                        quantity == null ? page.words().missing(now) : figures.large(quantity),
                        quantity == null ? "" : figures.unitBeside(),
                        lines,
                        mark,
                        card.leadsTo() == null
                                ? null
                                : page.state()
                                        .withPeriod(page.period())
                                        .withIndicator(card.indicator())
                                        .address(card.leadsTo())),
                result.table(),
                result.sentence(),
                CardParts.foot(now, page));
    }

    /** Rule: a comparison of two periods with different coverage also gives the change over those present in both. */
    private static void likeForLike(
            Indicator indicator,
            @Nullable Row now,
            @Nullable Row before,
            PageContext page,
            Facts facts,
            List<String> lines) {
        if (now == null
                || before == null
                || now.reported() == before.reported() && now.expected() == before.expected()) {
            return;
        }
        Set<SubjectId> units = units(page);
        LikeForLike.of(
                        rows(indicator, page.period(), units, page, facts),
                        rows(indicator, page.before(), units, page, facts))
                .ifPresentOrElse(
                        same -> lines.add(page.words()
                                .get(
                                        "dashboard.like-for-like",
                                        page.figures(indicator).change(same.now(), same.before()),
                                        String.valueOf(same.units()))),
                        () -> lines.add(page.words().get("dashboard.not-comparable")));
    }

    private static List<Row> rows(
            Indicator indicator, Period quarter, Set<SubjectId> units, PageContext page, Facts facts) {
        return facts.rows(indicator.code(), SubjectType.UNIT, page.grain(), quarter).stream()
                .filter(row -> units.contains(row.subject()))
                .toList();
    }
}
