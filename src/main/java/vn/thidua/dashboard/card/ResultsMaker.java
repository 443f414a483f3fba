package vn.thidua.dashboard.card;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.PageCard.Cell;
import vn.thidua.dashboard.PageCard.GridRow;
import vn.thidua.dashboard.PageCard.Mark;
import vn.thidua.dashboard.Standing;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel.Column;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.TableCard;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;

/** One line an indicator: result, change, last year, target, state. What was not met stands first. */
final class ResultsMaker {
    private ResultsMaker() {}

    static List<Need> needs(TableCard.Results card, PageContext page) {
        List<Need> needs = new ArrayList<>(Result.needs(card.indicators(), page.subject(), page));
        needs.addAll(RankWords.needs(Set.copyOf(card.indicators()), page.subject(), page));
        return needs;
    }

    static PageCard make(String id, TableCard.Results card, String pageId, PageContext page, Facts facts) {
        List<Indicator> indicators = card.indicators().stream()
                .flatMap(code -> page.indicator(code).stream())
                .toList();
        if (indicators.isEmpty()) {
            return CardParts.unknown(id, card, card.indicators().getFirst(), page);
        }
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        List<GridRow> missed = new ArrayList<>();
        List<GridRow> others = new ArrayList<>();
        Row first = null;
        int fresh = 0;
        for (Indicator indicator : indicators) {
            Result result = new Result(indicator, page.subject(), page, facts);
            Row now = result.now();
            first = first == null && now != null && now.value() != null ? now : first;
            Standing standing =
                    result.judgement().map(found -> found.standing()).orElse(null);
            if (standing != null) {
                counts.merge(standing, 1, Integer::sum);
            }
            fresh += now != null && now.value() != null && value(result.lastYear()) == null ? 1 : 0;
            (standing == Standing.MISSED ? missed : others).add(row(indicator, result, pageId, page, facts));
        }
        missed.addAll(others);
        String finding = finding(counts, fresh, page);
        String title = CardParts.title(card, indicators.getFirst(), page);
        return new PageCard(
                id,
                card.width(),
                title,
                page.words().period(page.period(), page.grain()),
                finding,
                new PageCard.Body.Grid(
                        title,
                        page.words().get("dashboard.table.indicator"),
                        List.of(
                                Column.text(page.words().get("dashboard.table.unit")),
                                Column.figures(page.words().get("dashboard.table.result")),
                                Column.figures(page.words().period(page.period().sameLastYear(), page.grain())),
                                Column.figures(page.words().get("dashboard.table.change")),
                                Column.figures(page.words()
                                        .get(
                                                "dashboard.table.target",
                                                String.valueOf(page.period().year()))),
                                Column.text(page.words().get("dashboard.detail.standing"))),
                        missed),
                null,
                finding,
                CardParts.foot(first, page));
    }

    /** "7 chưa đạt, 1 cần chú ý, 5 đạt"; what does not occur is not counted out. */
    private static String finding(Map<Standing, Integer> counts, int fresh, PageContext page) {
        List<String> parts = new ArrayList<>();
        for (Standing standing : List.of(Standing.MISSED, Standing.WATCH, Standing.MET)) {
            count(standing.name().toLowerCase(Locale.ROOT), counts.getOrDefault(standing, 0), parts, page);
        }
        count("fresh", fresh, parts, page);
        return parts.isEmpty() ? page.words().get("dashboard.finding.results.none") : String.join(", ", parts);
    }

    private static void count(String what, int number, List<String> parts, PageContext page) {
        if (number > 0) {
            parts.add(page.words().get("dashboard.finding.results." + what, String.valueOf(number)));
        }
    }

    private static java.math.@Nullable BigDecimal value(@Nullable Row row) {
        return row == null ? null : row.value();
    }

    private static GridRow row(Indicator indicator, Result result, String pageId, PageContext page, Facts facts) {
        FigureText figures = page.figures(indicator);
        Row now = result.now();
        Row last = result.lastYear();
        TableCell change = result.cells().change(now, last);
        Mark mark = result.mark();
        return new GridRow(
                figures.name(),
                page.state()
                        .withPeriod(page.period())
                        .withIndicator(indicator.code())
                        .address(pageId),
                List.of(
                        Cell.of(figures.unit()),
                        new Cell(
                                result.cells().valueOr(now, page.words().missing(now)),
                                null,
                                null,
                                CellDetails.of(page.subject(), indicator, result, Optional.empty(), page, facts)),
                        Cell.of(result.cells().value(last)),
                        Cell.of(change == null ? TableCell.none() : change),
                        Cell.of(result.target()
                                .map(target -> result.cells().target(indicator, page.subject(), page.period(), target))
                                .orElse(TableCell.none())),
                        mark == null ? unmarked(result, page) : new Cell(TableCell.text(""), null, mark, null)),
                false);
    }

    /** A target without a result is not one that nobody set. */
    private static Cell unmarked(Result result, PageContext page) {
        return result.target().isPresent()
                ? Cell.of(TableCell.none())
                : Cell.of(page.words().get("dashboard.detail.no-target"));
    }
}
