package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.ComparisonCard;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.echarts.FunnelChart;
import vn.thidua.echarts.ScatterChart;
import vn.thidua.echarts.ValueFormat;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.SubjectType;

/** A rate over its denominator with the limits of chance: who differs from the common rate, and who merely is small. */
final class FunnelMaker {
    private static final Set<String> MONEY = Set.of("đồng", "VND");
    private static final int STEPS = 40;

    private FunnelMaker() {}

    static List<Need> needs(ComparisonCard.Funnel card, PageContext page) {
        return List.of(Bars.need(Set.of(page.picked(card.indicator(), card.followsPick())), card.about(), page));
    }

    static PageCard make(String id, ComparisonCard.Funnel card, PageContext page, Facts facts) {
        IndicatorCode code = page.picked(card.indicator(), card.followsPick());
        Indicator indicator = page.indicator(code).orElse(null);
        if (indicator == null) {
            return CardParts.unknown(id, card, code, page);
        }
        String title = CardParts.title(card, indicator, page);
        Bars bars = new Bars(indicator, card.about(), page, facts);
        Map<Subject, Row> rows = counted(bars);
        if (!counts(indicator, rows, page)) {
            return CardParts.unfit(id, card, title, page.words().get("dashboard.funnel.counts"));
        }
        if (rows.size() < 2) {
            return CardParts.empty(id, card, title, bars.foot(), page);
        }
        FigureText figures = page.figures(indicator);
        BigDecimal common = common(rows);
        Map<Subject, ControlLimits.Zone> zones = new LinkedHashMap<>();
        rows.forEach((subject, row) -> zones.put(
                subject,
                ControlLimits.of(common.doubleValue(), denominator(row).longValue())
                        .zone(CardParts.value(row).doubleValue())));
        String finding = finding(rows, zones, common, figures, page);
        ScatterChart points = new ScatterChart(
                CardParts.frame(title, finding, figures, bars.foot(), page),
                denominatorName(indicator, page),
                ValueFormat.number(0, ""),
                figures.name() + " (" + figures.unit() + ")",
                groups(rows, zones, page));
        return new PageCard(
                id,
                card.width(),
                title,
                CardParts.subtitleWithTarget(indicator, page),
                finding,
                new PageCard.Body.Chart(
                        bars.focused(new FunnelChart(
                                        points,
                                        page.words().get("dashboard.funnel.common"),
                                        common,
                                        page.words().get("dashboard.funnel.inner"),
                                        page.words().get("dashboard.funnel.outer"),
                                        limits(rows, common))
                                .option()),
                        bars.addresses(card.leadsTo())),
                table(bars, zones, figures, page),
                finding,
                bars.foot());
    }

    /** Those with a rate and its counts. */
    private static Map<Subject, Row> counted(Bars bars) {
        Map<Subject, Row> rows = new LinkedHashMap<>();
        for (Subject subject : bars.subjects()) {
            Row row = bars.row(subject);
            if (row != null
                    && row.rankable()
                    && row.denominator() != null
                    && row.denominator().signum() > 0) {
                rows.put(subject, row);
            }
        }
        return rows;
    }

    /** Chance has limits for cases that happen or not: shares of counts, never of money. */
    private static boolean counts(Indicator indicator, Map<Subject, Row> rows, PageContext page) {
        return indicator.isRate()
                && indicator.denominator() != null
                && indicator.measures().stream()
                        .flatMap(measure -> page.reference().measure(measure).stream())
                        .noneMatch(measure -> MONEY.contains(measure.unitVi()))
                && rows.values().stream()
                        .allMatch(row -> row.numerator() != null
                                && row.numerator().signum() >= 0
                                && row.numerator().compareTo(denominator(row)) <= 0);
    }

    private static BigDecimal common(Map<Subject, Row> rows) {
        BigDecimal over = BigDecimal.ZERO;
        BigDecimal under = BigDecimal.ZERO;
        for (Row row : rows.values()) {
            over = over.add(Objects.requireNonNull(row.numerator()));
            under = under.add(denominator(row));
        }
        return over.divide(under, MathContext.DECIMAL64);
    }

    private static BigDecimal denominator(Row row) {
        return Objects.requireNonNull(row.denominator());
    }

    private static String denominatorName(Indicator indicator, PageContext page) {
        return indicator.measures().stream()
                .filter(measure -> Objects.requireNonNull(indicator.denominator())
                        .measures()
                        .contains(measure))
                .flatMap(measure -> page.reference().measure(measure).stream())
                .map(measure -> measure.name(page.language()))
                .findFirst()
                .orElse(page.words().get("dashboard.table.denominator"));
    }

    /** From just below the least denominator to just above the largest, closer to each other where they bend. */
    private static List<FunnelChart.Limits> limits(Map<Subject, Row> rows, BigDecimal common) {
        double least = Math.max(1, extreme(rows, Comparator.reverseOrder()) * 0.9);
        double most = extreme(rows, Comparator.naturalOrder()) * 1.05;
        List<FunnelChart.Limits> limits = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            double way = (double) step / STEPS;
            long across = Math.round(least + (most - least) * way * way);
            ControlLimits at = ControlLimits.of(common.doubleValue(), across);
            limits.add(new FunnelChart.Limits(
                    BigDecimal.valueOf(across),
                    fraction(at.outerLow()),
                    fraction(at.innerLow()),
                    fraction(at.innerHigh()),
                    fraction(at.outerHigh())));
        }
        return limits;
    }

    private static double extreme(Map<Subject, Row> rows, Comparator<Double> order) {
        return rows.values().stream()
                .map(row -> denominator(row).doubleValue())
                .max(order)
                .orElse(1.0);
    }

    private static BigDecimal fraction(double limit) {
        return BigDecimal.valueOf(Math.round(limit * 1e6), 6);
    }

    private static List<ScatterChart.Group> groups(
            Map<Subject, Row> rows, Map<Subject, ControlLimits.Zone> zones, PageContext page) {
        Map<Subject, List<ScatterChart.Spot>> spots = new LinkedHashMap<>();
        rows.forEach((subject, row) -> {
            Subject cluster = page.reference()
                    .clusterOf(subject.id(), page.period().last())
                    .orElse(subject);
            boolean named = zones.get(subject) == ControlLimits.Zone.OUTSIDE
                    || page.inFocus(subject) && page.subject().type() != SubjectType.CITY;
            spots.computeIfAbsent(cluster, any -> new ArrayList<>())
                    .add(new ScatterChart.Spot(
                            CardParts.datum(subject.code(), page.name(subject), row, page), row.denominator(), named));
        });
        return spots.entrySet().stream()
                .sorted(Comparator.comparing(group -> group.getKey().sortKey()))
                .map(group -> new ScatterChart.Group(
                        group.getKey().code(), page.name(group.getKey()), page.look(group.getKey()), group.getValue()))
                .toList();
    }

    private static String finding(
            Map<Subject, Row> rows,
            Map<Subject, ControlLimits.Zone> zones,
            BigDecimal common,
            FigureText figures,
            PageContext page) {
        long within = zones.values().stream()
                .filter(zone -> zone != ControlLimits.Zone.OUTSIDE)
                .count();
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        zones.forEach((subject, zone) -> {
            if (zone == ControlLimits.Zone.OUTSIDE) {
                boolean higher = CardParts.value(Objects.requireNonNull(rows.get(subject)))
                                .compareTo(common)
                        > 0;
                (higher ? above : below).add(page.name(subject));
            }
        });
        String finding = page.words()
                .get(
                        "dashboard.funnel.finding",
                        String.valueOf(within),
                        String.valueOf(zones.size()),
                        figures.full(common));
        if (!above.isEmpty()) {
            finding += "; " + page.words().get("dashboard.funnel.above", CardParts.few(above, page));
        }
        return below.isEmpty()
                ? finding
                : finding + "; " + page.words().get("dashboard.funnel.below", CardParts.few(below, page));
    }

    private static TableModel table(
            Bars bars, Map<Subject, ControlLimits.Zone> zones, FigureText figures, PageContext page) {
        TableModel plain = bars.table(figures);
        List<TableModel.Column> columns = new ArrayList<>(plain.columns());
        columns.add(TableModel.Column.text(page.words().get("dashboard.funnel.zone")));
        List<List<TableCell>> lines = new ArrayList<>();
        for (int i = 0; i < plain.rows().size(); i++) {
            List<TableCell> line = new ArrayList<>(plain.rows().get(i));
            line.add(TableCell.text(zone(zones.get(bars.subjects().get(i)), page)));
            lines.add(line);
        }
        return new TableModel(plain.caption(), columns, lines);
    }

    private static String zone(ControlLimits.@Nullable Zone zone, PageContext page) {
        return zone == null
                ? "–"
                : page.words()
                        .get(
                                switch (zone) {
                                    case INSIDE -> "dashboard.funnel.zone.inside";
                                    case BETWEEN -> "dashboard.funnel.zone.between";
                                    case OUTSIDE -> "dashboard.funnel.zone.outside";
                                });
    }
}
