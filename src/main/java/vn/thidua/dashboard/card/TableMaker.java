package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.PageCard.Cell;
import vn.thidua.dashboard.PageCard.GridRow;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.TableCard;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.shared.IndicatorCode;

/** Subjects × indicators, with a thin bar in each cell as long as its share of the column's largest figure. */
final class TableMaker {
    private TableMaker() {}

    static List<Need> needs(TableCard.Table card, PageContext page) {
        Set<IndicatorCode> codes = new LinkedHashSet<>(card.indicators());
        return List.of(
                page.need(
                        page.breakdown(card.about()),
                        codes,
                        page.before(),
                        page.period(),
                        Peers.only(card.about(), page)),
                page.need(
                        PageContext.breakdown(page.subject()),
                        codes,
                        page.before(),
                        page.period(),
                        Set.of(page.subject().id())));
    }

    static PageCard make(String id, TableCard.Table card, PageContext page, Facts facts) {
        List<Indicator> indicators = card.indicators().stream()
                .flatMap(code -> page.indicator(code).stream())
                .toList();
        if (indicators.isEmpty()) {
            return CardParts.unknown(id, card, card.indicators().getFirst(), page);
        }
        List<Subject> subjects = Peers.of(card.about(), page);
        List<@Nullable BigDecimal> longest = new ArrayList<>();
        for (Indicator indicator : indicators) {
            longest.add(longest(indicator, subjects, page, facts));
        }
        List<GridRow> rows = new ArrayList<>();
        for (Subject subject : subjects) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < indicators.size(); i++) {
                cells.add(cell(indicators.get(i), subject, longest.get(i), page, facts));
            }
            rows.add(new GridRow(
                    page.name(subject),
                    card.leadsTo() == null ? null : CardParts.lead(card.leadsTo(), subject, page),
                    cells,
                    false));
        }
        if (!subjects.contains(page.subject())) {
            List<Cell> own = indicators.stream()
                    .map(indicator -> cell(indicator, page.subject(), null, page, facts))
                    .toList();
            rows.add(new GridRow(page.name(page.subject()), null, own, true));
        }
        String title = CardParts.title(card, indicators.getFirst(), page);
        List<Row> first = rows(indicators.getFirst(), subjects, page, facts);
        String finding = Spread.sentence(first, page.figures(indicators.getFirst()), page)
                .map(sentence -> page.words()
                        .get(
                                "dashboard.finding.in",
                                page.figures(indicators.getFirst()).name(),
                                sentence))
                .orElse("");
        return new PageCard(
                id,
                card.width(),
                title,
                page.words().period(page.period(), page.grain()),
                finding,
                new PageCard.Body.Grid(
                        title, page.words().get("dashboard.table.subject"), columns(indicators, page), rows),
                null,
                finding,
                CardParts.foot(
                        Spread.coverage(first, page), Spread.earliest(first).orElse(null), page));
    }

    private static List<Row> rows(Indicator indicator, List<Subject> subjects, PageContext page, Facts facts) {
        return subjects.stream()
                .flatMap(subject -> facts.row(indicator.code(), subject.id(), page.grain(), page.period()).stream())
                .toList();
    }

    private static @Nullable BigDecimal longest(
            Indicator indicator, List<Subject> subjects, PageContext page, Facts facts) {
        return CardParts.comparable(rows(indicator, subjects, page, facts)).stream()
                .map(CardParts::value)
                .max(BigDecimal::compareTo)
                .filter(most -> most.signum() > 0)
                .orElse(null);
    }

    private static Cell cell(
            Indicator indicator, Subject subject, @Nullable BigDecimal longest, PageContext page, Facts facts) {
        FigureText figures = page.figures(indicator);
        Row row = facts.row(indicator.code(), subject.id(), page.grain(), page.period())
                .orElse(null);
        if (row == null || row.quantity() == null) {
            return Cell.of(page.words().missing(row));
        }
        TableCell note = row.reported() < row.expected() ? Cells.coverage(row) : null;
        return new Cell(
                new Cells(figures, page.grain()).value(row),
                note,
                null,
                null,
                longest == null ? null : percent(row, longest));
    }

    private static int percent(Row row, BigDecimal longest) {
        return CardParts.value(row)
                .max(BigDecimal.ZERO)
                .movePointRight(2)
                .divide(longest, 0, RoundingMode.HALF_UP)
                .intValue();
    }

    private static List<TableModel.Column> columns(List<Indicator> indicators, PageContext page) {
        return indicators.stream()
                .map(indicator -> {
                    FigureText figures = page.figures(indicator);
                    return TableModel.Column.figures(figures.name() + " (" + figures.unit() + ")");
                })
                .toList();
    }
}
