package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.MeetingPage.Half;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.About;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.echarts.AxisRange;
import vn.thidua.echarts.ChartOption;
import vn.thidua.echarts.Datum;
import vn.thidua.echarts.DotStrip;
import vn.thidua.echarts.Line;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.register.Entry;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;

/** One side of a meeting: the cluster's figure, its units as dots on the axis of both sides, what it was asked to do. */
public final class MeetingMaker {
    private static final int MOST_CONCLUSIONS = 4;

    private final Indicator indicator;
    private final List<PageContext> sides;
    private final Facts facts;
    private final EntryLines lines;

    /** @param sides pages about the clusters, in their order on the screen */
    public MeetingMaker(Indicator indicator, List<PageContext> sides, Facts facts, EntryLines lines) {
        this.indicator = indicator;
        this.sides = List.copyOf(sides);
        this.facts = facts;
        this.lines = lines;
    }

    /** The clusters' figures of all indicators, the units' of the one that is shown. */
    public static List<Need> needs(List<IndicatorCode> contests, IndicatorCode shown, PageContext side) {
        List<Need> needs = new ArrayList<>();
        List<IndicatorCode> all = new ArrayList<>(contests);
        all.add(shown);
        needs.addAll(Result.needs(all, PageContext.breakdown(side.subject()), Set.of(), side));
        needs.add(new Need(
                Breakdown.UNIT, side.grain(), Set.of(shown), side.period(), side.period(), side.only(About.PARTS)));
        return needs;
    }

    /**
     * @param name of the side: its cluster, or with two years the cluster and the quarter
     * @param conclusions all that may be read
     */
    public Half half(PageContext side, String name, List<Entry> conclusions) {
        FigureText figures = side.figures(indicator);
        Result result = new Result(indicator, side.subject(), side, facts);
        Row now = result.now();
        Quantity quantity = now == null ? null : now.quantity();
        String change = side.words().change(figures, now, result.before(), side.comparedWith());
        ChartOption dots = dots(side, name, figures, result.sentence());
        return new Half(
                name,
                side.look(side.subject()),
                side.address("cum", side.subject()),
                quantity == null ? side.words().missing(now) : figures.large(quantity),
                quantity == null ? "" : figures.unitBeside(),
                counts(now, side),
                change == null ? "" : change,
                result.mark(),
                now == null
                        ? side.words().get("dashboard.coverage.none")
                        : side.words().coverage(now, side.grain()),
                dots,
                dots == null ? side.words().get(noDots(side)) : "",
                dots == null ? Map.of() : new Bars(indicator, About.PARTS, side, facts).addresses("don-vi"),
                conclusions(side, conclusions),
                result.sentence());
    }

    private static String counts(@Nullable Row now, PageContext side) {
        return now == null || now.numerator() == null || now.denominator() == null
                ? ""
                : CardParts.count(now.numerator(), side) + " / " + CardParts.count(now.denominator(), side);
    }

    private static String noDots(PageContext side) {
        return side.scope().names(side.subject().id()) ? "dashboard.meeting.no-units" : "dashboard.meeting.total-only";
    }

    /** The units that have a figure; null without any. Both sides share one axis. */
    private @Nullable ChartOption dots(PageContext side, String name, FigureText figures, String spoken) {
        Bars bars = new Bars(indicator, About.PARTS, side, facts);
        List<Datum> known =
                bars.data().stream().filter(datum -> datum.value() != null).toList();
        if (known.isEmpty()) {
            return null;
        }
        List<DotStrip.Mark> marks = new ArrayList<>();
        Spread.medianOf(bars.now())
                .ifPresent(middle -> marks.add(new DotStrip.Mark(side.words().get("dashboard.median"), middle)));
        Line strip = new Line(side.subject().code(), "", side.look(side.subject()), known);
        return DotStrip.of(CardParts.frame(name, spoken, figures, bars.foot(), side), List.of(strip))
                .range(axis())
                .marks(marks)
                .option();
    }

    private AxisRange axis() {
        List<BigDecimal> values = sides.stream()
                .flatMap(side -> new Bars(indicator, About.PARTS, side, facts).now().stream())
                .filter(row -> row.value() != null)
                .map(CardParts::value)
                .toList();
        if (indicator.isRate()) {
            return AxisRange.cutForRates(values);
        }
        return new AxisRange(
                BigDecimal.ZERO, values.stream().max(BigDecimal::compareTo).orElse(null));
    }

    /** What was concluded about the cluster or its units, the four that are to be watched first. */
    private List<PageCard.Item> conclusions(PageContext side, List<Entry> all) {
        Set<SubjectId> about = about(side);
        return all.stream()
                .filter(entry -> about.contains(entry.facts().subject()))
                .sorted(Comparator.comparingInt((Entry entry) -> EntryLines.urgency(entry.progress(lines.today()))))
                .limit(MOST_CONCLUSIONS)
                .map(lines::item)
                .toList();
    }

    /** The cluster, those of its number before and after it, and its units. */
    static Set<SubjectId> about(PageContext side) {
        Set<SubjectId> about = side.reference().holders(side.subject().code()).stream()
                .map(Subject::id)
                .collect(Collectors.toSet());
        about.add(side.subject().id());
        if (side.subject().type() == SubjectType.CLUSTER) {
            side.about(About.PARTS).forEach(unit -> about.add(unit.id()));
        }
        return about;
    }
}
