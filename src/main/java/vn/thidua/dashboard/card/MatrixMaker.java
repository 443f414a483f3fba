package vn.thidua.dashboard.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.Comparison;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.PageCard.Cell;
import vn.thidua.dashboard.PageCard.GridRow;
import vn.thidua.dashboard.PageCard.Mark;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.TableCard;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Origin;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.shared.SubjectType;

/** Subjects × indicators in protocol order; below, sum over members, published total and the difference of the two. */
final class MatrixMaker {
    private MatrixMaker() {}

    static List<Need> needs(TableCard.Matrix card, PageContext page) {
        List<Need> needs = new ArrayList<>(
                Result.needs(card.indicators(), page.breakdown(card.about()), page.only(card.about()), page));
        needs.addAll(Result.needs(card.indicators(), page.subject(), page));
        if (Peers.grouped(page)) {
            page.about(card.about())
                    .forEach(subject -> needs.addAll(RankWords.needs(Set.copyOf(card.indicators()), subject, page)));
        }
        return needs;
    }

    static PageCard make(String id, TableCard.Matrix card, PageContext page, Facts facts) {
        List<Indicator> indicators = card.indicators().stream()
                .flatMap(code -> page.indicator(code).stream())
                .toList();
        if (indicators.isEmpty()) {
            return CardParts.unknown(id, card, card.indicators().getFirst(), page);
        }
        List<Subject> subjects = page.about(card.about());
        List<GridRow> rows = new ArrayList<>();
        for (Subject subject : subjects) {
            List<Cell> cells = new ArrayList<>();
            for (Indicator indicator : indicators) {
                cells.add(cell(indicator, subject, card, page, facts));
            }
            rows.add(new GridRow(
                    page.name(subject),
                    card.leadsTo() == null ? null : page.address(card.leadsTo(), subject),
                    cells,
                    false));
        }
        rows.addAll(totals(indicators, page, facts));
        String title = CardParts.title(card, indicators.getFirst(), page);
        Bars first = new Bars(indicators.getFirst(), card.about(), page, facts);
        String finding = finding(indicators, subjects, page, facts);
        return new PageCard(
                id,
                card.width(),
                title,
                page.words()
                        .get(
                                "dashboard.matrix.subtitle",
                                page.words().period(page.period(), page.grain()),
                                page.words().against(page.comparedWith())),
                finding,
                new PageCard.Body.Grid(
                        title, page.words().get("dashboard.table.subject"), columns(indicators, page), rows),
                null,
                finding,
                first.foot());
    }

    private static List<TableModel.Column> columns(List<Indicator> indicators, PageContext page) {
        return indicators.stream()
                .map(indicator -> {
                    FigureText figures = page.figures(indicator);
                    return TableModel.Column.figures(figures.name() + " (" + figures.unit() + ")");
                })
                .toList();
    }

    private static Cell cell(
            Indicator indicator, Subject subject, TableCard.Matrix card, PageContext page, Facts facts) {
        FigureText figures = page.figures(indicator);
        Result result = new Result(indicator, subject, page, facts);
        Row now = result.now();
        Mark mark = result.judgement()
                .map(found -> new Mark(found.standing(), result.word(found.standing())))
                .orElse(null);
        Bars all = new Bars(indicator, card.about(), page, facts);
        return new Cell(
                result.cells().valueOr(now, page.words().missing(now)),
                result.shortChange(before(result, page)),
                mark,
                CellDetails.of(
                        subject,
                        indicator,
                        result,
                        Spread.medianOf(
                                subject.type() == SubjectType.UNIT && Peers.grouped(page)
                                        ? Peers.rows(indicator.code(), subject, page, facts)
                                        : all.now()),
                        page,
                        facts));
    }

    private static @Nullable Row before(Result result, PageContext page) {
        return page.comparedWith() == Comparison.PREVIOUS ? result.previous() : result.lastYear();
    }

    private static List<GridRow> totals(List<Indicator> indicators, PageContext page, Facts facts) {
        List<Cell> sums = new ArrayList<>();
        List<Cell> published = new ArrayList<>();
        List<Cell> differences = new ArrayList<>();
        boolean anyPublished = false;
        for (Indicator indicator : indicators) {
            FigureText figures = page.figures(indicator);
            Result result = new Result(indicator, page.subject(), page, facts);
            Row row = result.now();
            Row reported = row != null && row.origin() == Origin.REPORTED ? row : null;
            anyPublished |= reported != null;
            sums.add(sum(row, indicator, result, page, facts));
            published.add(Cell.of(result.cells().value(reported)));
            differences.add(Cell.of(result.cells().difference(row)));
        }
        List<GridRow> rows = new ArrayList<>();
        rows.add(new GridRow(page.words().get("dashboard.total.sum"), null, sums, true));
        if (anyPublished) {
            rows.add(new GridRow(page.words().get("dashboard.total.published"), null, published, true));
            rows.add(new GridRow(page.words().get("dashboard.total.difference"), null, differences, true));
        }
        return rows;
    }

    private static Cell sum(@Nullable Row row, Indicator indicator, Result result, PageContext page, Facts facts) {
        if (row == null) {
            return Cell.of(TableCell.none());
        }
        if (row.origin() == Origin.SUMMED) {
            return new Cell(
                    result.cells().value(row),
                    covered(row, result.shortChange(before(result, page))),
                    null,
                    CellDetails.of(page.subject(), indicator, result, java.util.Optional.empty(), page, facts));
        }
        return Cell.of(result.cells().members(row));
    }

    /** "4/5 · +2,1 đpt". */
    private static TableCell covered(Row row, @Nullable TableCell change) {
        TableCell coverage = Cells.coverage(row);
        return change == null
                ? coverage
                : new TableCell(coverage.text() + " · " + change.text(), change.figure(), coverage.coverage());
    }

    /** Of the first indicator who is where; of all how many results met their targets. */
    private static String finding(List<Indicator> indicators, List<Subject> subjects, PageContext page, Facts facts) {
        int met = 0;
        int judged = 0;
        for (Subject subject : subjects) {
            for (Indicator indicator : indicators) {
                var judgement = new Result(indicator, subject, page, facts).judgement();
                judged += judgement.isPresent() ? 1 : 0;
                met += judgement
                                .filter(found -> found.standing() == vn.thidua.dashboard.Standing.MET)
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        String results = judged == 0
                ? page.words().get("dashboard.finding.no-targets")
                : page.words().get("dashboard.finding.met", String.valueOf(met), String.valueOf(judged));
        Result own = new Result(indicators.getFirst(), page.subject(), page, facts);
        return own.now() == null ? results : own.sentence() + ". " + results;
    }
}
