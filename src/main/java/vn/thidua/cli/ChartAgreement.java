package vn.thidua.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.thidua.cli.Agreement.Side;
import vn.thidua.cli.Agreement.Where;
import vn.thidua.dashboard.CellFigure;
import vn.thidua.dashboard.CellFigure.Part;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.echarts.ChartOption;
import vn.thidua.shared.Formats;

/** Whether what a card's charts draw, and its large figure, are numbers of its table: amounts, places, or changes. */
final class ChartAgreement {
    private final Agreement agreement;
    private final Where where;
    private final TableModel table;

    ChartAgreement(Agreement agreement, Where where, TableModel table) {
        this.agreement = agreement;
        this.where = where;
        this.table = table;
    }

    void check(PageCard card) {
        switch (card.body()) {
            case PageCard.Body.Chart chart -> chart(chart.option());
            case PageCard.Body.Panels panels -> panels.panels().forEach(panel -> chart(panel.option()));
            case PageCard.Body.Figure figure -> figure(figure);
            default -> {}
        }
    }

    /** The first value of the table is the large figure. */
    private void figure(PageCard.Body.Figure large) {
        boolean digits = large.value().chars().anyMatch(Character::isDigit);
        TableCell first = cells().findFirst().orElse(null);
        if (!digits || first == null) {
            return;
        }
        agreement.count(Side.FIGURE);
        String shown =
                new Formats(where.asked().language()).number(figure(first).shown());
        if (!large.value().contains(shown)) {
            agreement.disagree(Side.FIGURE, where, "large figure", shown, large.value());
        }
    }

    /** Points name subject, indicator and quarter by their ids; a table of points that are none is something else. */
    private void chart(ChartOption option) {
        String kind = option.at("/chart/kind").map(JsonNode::asString).orElse("");
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
                    point(kind, name, row.path(id).asString(), row.path(value).decimalValue());
                }
            }
        }
    }

    private void point(String kind, String series, String id, BigDecimal drawn) {
        Set<String> names = Set.of(id.split("\\|"));
        List<TableCell> same =
                cells().filter(cell -> names(cell).containsAll(names)).toList();
        if (same.isEmpty()) {
            return;
        }
        agreement.count(Side.CHART);
        boolean said = switch (kind) {
            case "ranks" -> same.stream().anyMatch(cell -> cell.text().startsWith(drawn + " ("));
            case "waterfall" ->
                table.rows().stream()
                        .filter(row -> row.contains(same.getFirst()))
                        .anyMatch(row -> equal(row.getLast(), drawn));
            default -> same.stream().anyMatch(cell -> equal(cell, drawn));
        };
        if (!said) {
            agreement.disagree(
                    Side.CHART,
                    where,
                    "point " + id + " of " + series,
                    same.getFirst().text(),
                    drawn);
        }
    }

    private Stream<TableCell> cells() {
        return table.rows().stream().flatMap(List::stream).filter(cell -> {
            CellFigure figure = cell.figure();
            return figure != null
                    && figure.key() != null
                    && (figure.key().part() == Part.VALUE || figure.key().part() == Part.CARRIED);
        });
    }

    private static boolean equal(TableCell cell, BigDecimal drawn) {
        return cell.figure() != null && cell.figure().quantity().value().compareTo(drawn) == 0;
    }

    private static Set<String> names(TableCell cell) {
        CellFigure.Key key = Objects.requireNonNull(figure(cell).key());
        return Set.of(key.code(), key.indicator().value(), key.period().code());
    }

    private static CellFigure figure(TableCell cell) {
        return Objects.requireNonNull(cell.figure());
    }
}
