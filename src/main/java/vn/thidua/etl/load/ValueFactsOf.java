package vn.thidua.etl.load;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.spec.JobSpec;
import vn.thidua.etl.spec.RateSpec;
import vn.thidua.reference.Measure;
import vn.thidua.reference.Reference;
import vn.thidua.shared.CellState;
import vn.thidua.submission.Marks;
import vn.thidua.submission.ValueFacts;

/** What the value parser must know of the measures of a job. */
final class ValueFactsOf {
    private final JobSpec spec;
    private final Reference reference;
    private final Marks marks;
    private final Map<Integer, ValueFacts> byMeasure = new ConcurrentHashMap<>();
    private final Map<String, String> unitsOfColumns = new HashMap<>();

    ValueFactsOf(JobSpec spec, Reference reference) {
        this.spec = spec;
        this.reference = reference;
        this.marks = switch (spec.source().dash()) {
            case NONE_OCCURRED -> Marks.standard();
            case MISSING -> Marks.standard().with("-", CellState.MISSING);
        };
        spec.source().columns().forEach((header, column) -> {
            var unit = column.unit();
            if (unit != null) {
                unitsOfColumns.put(column.measure().value(), unit);
            }
        });
    }

    ValueFacts of(Measure measure) {
        return byMeasure.computeIfAbsent(
                measure.id(),
                id -> ValueFacts.measure(measure.unitVi(), measure.decimals())
                        .withAbove100()
                        .withMarks(marks));
    }

    /** Facts of a rate with its two counts. */
    ValueFacts rate(@Nullable RateSpec rate) {
        var unit = rate == null
                ? null
                : reference.measure(rate.numerator()).map(Measure::unitVi).orElse(null);
        return ValueFacts.rate(unit).withMarks(marks);
    }

    /** The text with the unit of measure that the header of its column has, if it brings none of its own. */
    String withUnit(@Nullable String measure, String text) {
        var unit = measure == null ? null : unitsOfColumns.get(measure);
        return unit != null && Character.isDigit(text.charAt(text.length() - 1)) ? text + " " + unit : text;
    }
}
