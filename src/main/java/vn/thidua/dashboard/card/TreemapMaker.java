package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.thidua.dashboard.CellFigure;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.FlowCard;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.echarts.TreemapChart;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.IndicatorKind;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.SubjectType;

/** What each part adds to a sum; parts without a figure have no area and are named. */
final class TreemapMaker {
    private static final int LARGEST = 3;

    private TreemapMaker() {}

    static List<Need> needs(FlowCard.Treemap card, PageContext page) {
        return List.of(Bars.need(Set.of(page.picked(card.indicator(), card.followsPick())), card.about(), page));
    }

    static PageCard make(String id, FlowCard.Treemap card, PageContext page, Facts facts) {
        IndicatorCode code = page.picked(card.indicator(), card.followsPick());
        Indicator indicator = page.indicator(code).orElse(null);
        if (indicator == null) {
            return CardParts.unknown(id, card, code, page);
        }
        String title = CardParts.title(card, indicator, page);
        if (indicator.kind() == IndicatorKind.RATIO) {
            return CardParts.unfit(id, card, title, page.words().get("dashboard.sums-only"));
        }
        FigureText figures = page.figures(indicator);
        Bars bars = new Bars(indicator, card.about(), page, facts);
        List<Share> shares = shares(bars);
        if (shares.isEmpty()) {
            return CardParts.empty(id, card, title, bars.foot(), page);
        }
        String finding = finding(shares, bars, page);
        return new PageCard(
                id,
                card.width(),
                title,
                CardParts.subtitleWithTarget(indicator, page),
                finding,
                new PageCard.Body.Chart(
                        new TreemapChart(
                                        CardParts.frame(title, finding, figures, bars.foot(), page),
                                        shares.stream()
                                                .map(share -> part(share, page))
                                                .toList())
                                .option(),
                        bars.addresses(card.leadsTo())),
                table(bars, shares, figures, page),
                finding,
                bars.foot());
    }

    /** A part of the sum. */
    private record Share(Subject subject, Row row, BigDecimal share) {}

    /** Largest first. */
    private static List<Share> shares(Bars bars) {
        List<Row> rows = CardParts.comparable(bars.now());
        BigDecimal sum = rows.stream().map(CardParts::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Share> shares = new ArrayList<>();
        for (Subject subject : bars.subjects()) {
            Row row = bars.row(subject);
            if (row != null && row.rankable() && CardParts.value(row).signum() > 0) {
                shares.add(new Share(subject, row, CardParts.value(row).divide(sum, MathContext.DECIMAL64)));
            }
        }
        shares.sort(Comparator.comparing(Share::share).reversed());
        return shares;
    }

    private static TreemapChart.Part part(Share share, PageContext page) {
        Subject subject = share.subject();
        Subject cluster = subject.type() == SubjectType.CLUSTER
                ? subject
                : page.subject().type() == SubjectType.CITY
                        ? page.reference()
                                .clusterOf(subject.id(), page.period().last())
                                .orElse(null)
                        : null;
        return new TreemapChart.Part(
                CardParts.datum(subject.code(), page.name(subject), share.row(), page),
                page.look(cluster),
                page.words().share(share.share()));
    }

    private static String finding(List<Share> shares, Bars bars, PageContext page) {
        Share first = shares.getFirst();
        String finding = page.words()
                .get(
                        "dashboard.treemap.first",
                        page.name(first.subject()),
                        page.words().share(first.share()));
        if (shares.size() > LARGEST + 1) {
            BigDecimal together =
                    shares.stream().limit(LARGEST).map(Share::share).reduce(BigDecimal.ZERO, BigDecimal::add);
            finding += "; "
                    + page.words()
                            .get(
                                    "dashboard.treemap.largest",
                                    String.valueOf(LARGEST),
                                    page.words().share(together));
        }
        List<String> without = bars.subjects().stream()
                .filter(subject -> {
                    Row row = bars.row(subject);
                    return row == null || row.value() == null;
                })
                .map(page::name)
                .toList();
        Row row = first.row();
        if (row.quarters() < row.quartersInPeriod()) {
            finding += "; " + page.words().get("dashboard.treemap.part", row.quarters() + "/" + row.quartersInPeriod());
        }
        return without.isEmpty()
                ? finding
                : finding + "; " + page.words().get("dashboard.treemap.without", CardParts.few(without, page));
    }

    private static TableModel table(Bars bars, List<Share> shares, FigureText figures, PageContext page) {
        List<List<TableCell>> lines = new ArrayList<>();
        Cells cells = new Cells(figures, page.grain());
        for (Subject subject : bars.subjects()) {
            Row row = bars.row(subject);
            lines.add(List.of(
                    TableCell.text(page.name(subject)),
                    cells.value(row),
                    share(shares, subject, page),
                    Cells.coverage(row)));
        }
        return new TableModel(
                figures.name() + ", " + page.words().period(page.period(), page.grain()),
                List.of(
                        TableModel.Column.text(page.words().get("dashboard.table.subject")),
                        TableModel.Column.figures(page.words().get("dashboard.table.value", figures.unit())),
                        TableModel.Column.figures(page.words().get("dashboard.treemap.share")),
                        TableModel.Column.coverage(page.words().get("dashboard.table.coverage"))),
                lines);
    }

    private static TableCell share(List<Share> shares, Subject subject, PageContext page) {
        return shares.stream()
                .filter(share -> share.subject().equals(subject))
                .map(share -> new TableCell(
                        page.words().share(share.share()),
                        new CellFigure(Quantity.exact(share.share()), CellFigure.Look.PERCENT, 0, "", "", null),
                        null))
                .findFirst()
                .orElse(TableCell.none());
    }
}
