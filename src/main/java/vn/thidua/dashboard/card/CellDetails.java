package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.time.LocalDate;
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
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Period;

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
        figures.fewCases(now).ifPresent(few -> lines.add(new Detail(words.get("dashboard.detail.few"), few)));
        if (page.grain() == Grain.QUARTER) {
            lines.add(new Detail(
                    words.period(page.period().previous(), page.grain()), figure(result.previous(), figures, page)));
        }
        lines.add(new Detail(
                words.period(page.period().sameLastYear(), page.grain()), figure(result.lastYear(), figures, page)));
        cutOffs(now, result.lastYear(), page).ifPresent(lines::add);
        lines.add(new Detail(
                words.get("dashboard.table.target", String.valueOf(page.period().year())),
                result.target().map(figures::full).orElse(words.get("dashboard.detail.no-target"))));
        Mark mark = result.mark();
        if (mark != null) {
            lines.add(new Detail(words.get("dashboard.detail.standing"), mark.words()));
        }
        middle.ifPresent(value -> lines.add(new Detail(Peers.medianLabel(subject, page), figures.full(value))));
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
        return new Details(page.name(subject) + ", " + figures.name(), lines, page.source(indicator.code(), subject));
    }

    /** As of which dates the two years are compared, and whether these are the same point of the year. */
    private static Optional<Detail> cutOffs(@Nullable Row now, @Nullable Row lastYear, PageContext page) {
        if (now == null || lastYear == null || now.value() == null || lastYear.value() == null) {
            return Optional.empty();
        }
        LocalDate day = day(now, page.period(), page.grain());
        LocalDate then = day(lastYear, page.period().sameLastYear(), page.grain());
        Sentences words = page.words();
        return Optional.of(new Detail(
                words.get("dashboard.detail.cut-off"),
                words.get(
                        then.plusYears(1).equals(day)
                                ? "dashboard.detail.cut-off.same"
                                : "dashboard.detail.cut-off.other",
                        words.formats().date(day),
                        words.formats().date(then))));
    }

    /** A year's figures count to its end, whichever quarter the reader chose. */
    private static LocalDate day(Row row, Period quarter, Grain grain) {
        Period whole = grain == Grain.YEAR ? Period.year(quarter.year()) : quarter;
        return row.cutOff() == null ? whole.last() : row.cutOff();
    }

    private static String figure(@Nullable Row row, FigureText figures, PageContext page) {
        return row == null || row.quantity() == null ? page.words().missing(row) : figures.full(row.quantity());
    }
}
