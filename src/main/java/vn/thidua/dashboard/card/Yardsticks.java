package vn.thidua.dashboard.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.Comparison;
import vn.thidua.dashboard.PageCard.Detail;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.About;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.dashboard.words.Sentences;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;

/** All that a reader chose to hold a result against, a line each, beside the change that is told anyway. */
final class Yardsticks {
    private final Indicator indicator;
    private final Subject subject;
    private final PageContext page;
    private final Facts facts;
    private final FigureText figures;
    private final Sentences words;

    Yardsticks(Indicator indicator, Subject subject, PageContext page, Facts facts) {
        this.indicator = indicator;
        this.subject = subject;
        this.page = page;
        this.facts = facts;
        this.figures = page.figures(indicator);
        this.words = page.words();
    }

    /** What {@link Result} does not ask for already. */
    static List<Need> needs(Set<IndicatorCode> codes, Subject subject, PageContext page) {
        Breakdown own = PageContext.breakdown(subject);
        List<Need> needs = new ArrayList<>();
        for (Comparison with : page.comparisons()) {
            switch (with) {
                case LAST_YEAR, PREVIOUS, TARGET -> {}
                case YEAR_TO_DATE ->
                    needs.add(new Need(
                            own,
                            Grain.YTD,
                            codes,
                            page.period().sameLastYear(),
                            page.period(),
                            own == Breakdown.UNIT ? Set.of(subject.id()) : Set.of()));
                case CITY -> needs.add(page.need(Breakdown.CITY, codes, page.period(), page.period(), Set.of()));
                case MEDIAN -> needs.addAll(of(page.peers(subject), codes, page));
                case BEST -> needs.addAll(of(field(subject, page), codes, page));
            }
        }
        return needs;
    }

    private static List<Need> of(List<Subject> subjects, Set<IndicatorCode> codes, PageContext page) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        Breakdown by = PageContext.breakdown(subjects.getFirst());
        Set<SubjectId> only = by == Breakdown.UNIT
                ? subjects.stream().map(Subject::id).collect(Collectors.toUnmodifiableSet())
                : Set.of();
        return List.of(page.need(by, codes, page.period(), page.period(), only));
    }

    /** Among whom the best of the city is looked for. */
    private static List<Subject> field(Subject subject, PageContext page) {
        return subject.type() == SubjectType.UNIT ? page.about(About.UNITS) : page.peers(subject);
    }

    /** In the order of the choices, without the one that the page tells as the change. */
    List<Detail> lines(Result result) {
        List<Detail> lines = new ArrayList<>();
        for (Comparison with : new TreeSet<>(page.comparisons())) {
            if (with != page.comparedWith() && with.goesWith(page.grain())) {
                String text = text(with, result);
                if (text != null) {
                    lines.add(new Detail(label(with), text));
                }
            }
        }
        return lines;
    }

    private String label(Comparison with) {
        return with == Comparison.MEDIAN
                ? Peers.medianLabel(subject, page)
                : words.get("dashboard.yardstick." + with.name().toLowerCase(java.util.Locale.ROOT));
    }

    private @Nullable String text(Comparison with, Result result) {
        boolean amountOfCluster = subject.type() == SubjectType.CLUSTER && indicator.denominator() == null;
        if (amountOfCluster && (with == Comparison.MEDIAN || with == Comparison.BEST)) {
            return null; // clusters differ in size: their amounts are not held against each other
        }
        return switch (with) {
            case LAST_YEAR -> beside(result.now(), result.lastYear());
            case PREVIOUS -> beside(result.now(), result.previous());
            case YEAR_TO_DATE -> sinceJanuary();
            // the target of a sum is for the year: its share stands in the mark
            case TARGET ->
                indicator.isRate()
                        ? result.target()
                                .map(target -> beside(result.now(), Quantity.exact(target)))
                                .orElse(null)
                        : null;
            case MEDIAN ->
                Spread.medianOf(rows(page.peers(subject)))
                        .map(middle -> beside(result.now(), Quantity.exact(middle)))
                        .orElse(null);
            case CITY -> city(result.now());
            case BEST ->
                best().map(best -> words.get(
                                "dashboard.yardstick.named",
                                beside(result.now(), Quantity.exact(CardParts.value(best))),
                                page.name(best)))
                        .orElse(null);
        };
    }

    private List<Row> rows(List<Subject> subjects) {
        return subjects.stream()
                .flatMap(one -> facts.row(indicator.code(), one.id(), page.grain(), page.period()).stream())
                .toList();
    }

    private Optional<Row> best() {
        Comparator<Row> byValue = Comparator.comparing(CardParts::value);
        List<Row> rows = CardParts.comparable(rows(field(subject, page)));
        return switch (indicator.better()) {
            case HIGHER -> rows.stream().max(byValue);
            case LOWER -> rows.stream().min(byValue);
            case NEUTRAL -> Optional.empty();
        };
    }

    /** "84,10% (+1,33 đpt)". */
    private @Nullable String beside(@Nullable Row now, @Nullable Row other) {
        return other == null || other.quantity() == null ? null : beside(now, other.quantity());
    }

    private String beside(@Nullable Row now, Quantity other) {
        String figure = figures.full(other);
        return now == null || now.value() == null
                ? figure
                : words.get("dashboard.yardstick.beside", figure, figures.shortChange(now.value(), other.value()));
    }

    private @Nullable String sinceJanuary() {
        Row now = facts.row(indicator.code(), subject.id(), Grain.YTD, page.period())
                .orElse(null);
        Row then = facts.row(
                        indicator.code(), subject.id(), Grain.YTD, page.period().sameLastYear())
                .orElse(null);
        if (now == null || now.quantity() == null) {
            return null;
        }
        return then == null || then.value() == null || now.value() == null
                ? figures.full(now.quantity())
                : words.get(
                        "dashboard.yardstick.since",
                        figures.full(now.quantity()),
                        figures.shortChange(now.value(), then.value()));
    }

    /** A rate beside the city's; of a sum, what part of the city's it is. */
    private @Nullable String city(@Nullable Row now) {
        Row city = facts.row(indicator.code(), page.reference().city().id(), page.grain(), page.period())
                .orElse(null);
        if (subject.type() == SubjectType.CITY || city == null || city.value() == null) {
            return null;
        }
        if (indicator.denominator() != null) {
            return beside(now, city);
        }
        return now == null || now.value() == null || city.value().signum() == 0
                ? null
                : words.get(
                        "dashboard.yardstick.part",
                        words.formats()
                                .percent(now.value()
                                        .divide(city.value(), java.math.MathContext.DECIMAL64)
                                        .setScale(3, java.math.RoundingMode.HALF_UP)),
                        figures.full(city.value()));
    }
}
