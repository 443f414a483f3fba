package vn.thidua.dashboard.card;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.thidua.dashboard.CellFigure;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.PageCard.Cell;
import vn.thidua.dashboard.PageCard.GridRow;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel.Column;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.TableCard;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectType;

/** Totals that a cluster or the city gave for a year, beside the sum over members. */
final class DifferencesMaker {
    private static final int FIRST_YEAR = 2013;

    private DifferencesMaker() {}

    static List<Need> needs(TableCard.Differences card, PageContext page) {
        Set<IndicatorCode> codes = new LinkedHashSet<>(card.indicators());
        Period from = Period.quarter(FIRST_YEAR, 1);
        Period to = Period.quarter(page.period().year(), 4);
        return List.of(
                new Need(Breakdown.CITY, Grain.YEAR, codes, from, to, Set.of()),
                new Need(Breakdown.CLUSTER, Grain.YEAR, codes, from, to, Set.of()));
    }

    static PageCard make(String id, TableCard.Differences card, PageContext page, Facts facts) {
        List<GridRow> rows = new ArrayList<>();
        for (int year = page.period().year(); year >= FIRST_YEAR; year--) {
            for (IndicatorCode code : card.indicators()) {
                Indicator indicator = page.indicator(code).orElse(null);
                if (indicator != null) {
                    for (SubjectType type : List.of(SubjectType.CITY, SubjectType.CLUSTER)) {
                        facts.rows(code, type, Grain.YEAR, Period.quarter(year, 4)).stream()
                                .filter(row -> row.difference() != null)
                                .forEach(row -> rows.add(line(indicator, row, page)));
                    }
                }
            }
        }
        String title = card.title() == null
                ? page.words().get("dashboard.differences")
                : card.title().in(page.language());
        String finding = page.words().get("dashboard.differences.count", String.valueOf(rows.size()));
        return new PageCard(
                id,
                card.width(),
                title,
                "",
                finding,
                rows.isEmpty()
                        ? new PageCard.Body.Empty(page.words().get("dashboard.differences.none"))
                        : new PageCard.Body.Grid(
                                title,
                                page.words().get("dashboard.table.indicator"),
                                List.of(
                                        Column.text(page.words().get("dashboard.table.period")),
                                        Column.text(page.words().get("dashboard.table.subject")),
                                        Column.figures(page.words().get("dashboard.total.published")),
                                        Column.figures(page.words().get("dashboard.total.sum")),
                                        Column.figures(page.words().get("dashboard.total.difference"))),
                                rows),
                null,
                finding,
                CardParts.footWithoutDay(page));
    }

    private static GridRow line(Indicator indicator, Row row, PageContext page) {
        FigureText figures = page.figures(indicator);
        Cells cells = new Cells(figures, Grain.YEAR);
        return new GridRow(
                figures.name(),
                null,
                List.of(
                        Cell.of(page.words().formats().period(row.period())),
                        Cell.of(page.reference()
                                .subject(row.subject())
                                .map(page::name)
                                .orElse(row.shortName())),
                        Cell.of(full(cells.value(row), figures)),
                        Cell.of(full(cells.members(row), figures)),
                        Cell.of(full(cells.difference(row), figures))),
                false);
    }

    /** With its unit of measure: the rows have different ones. */
    private static TableCell full(TableCell cell, FigureText figures) {
        CellFigure figure = cell.figure();
        return figure == null
                ? cell
                : new TableCell(figures.full(figure.quantity()), figure.withUnit(figures.unit()), cell.coverage());
    }
}
