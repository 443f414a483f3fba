package vn.thidua.indicator.query;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.Formula;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Question;
import vn.thidua.reference.Measure;
import vn.thidua.reference.MeasureKind;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Validity;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.warehouse.Snapshot;

/**
 * A question with everything looked up that its query depends on: measures with their traits, periods, roster.
 *
 * @param indicators in the order of the question
 * @param measures every measure that is read, by code
 * @param hiddenClusters with members in the asked periods, but of another dataset
 */
record Plan(
        Question question,
        Snapshot snapshot,
        Reference reference,
        Places places,
        List<PlannedIndicator> indicators,
        Map<MeasureCode, PlannedMeasure> measures,
        List<AskedPeriod> asked,
        Duties duties,
        Set<Integer> hiddenClusters) {

    private static final int WIDEST = 64;

    /** One measure as this dataset holds it. */
    record PlannedMeasure(int id, MeasureKind kind, MeasureTraits traits) {
        boolean flow() {
            return kind == MeasureKind.FLOW;
        }

        /** Whether figures since the start of the year have to be split into quarters. */
        boolean splits() {
            return flow() && traits.cumulative();
        }
    }

    /**
     * One indicator with its parts.
     *
     * @param position among the question's indicators: its number in the query
     * @param rules those of the indicator that have figures to work on
     * @param share null unless rates were published without their counts
     */
    record PlannedIndicator(
            int position,
            Indicator indicator,
            MeasureKind numeratorKind,
            MeasureKind denominatorKind,
            Map<MeasureCode, Formula> rules,
            @Nullable PlannedMeasure share) {

        boolean ratio() {
            return indicator.denominator() != null;
        }
    }

    static Plan of(
            Question question,
            Snapshot snapshot,
            Reference reference,
            Places places,
            List<Indicator> indicators,
            DatasetTraits traits) {
        Map<MeasureCode, PlannedMeasure> measures = new LinkedHashMap<>();
        List<PlannedIndicator> planned = new ArrayList<>();
        for (var indicator : indicators) {
            indicator.measures().forEach(code -> measures.computeIfAbsent(code, c -> measure(reference, c, traits)));
            var rules = rules(indicator, reference, traits);
            rules.values().stream()
                    .flatMap(formula -> formula.measures().stream())
                    .forEach(code -> measures.computeIfAbsent(code, c -> measure(reference, c, traits)));
            var denominator = indicator.denominator();
            planned.add(new PlannedIndicator(
                    planned.size(),
                    indicator,
                    kind(indicator, indicator.numerator(), measures),
                    denominator == null ? MeasureKind.FLOW : kind(indicator, denominator, measures),
                    rules,
                    share(indicator, reference, traits)));
        }
        return new Plan(
                question,
                snapshot,
                reference,
                places,
                List.copyOf(planned),
                measures,
                AskedPeriod.of(question),
                new Duties(reference, indicators),
                traits.hiddenClusters(new Validity(
                        AskedPeriod.quarter(question.from(), 1).first(),
                        question.to().last())));
    }

    private static PlannedMeasure measure(Reference reference, MeasureCode code, DatasetTraits traits) {
        Measure measure = required(reference, code);
        return new PlannedMeasure(measure.id(), measure.kind(), traits.of(measure.id()));
    }

    private static Measure required(Reference reference, MeasureCode code) {
        return reference
                .measure(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "measure %s is not in the reference data of edition %s".formatted(code, reference.edition())));
    }

    private static Map<MeasureCode, Formula> rules(Indicator indicator, Reference reference, DatasetTraits traits) {
        Map<MeasureCode, Formula> rules = new TreeMap<>();
        indicator.otherwise().forEach((code, formula) -> {
            var from = formula.measures().stream()
                    .map(each -> required(reference, each).id())
                    .collect(toSet());
            if (traits.rulesApply(required(reference, code).id(), from)) {
                rules.put(code, formula);
            }
        });
        return rules;
    }

    private static @Nullable PlannedMeasure share(Indicator indicator, Reference reference, DatasetTraits traits) {
        return reference
                .measure(indicator.share())
                .filter(measure -> measure.kind() == MeasureKind.SHARE && traits.holds(measure.id()))
                .map(measure -> measure(reference, measure.code(), traits))
                .orElse(null);
    }

    private static MeasureKind kind(Indicator indicator, Formula formula, Map<MeasureCode, PlannedMeasure> measures) {
        var kinds = formula.measures().stream()
                .map(code -> Objects.requireNonNull(measures.get(code)).kind())
                .distinct()
                .toList();
        if (kinds.size() != 1 || kinds.getFirst() == MeasureKind.SHARE) {
            throw new IllegalArgumentException("%s adds up %s, which are %s and do not add up"
                    .formatted(indicator.code(), formula.measures(), kinds));
        }
        return kinds.getFirst();
    }

    PlannedMeasure measure(MeasureCode code) {
        return Objects.requireNonNull(measures.get(code), () -> code + " was not planned");
    }

    boolean byUnit() {
        return question.by() == Breakdown.UNIT;
    }

    /** Whether a measure of the question has a trait; machinery that none needs is left out of the query. */
    boolean any(Predicate<MeasureTraits> trait) {
        return measures.values().stream().map(PlannedMeasure::traits).anyMatch(trait);
    }

    /** Whether no figure of the question, share or other, needs bounds. */
    boolean exact() {
        return !any(MeasureTraits::inexact)
                && indicators.stream()
                        .map(PlannedIndicator::share)
                        .filter(Objects::nonNull)
                        .noneMatch(share -> share.traits().inexact());
    }

    /** Whether every asked period is a single quarter. */
    boolean singleQuarters() {
        return asked.stream().allMatch(each -> each.slots() == 1);
    }

    /** Whether a figure for January to now, in one, can stand in for its quarters. */
    boolean wholes() {
        return !singleQuarters() && (any(MeasureTraits::wholes) || !splits().isEmpty());
    }

    /** Whether quarters need no more than to be added: no stock, and no figure for several quarters in one. */
    boolean addsUp() {
        return singleQuarters() || (!wholes() && !hasStocks());
    }

    /** Whether the figures fit side by side: the engine plans wide rows for longer than it reads them. */
    boolean fitsSideBySide() {
        int amounts = measures.size() + 2 * indicators.size();
        return (exact() ? 1 : 4) * amounts <= WIDEST;
    }

    /** Ids of the measures with figures since the start of the year. */
    Set<Integer> splits() {
        var ids = new TreeSet<Integer>();
        measures.values().stream().filter(PlannedMeasure::splits).forEach(measure -> ids.add(measure.id()));
        return ids;
    }

    Set<Integer> stocks() {
        var ids = new TreeSet<Integer>();
        measures.values().stream().filter(measure -> !measure.flow()).forEach(measure -> ids.add(measure.id()));
        return ids;
    }

    /** Whether an indicator has a side that does not add up over quarters. */
    boolean hasStocks() {
        return indicators.stream()
                .flatMap(each -> Stream.of(each.numeratorKind(), each.denominatorKind()))
                .anyMatch(kind -> kind != MeasureKind.FLOW);
    }

    /** The indicators whose own rule can stand in for a measure. */
    List<PlannedIndicator> ruled() {
        return indicators.stream().filter(each -> !each.rules().isEmpty()).toList();
    }

    /** Ids of the quarters whose figures are read, sorted. */
    Set<Integer> quarters() {
        var ids = new TreeSet<Integer>();
        boolean split = !splits().isEmpty();
        for (var each : asked) {
            each.quarters().forEach(quarter -> ids.add(quarter.id()));
            for (int number = 1; split && number < each.lastQuarter().quarterOfYear(); number++) {
                // C(n) − C(n−1) needs the year's earlier quarters
                ids.add(AskedPeriod.quarter(each.lastQuarter(), number).id());
            }
        }
        return ids;
    }

    /** Ids of all periods whose figures are read, sorted. */
    Set<Integer> periods() {
        var ids = new TreeSet<>(quarters());
        if (wholes()) {
            asked.stream().map(AskedPeriod::whole).filter(Objects::nonNull).forEach(whole -> ids.add(whole.id()));
        }
        return ids;
    }

    /** Ids of the measures that enter sides, by themselves or by a rule. */
    Set<Integer> measureIds() {
        var ids = new HashSet<Integer>();
        measures.values().forEach(measure -> ids.add(measure.id()));
        return ids;
    }

    /** The quarter at whose end stocks are read: the last one of the period with any figure. */
    Period endOf(AskedPeriod each) {
        int latest = measures.values().stream()
                .mapToInt(measure -> measure.traits().lastQuarter())
                .max()
                .orElse(0);
        return each.quarters().stream()
                .filter(quarter -> quarter.id() <= latest)
                .reduce((earlier, later) -> later)
                .orElse(each.lastQuarter());
    }

    /** The quarter at whose beginning stocks are read. */
    Period startOf(AskedPeriod each) {
        int earliest = measures.values().stream()
                .mapToInt(measure -> measure.traits().firstQuarter())
                .min()
                .orElse(0);
        return each.quarters().stream()
                .filter(quarter -> quarter.id() >= earliest)
                .findFirst()
                .orElse(each.quarters().getFirst());
    }
}
