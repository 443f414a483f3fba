package vn.thidua.planning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicator.Indicator;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Period;

/** Targets of one indicator for all units of a year, beside what they reached in the two years before. */
public record PlanSheet(
        EditionNumber edition, Dataset dataset, Indicator indicator, Period year, Subject city, List<PlanRow> rows) {
    private static final MathContext DIGITS = new MathContext(16);

    public PlanSheet {
        rows = List.copyOf(rows);
    }

    public TargetKey key(Subject subject) {
        return new TargetKey(dataset, indicator.code(), subject.id(), year);
    }

    /** The clusters of the rows, in their order. */
    public List<Subject> clusters() {
        return rows.stream()
                .map(PlanRow::cluster)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    public List<PlanRow> of(Subject cluster) {
        return rows.stream().filter(row -> cluster.equals(row.cluster())).toList();
    }

    /** The best result of the year before among some rows; null where none is known or none is better than another. */
    public @Nullable BigDecimal best(List<PlanRow> some) {
        var results = some.stream().map(PlanRow::lastYear).filter(Objects::nonNull);
        return switch (indicator.better()) {
            case HIGHER -> results.max(Comparator.naturalOrder()).orElse(null);
            case LOWER -> results.min(Comparator.naturalOrder()).orElse(null);
            case NEUTRAL -> null;
        };
    }

    /** What targets come to together: their sum, or of a rate the mean weighed by last year's denominators. */
    public @Nullable BigDecimal total(List<PlanRow> some, Function<PlanRow, @Nullable BigDecimal> figure) {
        var sum = BigDecimal.ZERO;
        var weights = BigDecimal.ZERO;
        for (var row : some) {
            var value = figure.apply(row);
            if (value != null) {
                sum = sum.add(value.multiply(row.weight()));
                weights = weights.add(row.weight());
            }
        }
        if (weights.signum() == 0) {
            return null;
        }
        return indicator.denominator() == null ? sum : sum.divide(weights, DIGITS);
    }
}
