package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.Comparison;
import vn.thidua.dashboard.PageState;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.data.Places;
import vn.thidua.dashboard.data.TargetBook;
import vn.thidua.dashboard.data.UnitSizes;
import vn.thidua.dashboard.spec.About;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.dashboard.words.Sentences;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Subject;
import vn.thidua.reference.SubjectKind;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;

/**
 * What every card of a page shares: everything the reader chose or the page decided, the reference data of the edition,
 * and the words.
 *
 * @param state as in the address, with what was not chosen left open
 * @param period the quarter looked at
 * @param comparisons at least one
 * @param subject who the page is about
 */
public record PageContext(
        PageState state,
        Dataset dataset,
        Period period,
        Grain grain,
        Set<Comparison> comparisons,
        EditionNumber edition,
        Subject subject,
        Scope scope,
        Reference reference,
        Map<IndicatorCode, Indicator> indicators,
        TargetBook targets,
        UnitSizes sizes,
        Places places,
        Sentences words) {
    private static final int MOST_QUARTERS = 40;

    /** The same page about somebody else at another time. */
    public PageContext about(Subject other, Period quarter) {
        return new PageContext(
                state,
                dataset,
                quarter,
                grain,
                comparisons,
                edition,
                other,
                scope,
                reference,
                indicators,
                targets,
                sizes,
                places,
                words);
    }

    public Language language() {
        return words.language();
    }

    /** The indicator, unless no definition of it is loaded. */
    public Optional<Indicator> indicator(IndicatorCode code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** The indicator that the reader picked, if the card follows it, else its own. */
    public IndicatorCode picked(IndicatorCode own, boolean followsPick) {
        IndicatorCode pick = state.indicator();
        return followsPick && pick != null && indicators.containsKey(pick) ? pick : own;
    }

    public FigureText figures(Indicator indicator) {
        return new FigureText(indicator, language());
    }

    /** With which quarter figures are compared: a part-year only with the same part of the year before. */
    public Period before() {
        return comparedWith() == Comparison.PREVIOUS ? period.previous() : period.sameLastYear();
    }

    /** What {@link #before} is to the period: last year, unless the reader chose only the quarter before. */
    public Comparison comparedWith() {
        return grain == Grain.QUARTER
                        && comparisons.contains(Comparison.PREVIOUS)
                        && !comparisons.contains(Comparison.LAST_YEAR)
                ? Comparison.PREVIOUS
                : Comparison.LAST_YEAR;
    }

    /**
     * The quarters that a card over time shows, oldest first: from the one that the reader chose, at most forty; without
     * a choice {@code usual} many, to the period.
     */
    public List<Period> quarters(int usual) {
        Period from = state.from();
        List<Period> quarters = new ArrayList<>(List.of(period));
        if (from == null || from.compareTo(period) >= 0) {
            while (quarters.size() < usual) {
                quarters.addFirst(quarters.getFirst().previous());
            }
        } else {
            while (quarters.size() < MOST_QUARTERS && from.compareTo(quarters.getFirst()) < 0) {
                quarters.addFirst(quarters.getFirst().previous());
            }
        }
        return quarters;
    }

    /**
     * Figures of the page's grain from one quarter to another, whole years if the page looks at years.
     *
     * @param only subjects that are enough; empty for all of the breakdown
     */
    public Need need(Breakdown by, Set<IndicatorCode> codes, Period from, Period to, Set<SubjectId> only) {
        return grain == Grain.YEAR
                ? new Need(by, grain, codes, Period.year(from.year()).quarters().getFirst(), lastOfYear(to), only)
                : new Need(by, grain, codes, from, to, only);
    }

    private static Period lastOfYear(Period quarter) {
        return Period.year(quarter.year()).quarters().getLast();
    }

    /** The subjects a card is about, in their fixed order. */
    public List<Subject> about(About about) {
        return switch (about) {
            case SELF -> List.of(subject);
            case CLUSTERS -> clusters();
            case UNITS ->
                reference.unitsAt(period.last()).stream().filter(this::named).toList();
            case PARTS ->
                switch (subject.type()) {
                    case CITY -> clusters();
                    case CLUSTER -> reference.members(subject.id(), period.last());
                    case UNIT, PLACE -> List.of(subject);
                };
        };
    }

    /** The clusters of the period; where there are none any more, those of a year before, for the course until then. */
    private List<Subject> clusters() {
        List<Subject> now = reference.clustersAt(period.last());
        return now.isEmpty() ? reference.clustersAt(period.sameLastYear().last()) : now;
    }

    /** Whether it is who the page is about, or a part of it. */
    public boolean inFocus(Subject unit) {
        return subject.equals(unit) || about(About.PARTS).contains(unit);
    }

    /** Those a subject competes with, itself among them: the units of its group, the clusters; none for the city. */
    public List<Subject> peers(Subject subject) {
        return switch (subject.type()) {
            case UNIT -> Peers.ofUnit(subject, this);
            case CLUSTER -> clusters();
            case CITY, PLACE -> List.of();
        };
    }

    /** Who a line is about in a quarter: clusters were drawn anew, and each continues the one of its code. */
    public Subject then(Subject subject, Period quarter) {
        return subject.type() == SubjectType.CLUSTER
                ? reference.subject(subject.code(), quarter.last()).orElse(subject)
                : subject;
    }

    /**
     * The figure of a subject in any quarter, of a cluster that was drawn anew that of the one it continues. Sums over
     * a year are not continued: each of the two has its own part of it.
     */
    public Optional<Row> row(Facts facts, IndicatorCode indicator, Subject subject, Grain grain, Period quarter) {
        Subject counted = grain == Grain.QUARTER ? then(subject, quarter) : subject;
        return facts.row(indicator, counted.id(), grain, quarter);
    }

    /** Whether the reader may see this unit by name. */
    public boolean sees(Subject unit) {
        return named(unit);
    }

    private boolean named(Subject unit) {
        return reference.named(scope, unit.id(), period.last());
    }

    public Breakdown breakdown(About about) {
        return switch (about) {
            case SELF -> breakdown(subject);
            case CLUSTERS -> Breakdown.CLUSTER;
            case UNITS -> Breakdown.UNIT;
            case PARTS -> subject.kind() == SubjectKind.CITY ? Breakdown.CLUSTER : Breakdown.UNIT;
        };
    }

    public static Breakdown breakdown(Subject subject) {
        return switch (subject.type()) {
            case CITY -> Breakdown.CITY;
            case CLUSTER -> Breakdown.CLUSTER;
            case UNIT, PLACE -> Breakdown.UNIT;
        };
    }

    /** The subjects whose rows are enough for a card; empty, which means all, for clusters and the city. */
    public Set<SubjectId> only(About about) {
        return breakdown(about) != Breakdown.UNIT || about == About.UNITS
                ? Set.of()
                : about(about).stream().map(Subject::id).collect(Collectors.toUnmodifiableSet());
    }

    /** What was agreed with {@code subject} for the year of the period. */
    public Optional<BigDecimal> target(IndicatorCode indicator, Subject subject) {
        return targets.target(indicator, subject.id(), period.year());
    }

    /** A name for axes, columns and sentences: "Toàn Thành phố", "Cụm 3", "Gia Lâm". */
    public String name(Subject named) {
        return switch (named.kind()) {
            case CITY -> words.get("dashboard.city");
            case CLUSTER ->
                named.number() == null
                        ? named.shortVi()
                        : words.get("dashboard.cluster", String.valueOf(named.number()));
            case DISTRICT, COMMUNE, PLACE -> named.shortVi();
        };
    }

    /** The name of who a row is about. */
    public String name(Row row) {
        return reference.subject(row.subject()).map(this::name).orElse(row.shortName());
    }

    /** The look of a cluster's line: one of five fixed ones, or the plain one. */
    public String look(@Nullable Subject cluster) {
        return cluster == null || cluster.number() == null || cluster.number() > 5 ? "plain" : "c" + cluster.number();
    }

    /** Where it is told what a figure is made of, and from which file. */
    public String source(IndicatorCode indicator, Subject subject) {
        PageState figure = state.withDataset(dataset)
                .withGrain(grain)
                .withIndicator(indicator)
                .withCluster(subject.type() == SubjectType.CLUSTER ? subject.code() : null);
        return (subject.type() == SubjectType.UNIT ? figure.withUnit(subject.code()) : figure)
                .withPeriod(period)
                .address("nguon");
    }

    /** Where a click on {@code named} leads: the page about it, in the same state. */
    public String address(String page, Subject named) {
        PageState next = switch (named.type()) {
            case CITY -> state.withCluster(null);
            case CLUSTER -> state.withCluster(named.code());
            case UNIT, PLACE -> state.withUnit(named.code());
        };
        return next.withPeriod(period).address(page);
    }
}
