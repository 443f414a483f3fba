package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.PageCard.Mark;
import vn.thidua.dashboard.Standing;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Judgement;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.dashboard.words.Sentences;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.IndicatorKind;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.SubjectId;

/** One indicator of one subject on the page: now, before, against its target, and how that is said. */
final class Result {
    private final Indicator indicator;
    private final Subject subject;
    private final PageContext page;
    private final Facts facts;
    private final FigureText figures;
    private final Sentences words;
    private final Pace pace;

    Result(Indicator indicator, Subject subject, PageContext page, Facts facts) {
        this.indicator = indicator;
        this.subject = subject;
        this.page = page;
        this.facts = facts;
        this.figures = page.figures(indicator);
        this.words = page.words();
        this.pace = new Pace(indicator, subject, page, facts);
    }

    static List<Need> needs(List<IndicatorCode> indicators, Subject subject, PageContext page) {
        Breakdown by = PageContext.breakdown(subject);
        return needs(indicators, by, by == Breakdown.UNIT ? Set.of(subject.id()) : Set.of(), page);
    }

    /**
     * Now, the same part of last year, the quarter before; for the target of a sum what came in since January, and what
     * share of the year that was a year ago.
     */
    static List<Need> needs(List<IndicatorCode> indicators, Breakdown by, Set<SubjectId> only, PageContext page) {
        List<Need> needs = new ArrayList<>();
        Set<IndicatorCode> codes = new LinkedHashSet<>(indicators);
        needs.add(page.need(by, codes, page.period().sameLastYear(), page.period(), only));
        codes.removeIf(code -> page.indicator(code)
                .map(known -> known.kind() != IndicatorKind.SUM)
                .orElse(true));
        if (page.grain() != Grain.YEAR && !codes.isEmpty()) {
            Period last = page.period().sameLastYear();
            needs.add(new Need(by, Grain.YTD, codes, last, page.period(), only));
            List<Period> year = Period.year(last.year()).quarters();
            needs.add(new Need(by, Grain.YEAR, codes, year.getFirst(), year.getLast(), only));
        }
        return needs;
    }

    @Nullable
    Row now() {
        return row(page.period());
    }

    @Nullable
    Row before() {
        return row(page.before());
    }

    @Nullable
    Row lastYear() {
        return row(page.period().sameLastYear());
    }

    /** Of a quarter only: a part-year has no neighbour before it. */
    @Nullable
    Row previous() {
        return page.grain() != Grain.QUARTER ? null : row(page.period().previous());
    }

    private @Nullable Row row(Period quarter) {
        return page.row(facts, indicator.code(), subject, page.grain(), quarter).orElse(null);
    }

    Optional<BigDecimal> target() {
        return page.target(indicator.code(), subject);
    }

    /** The result that is held against the year's target: of a sum what came in since January. */
    private @Nullable Row counted() {
        return indicator.kind() == IndicatorKind.SUM && page.grain() == Grain.QUARTER
                ? facts.row(indicator.code(), subject.id(), Grain.YTD, page.period())
                        .orElse(null)
                : now();
    }

    Optional<Judgement> judgement() {
        Row row = counted();
        if (row == null || row.value() == null) {
            return Optional.empty();
        }
        BigDecimal result = row.value();
        return target().flatMap(target -> Judgement.of(result, pace.expected(target), indicator.better()));
    }

    /** The result over the year's target, whatever the pace; empty without either. */
    Optional<BigDecimal> shareOfTarget() {
        Row row = counted();
        return row == null || row.value() == null
                ? Optional.empty()
                : target().filter(target -> target.signum() > 0)
                        .map(target -> CardParts.value(row).divide(target, MathContext.DECIMAL64));
    }

    /** The status in words: "đạt chỉ tiêu 85%", "62% chỉ tiêu năm, chậm tiến độ"; null without a target or a result. */
    @Nullable
    Mark mark() {
        Judgement judgement = judgement().orElse(null);
        Row row = counted();
        BigDecimal target = target().orElse(null);
        if (judgement == null || row == null || row.value() == null || target == null) {
            return null;
        }
        Standing standing = judgement.standing();
        String state = word(standing);
        boolean paced = indicator.kind() == IndicatorKind.SUM && target.signum() > 0;
        return new Mark(
                standing,
                paced
                        ? paced(row.value().divide(target, MathContext.DECIMAL64), standing)
                        : words.get("dashboard.mark.target", state, figures.full(target)));
    }

    private String paced(BigDecimal share, Standing standing) {
        String state = words.get(paceKey(standing));
        Optional<BigDecimal> last = pace.isOver() ? Optional.empty() : pace.shareLastYear();
        return last.isEmpty()
                ? words.get("dashboard.mark.share", words.share(share), state)
                : words.get(
                        "dashboard.mark.share.last",
                        words.share(share),
                        state,
                        words.share(last.get()),
                        words.share(share.divide(last.get(), MathContext.DECIMAL64)));
    }

    private String paceKey(Standing standing) {
        boolean whole = pace.isOver();
        return switch (standing) {
            case MET -> whole ? "dashboard.standing.met" : "dashboard.pace.met";
            case WATCH -> whole ? "dashboard.standing.watch" : "dashboard.pace.watch";
            case MISSED -> whole ? "dashboard.standing.missed" : "dashboard.pace.missed";
        };
    }

    String word(Standing standing) {
        return switch (standing) {
            case MET -> words.get("dashboard.standing.met");
            case WATCH -> words.get("dashboard.standing.watch");
            case MISSED -> words.get("dashboard.standing.missed");
        };
    }

    /** "Cụm 3 đạt 85,43%, tăng 2,1 điểm phần trăm so với cùng kỳ; 4/5 đơn vị đã báo cáo". */
    String sentence() {
        Row now = now();
        Quantity quantity = now == null ? null : now.quantity();
        String coverage = now == null ? words.get("dashboard.coverage.none") : words.coverage(now, page.grain());
        return words.reached(
                page.name(subject),
                quantity == null ? null : figures.full(quantity),
                words.change(figures, now, before(), page.comparedWith()),
                coverage);
    }

    /** Now, last year, the quarter before and the target, one a line. */
    TableModel table() {
        List<TableModel.Column> columns = new ArrayList<>();
        columns.add(TableModel.Column.text(words.get("dashboard.table.period")));
        columns.addAll(CardParts.columns(figures, page));
        List<List<TableCell>> lines = new ArrayList<>();
        lines.add(line(words.period(page.period(), page.grain()), now()));
        if (page.grain() == Grain.QUARTER) {
            lines.add(line(words.period(page.period().previous(), page.grain()), previous()));
        }
        lines.add(line(words.period(page.period().sameLastYear(), page.grain()), lastYear()));
        target().ifPresent(target -> lines.add(List.of(
                TableCell.text(words.get(
                        "dashboard.table.target", String.valueOf(page.period().year()))),
                cells().target(indicator, subject, page.period(), target),
                TableCell.none(),
                TableCell.none(),
                TableCell.none())));
        return new TableModel(figures.name() + ", " + page.name(subject), columns, lines);
    }

    /** The cells of this indicator in the page's grain. */
    Cells cells() {
        return new Cells(figures, page.grain());
    }

    private List<TableCell> line(String period, @Nullable Row row) {
        List<TableCell> cells = new ArrayList<>();
        cells.add(TableCell.text(period));
        cells.addAll(CardParts.cells(row, figures, page.grain(), page));
        return cells;
    }

    /** "+2,1 đpt"; null when one of the two has no value. */
    @Nullable
    TableCell shortChange(@Nullable Row before) {
        return cells().change(now(), before);
    }
}
