package vn.thidua.etl.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.spec.JobSpec;
import vn.thidua.etl.spec.RateSpec;
import vn.thidua.reference.Reference;
import vn.thidua.shared.Period;
import vn.thidua.submission.FileColumn;
import vn.thidua.submission.Intake;

/** Where unit, period, measure and value stand in the rows of a file that was taken in. */
final class FileCells {
    private final int unit;
    private final int period;
    private final int measure;
    private final int value;
    private final @Nullable String given;
    private final List<String> names;
    private final List<Integer> wide = new ArrayList<>();

    /** What a cell says it is about, and says. */
    record TextKey(
            @Nullable String unit,
            @Nullable String period,
            @Nullable String measure,
            @Nullable String value) {}

    /** What a cell is about, by ids. */
    record CellKey(int subject, int period, int measure) {}

    /** Sees the cells of a row with the name of the column of each value. */
    interface Visitor {
        void cell(TextKey key, String valueColumn);
    }

    /**
     * @param givenPeriod of the run, for files that do not say theirs
     */
    FileCells(Intake.Taken taken, @Nullable Period givenPeriod) {
        names = taken.columns();
        unit = index(taken, FileColumn.UNIT);
        period = index(taken, FileColumn.PERIOD);
        measure = index(taken, FileColumn.MEASURE);
        value = index(taken, FileColumn.VALUE);
        given = givenPeriod == null ? null : givenPeriod.code();
        taken.measures().forEach(name -> wide.add(names.indexOf(name)));
    }

    private static int index(Intake.Taken taken, FileColumn column) {
        return taken.columns().indexOf(String.valueOf(taken.roles().get(column)));
    }

    void visit(List<String> cells, Visitor visitor) {
        var unitText = text(cells, unit);
        var periodText = period < 0 ? given : text(cells, period);
        if (wide.isEmpty()) {
            visitor.cell(
                    new TextKey(unitText, periodText, text(cells, measure), text(cells, value)),
                    FileColumn.VALUE.header());
        }
        for (int column : wide) {
            visitor.cell(new TextKey(unitText, periodText, names.get(column), text(cells, column)), names.get(column));
        }
    }

    /** Where the column of a value stands, from 0. */
    int indexOf(String valueColumn) {
        return wide.isEmpty() ? value : names.indexOf(valueColumn);
    }

    private static @Nullable String text(List<String> cells, int index) {
        return index < 0 || index >= cells.size() || cells.get(index).isEmpty() ? null : cells.get(index);
    }

    /** What texts of a job's files mean. */
    static final class Meanings {
        private final CellTexts texts;
        private final Map<String, RateSpec> rates = new HashMap<>();

        Meanings(Reference reference, JobSpec spec, LocalDate today) {
            texts = new CellTexts(reference, spec.calendar(), today);
            spec.rates().forEach((code, rate) -> rates.put(code.value(), rate));
        }

        /** The cells that a row is about: one, or the two counts of a rate beside its share; none if it names nothing. */
        List<CellKey> of(TextKey key) {
            try {
                var period = texts.period(key.period());
                int unit = texts.unit(key.unit(), period).id().value();
                var measures = new ArrayList<CellKey>();
                for (var code : codes(key.measure())) {
                    measures.add(new CellKey(
                            unit, period.id(), texts.measure(code, period).id()));
                }
                return measures;
            } catch (CellFault namesNothing) {
                return List.of();
            }
        }

        private List<String> codes(@Nullable String measure) {
            if (measure == null) {
                return List.of();
            }
            var rate = rates.get(measure.strip());
            return rate == null
                    ? List.of(measure)
                    : List.of(rate.numerator().value(), rate.denominator().value(), measure);
        }
    }
}
