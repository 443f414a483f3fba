package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.PageCard.Detail;
import vn.thidua.dashboard.PageCard.Details;
import vn.thidua.dashboard.PageCard.Mark;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.dashboard.words.Sentences;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;

/** What stands behind one cell: the counts, the quarter before, last year, the target, the middle, the source. */
final class CellDetails {
    private CellDetails() {}

    static Details of(
            Subject subject,
            Indicator indicator,
            Result result,
            Optional<BigDecimal> middle,
            PageContext page,
            Facts facts) {
        FigureText figures = page.figures(indicator);
        Sentences words = page.words();
        List<Detail> lines = new ArrayList<>();
        Row now = result.now();
        lines.add(new Detail(words.period(page.period(), page.grain()), figure(now, figures, page)));
        if (now != null && now.numerator() != null && now.denominator() != null) {
            lines.add(new Detail(
                    words.get("dashboard.detail.counts"),
                    words.formats().number(now.numerator()) + " / "
                            + words.formats().number(now.denominator())));
        }
        if (page.grain() == vn.thidua.indicator.Grain.QUARTER) {
            lines.add(new Detail(
                    words.period(page.period().previous(), page.grain()), figure(result.previous(), figures, page)));
        }
        lines.add(new Detail(
                words.period(page.period().sameLastYear(), page.grain()), figure(result.lastYear(), figures, page)));
        lines.add(new Detail(
                words.get("dashboard.table.target", String.valueOf(page.period().year())),
                result.target().map(figures::full).orElse(words.get("dashboard.detail.no-target"))));
        Mark mark = result.mark();
        if (mark != null) {
            lines.add(new Detail(words.get("dashboard.detail.standing"), mark.words()));
        }
        middle.ifPresent(value -> lines.add(new Detail(words.get("dashboard.median"), figures.full(value))));
        lines.addAll(RankWords.of(indicator, subject, page, facts));
        if (now != null) {
            lines.add(new Detail(words.get("dashboard.table.coverage"), words.coverage(now, page.grain())));
            if (now.derived()) {
                lines.add(new Detail(words.get("dashboard.detail.how"), words.get("dashboard.detail.derived")));
            }
        }
        lines.add(new Detail(
                words.get("dashboard.detail.source"),
                words.source(page.dataset()) + "; "
                        + words.edition(page.edition().value()) + "; " + words.asOf(now, page.period())));
        return new Details(page.name(subject) + ", " + figures.name(), lines);
    }

    private static String figure(@Nullable Row row, FigureText figures, PageContext page) {
        return row == null || row.quantity() == null ? page.words().missing(row) : figures.full(row.quantity());
    }
}
