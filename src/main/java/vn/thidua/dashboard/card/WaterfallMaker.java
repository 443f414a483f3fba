package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.FlowCard;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.echarts.Datum;
import vn.thidua.echarts.WaterfallChart;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.IndicatorKind;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.SubjectType;

/** From the amount before to the amount now, a step a part. Parts without a figure in both are left out and named. */
final class WaterfallMaker {
    private static final int STEPS = 12;

    private WaterfallMaker() {}

    static List<Need> needs(FlowCard.Waterfall card, PageContext page) {
        return List.of(Bars.need(Set.of(page.picked(card.indicator(), card.followsPick())), card.about(), page));
    }

    static PageCard make(String id, FlowCard.Waterfall card, PageContext page, Facts facts) {
        IndicatorCode code = page.picked(card.indicator(), card.followsPick());
        Indicator indicator = page.indicator(code).orElse(null);
        if (indicator == null) {
            return CardParts.unknown(id, card, code, page);
        }
        String title = CardParts.title(card, indicator, page);
        if (indicator.kind() == IndicatorKind.RATIO) {
            return CardParts.unfit(id, card, title, page.words().get("dashboard.sums-only"));
        }
        Bars bars = new Bars(indicator, card.about(), page, facts);
        Map<Subject, Pair> pairs = pairs(bars, indicator, page, facts);
        List<Change> changes = changes(pairs);
        if (changes.isEmpty()) {
            return bars.drawn()
                    ? CardParts.unfit(id, card, title, page.words().get("dashboard.waterfall.incomparable"))
                    : CardParts.empty(id, card, title, bars.foot(), page);
        }
        FigureText figures = page.figures(indicator);
        BigDecimal before = changes.stream().map(Change::before).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal now = changes.stream().map(Change::now).reduce(BigDecimal.ZERO, BigDecimal::add);
        String finding = finding(before, now, changes, pairs, figures, page);
        return new PageCard(
                id,
                card.width(),
                title,
                CardParts.subtitleWithTarget(indicator, page),
                finding,
                new PageCard.Body.Chart(
                        new WaterfallChart(
                                        CardParts.frame(title, finding, figures, bars.foot(), page),
                                        Datum.of("before", period(page, false), before),
                                        steps(changes, page),
                                        Datum.of("now", period(page, true), now))
                                .option(),
                        bars.addresses(card.leadsTo())),
                table(pairs, before, now, figures, page),
                finding,
                bars.foot());
    }

    private record Pair(@Nullable Row before, @Nullable Row now) {}

    /** A part that is known in both periods. */
    private record Change(Subject subject, BigDecimal before, BigDecimal now, int reported, int expected) {
        BigDecimal difference() {
            return now.subtract(before);
        }
    }

    private static Map<Subject, Pair> pairs(Bars bars, Indicator indicator, PageContext page, Facts facts) {
        Map<Subject, Pair> pairs = new LinkedHashMap<>();
        for (Subject subject : bars.subjects()) {
            Row before = page.row(facts, indicator.code(), subject, page.grain(), page.before())
                    .orElse(null);
            pairs.put(subject, new Pair(before, bars.row(subject)));
        }
        return pairs;
    }

    private static List<Change> changes(Map<Subject, Pair> pairs) {
        List<Change> changes = new ArrayList<>();
        pairs.forEach((subject, pair) -> {
            Row before = pair.before();
            Row now = pair.now();
            // a cluster drawn anew in the middle of a year has fewer quarters than the one before it
            if (before != null
                    && now != null
                    && before.rankable()
                    && now.rankable()
                    && before.quarters() == now.quarters()) {
                // a step is as complete as the poorer of its two ends
                Row poorer = now.expected() - now.reported() >= before.expected() - before.reported() ? now : before;
                changes.add(new Change(
                        subject,
                        CardParts.value(before),
                        CardParts.value(now),
                        poorer.reported(),
                        Math.max(poorer.expected(), poorer.reported())));
            }
        });
        return changes;
    }

    /** Clusters in their order; units by what they changed, the smallest of many together. */
    private static List<Datum> steps(List<Change> changes, PageContext page) {
        List<Change> sorted = new ArrayList<>(changes);
        if (sorted.getFirst().subject().type() == SubjectType.UNIT) {
            sorted.sort(
                    Comparator.comparing((Change change) -> change.difference().abs())
                            .reversed());
        }
        boolean many = sorted.size() > STEPS;
        List<Change> shown = many ? sorted.subList(0, STEPS - 1) : sorted;
        List<Datum> steps = new ArrayList<>();
        for (Change change : shown) {
            steps.add(Datum.of(change.subject().code(), page.name(change.subject()), change.difference())
                    .coverage(change.reported(), change.expected()));
        }
        if (many) {
            List<Change> others = sorted.subList(STEPS - 1, sorted.size());
            steps.add(Datum.of(
                    "others",
                    page.words().get("dashboard.waterfall.others", String.valueOf(others.size())),
                    others.stream().map(Change::difference).reduce(BigDecimal.ZERO, BigDecimal::add)));
        }
        return steps;
    }

    private static String period(PageContext page, boolean now) {
        return page.words().period(now ? page.period() : page.before(), page.grain());
    }

    private static String finding(
            BigDecimal before,
            BigDecimal now,
            List<Change> changes,
            Map<Subject, Pair> pairs,
            FigureText figures,
            PageContext page) {
        Change largest = changes.stream()
                .max(Comparator.comparing(change -> change.difference().abs()))
                .orElseThrow();
        String finding = page.words()
                .get(
                        "dashboard.waterfall.finding",
                        figures.full(before),
                        figures.full(now),
                        figures.change(now, before),
                        page.words().against(page.comparedWith()),
                        page.name(largest.subject()),
                        signed(largest.difference(), figures));
        List<String> left = pairs.keySet().stream()
                .filter(subject ->
                        changes.stream().noneMatch(change -> change.subject().equals(subject)))
                .map(page::name)
                .toList();
        return left.isEmpty()
                ? finding
                : finding + "; " + page.words().get("dashboard.waterfall.left-out", CardParts.few(left, page));
    }

    private static String signed(BigDecimal change, FigureText figures) {
        return (change.signum() > 0 ? "+" : change.signum() < 0 ? "−" : "") + figures.full(change.abs());
    }

    private static TableModel table(
            Map<Subject, Pair> pairs, BigDecimal before, BigDecimal now, FigureText figures, PageContext page) {
        List<List<TableCell>> lines = new ArrayList<>();
        Cells cells = new Cells(figures, page.grain());
        pairs.forEach((subject, pair) -> {
            BigDecimal earlier = pair.before() == null ? null : pair.before().value();
            BigDecimal later = pair.now() == null ? null : pair.now().value();
            lines.add(List.of(
                    TableCell.text(page.name(subject)),
                    cells.value(pair.before()),
                    cells.value(pair.now()),
                    earlier == null || later == null ? TableCell.none() : cells.amount(later.subtract(earlier))));
        });
        lines.add(List.of(
                TableCell.text(page.words().get("dashboard.waterfall.both")),
                cells.amount(before),
                cells.amount(now),
                cells.amount(now.subtract(before))));
        return new TableModel(
                figures.name() + " (" + figures.unit() + ")",
                List.of(
                        TableModel.Column.text(page.words().get("dashboard.table.subject")),
                        TableModel.Column.figures(period(page, false)),
                        TableModel.Column.figures(period(page, true)),
                        TableModel.Column.figures(page.words().get("dashboard.waterfall.change"))),
                lines);
    }
}
