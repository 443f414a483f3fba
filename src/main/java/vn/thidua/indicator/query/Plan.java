package vn.thidua.indicator.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.Formula;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Question;
import vn.thidua.reference.Measure;
import vn.thidua.reference.MeasureKind;
import vn.thidua.reference.Reference;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.warehouse.Snapshot;

/**
 * A question with everything looked up that its query depends on: measures with their traits, periods, roster.
 *
 * @param indicators in the order of the question
 * @param measures every measure that is read, by code
 */
record Plan(
        Question question,
        Snapshot snapshot,
        Reference reference,
        List<PlannedIndicator> indicators,
        Map<MeasureCode, PlannedMeasure> measures,
        List<AskedPeriod> asked,
        Duties duties) {

    /** One measure as this dataset holds it. */
    record PlannedMeasure(int id, MeasureKind kind, MeasureTraits traits) {
        boolean flow() {
            return kind == MeasureKind.FLOW;
        }

        /** Whether a year-to-date figure has to be split into quarters. */
        boolean splits() {
            return flow() && traits.cumulative();
        }
    }

    /**
     * One indicator with its parts.
     *
     * @param position among the question's indicators; names its columns
     * @param share null unless rates were published without their counts
     */
    record PlannedIndicator(
            int position,
            Indicator indicator,
            MeasureKind numeratorKind,
            @Nullable MeasureKind denominatorKind,
            @Nullable PlannedMeasure share,
            boolean wholes) {

        boolean ratio() {
            return indicator.denominator() != null;
        }
    }

    static Plan of(
            Question question,
            Snapshot snapshot,
            Reference reference,
            List<Indicator> indicators,
            Map<Integer, MeasureTraits> traits) {
        Map<MeasureCode, PlannedMeasure> measures = new LinkedHashMap<>();
        List<PlannedIndicator> planned = new ArrayList<>();
        var asked = AskedPeriod.of(question);
        for (var indicator : indicators) {
            indicator.sources().forEach(code -> measures.computeIfAbsent(code, c -> measure(reference, c, traits)));
            boolean wholes = asked.stream().anyMatch(each -> each.whole() != null || each.slots() > 1)
                    && indicator.sources().stream()
                            .map(measures::get)
                            .anyMatch(measure -> measure.traits().wholes() || measure.splits());
            var share = indicator.denominator() == null
                    ? null
                    : reference
                            .measure(indicator.share())
                            .filter(measure -> traits.containsKey(measure.id()))
                            .map(measure -> measure(reference, measure.code(), traits))
                            .orElse(null);
            var denominator = indicator.denominator();
            planned.add(new PlannedIndicator(
                    planned.size(),
                    indicator,
                    kind(indicator, indicator.numerator(), measures),
                    denominator == null ? null : kind(indicator, denominator, measures),
                    share,
                    wholes));
            if (share != null) {
                measures.put(indicator.share(), share);
            }
        }
        return new Plan(
                question,
                snapshot,
                reference,
                List.copyOf(planned),
                measures,
                asked,
                new Duties(reference, indicators));
    }

    private static PlannedMeasure measure(Reference reference, MeasureCode code, Map<Integer, MeasureTraits> traits) {
        Measure measure = reference
                .measure(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "measure %s is not in the reference data of edition %s".formatted(code, reference.edition())));
        return new PlannedMeasure(measure.id(), measure.kind(), traits.getOrDefault(measure.id(), MeasureTraits.NONE));
    }

    private static MeasureKind kind(Indicator indicator, Formula formula, Map<MeasureCode, PlannedMeasure> measures) {
        var kinds = formula.measures().stream()
                .map(code -> Objects.requireNonNull(measures.get(code)).kind())
                .distinct()
                .toList();
        if (kinds.size() != 1 || kinds.getFirst() == MeasureKind.SHARE) {
            throw new IllegalArgumentException("%s adds up %s of kinds %s, which do not add up"
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

    /** Whether one figure for a whole half, nine months or year can stand in for quarters. */
    boolean hasWholes() {
        return indicators.stream().anyMatch(PlannedIndicator::wholes);
    }

    /** Whether rows of longer periods are read at all: as wholes, or for shares. */
    boolean readsWholes() {
        return asked.stream().anyMatch(each -> each.whole() != null)
                && measures.values().stream()
                        .anyMatch(measure -> measure.traits().wholes());
    }

    boolean hasStocks() {
        return indicators.stream()
                .flatMap(each -> Stream.of(each.numeratorKind(), each.denominatorKind()))
                .filter(Objects::nonNull)
                .anyMatch(kind -> kind != MeasureKind.FLOW);
    }

    /** The ids of all periods whose cells are read, sorted. */
    Collection<Integer> sourcePeriods() {
        var ids = new TreeSet<Integer>();
        boolean split = measures.values().stream().anyMatch(PlannedMeasure::splits);
        for (var each : asked) {
            each.quarters().forEach(quarter -> ids.add(quarter.id()));
            if (split) {
                // C(n) − C(n−1) needs the year's earlier quarters
                for (int number = 1; number < each.lastQuarter().quarterOfYear(); number++) {
                    ids.add(AskedPeriod.quarter(each.lastQuarter(), number).id());
                }
            }
            if (each.whole() != null && readsWholes()) {
                ids.add(each.whole().id());
            }
        }
        return ids;
    }

    /** The quarter at which a stock of {@code each} is read: its last one, or the last one with any figure. */
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

    /** The quarter at which a stock at the start is read. */
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
