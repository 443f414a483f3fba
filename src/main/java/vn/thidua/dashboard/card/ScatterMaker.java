package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.ComparisonCard;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.echarts.ScatterChart;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.shared.SubjectId;

/** Two indicators of each subject against each other, in the looks of the clusters. */
final class ScatterMaker {
    private ScatterMaker() {}

    static List<Need> needs(ComparisonCard.Scatter card, PageContext page) {
        return List.of(Bars.need(
                card.across().equals(card.up()) ? Set.of(card.up()) : Set.of(card.across(), card.up()),
                card.about(),
                page));
    }

    static PageCard make(String id, ComparisonCard.Scatter card, PageContext page, Facts facts) {
        Indicator across = page.indicator(card.across()).orElse(null);
        Indicator up = page.indicator(card.up()).orElse(null);
        if (across == null || up == null) {
            return CardParts.unknown(id, card, across == null ? card.across() : card.up(), page);
        }
        FigureText acrossText = page.figures(across);
        FigureText upText = page.figures(up);
        Bars lying = new Bars(across, card.about(), page, facts);
        Bars standing = new Bars(up, card.about(), page, facts);
        String title = card.title() == null ? upText.name() : card.title().in(page.language());
        List<String> foot = standing.foot();
        if (!lying.drawn() || !standing.drawn()) {
            return CardParts.empty(id, card, title, foot, page);
        }
        String finding = finding(lying, standing, page);
        return new PageCard(
                id,
                card.width(),
                title,
                page.words().period(page.period(), page.grain()),
                finding,
                new PageCard.Body.Chart(
                        new ScatterChart(
                                        CardParts.frame(title, finding, upText, foot, page),
                                        acrossText.name(),
                                        acrossText.chartFormat(),
                                        upText.name(),
                                        groups(lying, standing, page))
                                .option(),
                        standing.addresses(card.leadsTo())),
                table(lying, standing, acrossText, upText, title, page),
                finding,
                foot);
    }

    private static List<ScatterChart.Group> groups(Bars lying, Bars standing, PageContext page) {
        Map<String, List<ScatterChart.Spot>> spots = new LinkedHashMap<>();
        Map<String, Subject> clusters = new LinkedHashMap<>();
        Set<SubjectId> outermost = new HashSet<>(lying.ends());
        outermost.addAll(standing.ends());
        for (Subject subject : standing.subjects()) {
            Row x = lying.row(subject);
            Row y = standing.row(subject);
            if (x != null && x.value() != null && y != null && y.value() != null) {
                Subject cluster = page.reference()
                        .clusterOf(subject.id(), page.period().last())
                        .orElse(subject);
                clusters.put(cluster.code(), cluster);
                spots.computeIfAbsent(cluster.code(), code -> new ArrayList<>())
                        .add(new ScatterChart.Spot(
                                CardParts.datum(subject.code(), page.name(subject), y, page),
                                x.value(),
                                outermost.contains(subject.id())));
            }
        }
        List<ScatterChart.Group> groups = new ArrayList<>();
        clusters.values().stream()
                .sorted(java.util.Comparator.comparing(Subject::sortKey))
                .forEach(cluster -> groups.add(new ScatterChart.Group(
                        cluster.code(),
                        page.name(cluster),
                        page.look(cluster),
                        Objects.requireNonNull(spots.get(cluster.code())))));
        return groups;
    }

    /** How many lie above the middle in both. */
    private static String finding(Bars lying, Bars standing, PageContext page) {
        BigDecimal middleX = Spread.medianOf(lying.now()).orElse(BigDecimal.ZERO);
        BigDecimal middleY = Spread.medianOf(standing.now()).orElse(BigDecimal.ZERO);
        int both = 0;
        int all = 0;
        for (Subject subject : standing.subjects()) {
            Row x = lying.row(subject);
            Row y = standing.row(subject);
            if (x != null && x.value() != null && y != null && y.value() != null) {
                all++;
                both += x.value().compareTo(middleX) >= 0 && y.value().compareTo(middleY) >= 0 ? 1 : 0;
            }
        }
        return page.words().get("dashboard.finding.both", String.valueOf(both), String.valueOf(all));
    }

    private static TableModel table(
            Bars lying, Bars standing, FigureText across, FigureText up, String title, PageContext page) {
        List<List<TableCell>> lines = new ArrayList<>();
        for (Subject subject : standing.subjects()) {
            lines.add(List.of(
                    TableCell.text(page.name(subject)),
                    new Cells(across, page.grain()).value(lying.row(subject)),
                    new Cells(up, page.grain()).value(standing.row(subject))));
        }
        return new TableModel(
                title + ", " + page.words().period(page.period(), page.grain()),
                List.of(
                        TableModel.Column.text(page.words().get("dashboard.table.subject")),
                        TableModel.Column.figures(across.name() + " (" + across.unit() + ")"),
                        TableModel.Column.figures(up.name() + " (" + up.unit() + ")")),
                lines);
    }
}
