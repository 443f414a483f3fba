package vn.thidua.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.thidua.cli.Agreement.Side;
import vn.thidua.cli.Agreement.Where;
import vn.thidua.dashboard.CellFigure;
import vn.thidua.dashboard.CellFigure.Part;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.TableModel;
import vn.thidua.echarts.ChartOption;
import vn.thidua.shared.Formats;

/** Whether the points of a card's charts, and its large figure, are numbers of its table. */
final class ChartAgreement {
    private final Agreement agreement;
    private final Where where;

    ChartAgreement(Agreement agreement, Where where) {
        this.agreement = agreement;
        this.where = where;
    }

    void check(PageCard card, TableModel table) {
        List<CellFigure> figures = table.rows().stream()
                .flatMap(List::stream)
                .flatMap(cell -> java.util.stream.Stream.ofNullable(cell.figure()))
                .filter(figure -> figure.key() != null && figure.key().part() == Part.VALUE)
                .toList();
        switch (card.body()) {
            case PageCard.Body.Chart chart -> chart(chart.option(), figures);
            case PageCard.Body.Panels panels -> panels.panels().forEach(panel -> chart(panel.option(), figures));
            case PageCard.Body.Figure figure -> figure(figure, figures);
            default -> {}
        }
    }

    /** The first value of the table is the large figure. */
    private void figure(PageCard.Body.Figure large, List<CellFigure> figures) {
        boolean digits = large.value().chars().anyMatch(Character::isDigit);
        if (!digits || figures.isEmpty()) {
            return;
        }
        agreement.count(Side.FIGURE);
        String shown =
                new Formats(where.asked().language()).number(figures.getFirst().shown());
        if (!large.value().contains(shown)) {
            agreement.disagree(Side.FIGURE, where, "large figure", shown, large.value());
        }
    }

    /** Points name subject, indicator and quarter by their ids; a table of points that are none is something else. */
    private void chart(ChartOption option, List<CellFigure> figures) {
        for (String name : option.datasets()) {
            JsonNode data = option.at("/chart/data/" + name.replace("~", "~0").replace("/", "~1"))
                    .orElseThrow();
            List<String> dimensions = new ArrayList<>();
            data.path("dimensions").forEach(dimension -> dimensions.add(dimension.asString()));
            int id = dimensions.indexOf("id");
            int value = dimensions.indexOf("value");
            if (id < 0 || value < 0 || Set.of("target", "marks").contains(name)) {
                continue;
            }
            for (JsonNode row : data.path("source")) {
                if (row.path(value).isNumber()) {
                    point(name, row.path(id).asString(), row.path(value).decimalValue(), figures);
                }
            }
        }
    }

    private void point(String series, String id, BigDecimal value, List<CellFigure> figures) {
        Set<String> names = new HashSet<>(Arrays.asList(id.split("\\|")));
        List<CellFigure> same = figures.stream()
                .filter(figure -> names(figure).containsAll(names))
                .toList();
        if (same.isEmpty()) {
            return;
        }
        agreement.count(Side.CHART);
        if (same.stream().noneMatch(figure -> figure.quantity().value().compareTo(value) == 0)) {
            agreement.disagree(
                    Side.CHART,
                    where,
                    "point " + id + " of " + series,
                    same.getFirst().quantity().value(),
                    value);
        }
    }

    private static Set<String> names(CellFigure figure) {
        CellFigure.Key key = java.util.Objects.requireNonNull(figure.key());
        return Set.of(key.code(), key.indicator().value(), key.period().code());
    }
}
