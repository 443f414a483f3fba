package vn.thidua.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.reference.Lineage;
import vn.thidua.reference.MeasureKind;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Period;
import vn.thidua.shared.Qualifier;
import vn.thidua.shared.SubjectId;

/**
 * Figures of former units carried onto a unit or cluster of today, each by the share of the former unit's area that lies in the new
 * one: Σ weight · numerator ÷ Σ weight · denominator. An estimate, for people are not spread evenly over land. Its rows
 * are reference points: never ranked, summed or kept.
 */
public final class CarriedRows {
    private static final MathContext DIGITS = new MathContext(18);

    private CarriedRows() {}

    /** Whether both parts of the indicator are counts that lie spread over the land. */
    public static boolean fits(Indicator indicator, Reference reference) {
        return indicator.byArea()
                && indicator.measures().stream()
                        .allMatch(code -> reference
                                .measure(code)
                                .filter(measure -> measure.kind() != MeasureKind.SHARE)
                                .isPresent());
    }

    /**
     * Which former units the land of a subject of today belonged to, largest area first: of a cluster
     * those of its members, of the city all. Empty unless each unit came from some.
     *
     * @param day on which the subject is made of its units
     */
    public static List<Lineage> parts(Subject present, LocalDate day, Reference reference) {
        List<Subject> units = switch (present.type()) {
            case CITY -> reference.unitsAt(day);
            case CLUSTER -> reference.members(present.id(), day);
            case UNIT, PLACE -> List.of(present);
        };
        Map<SubjectId, Lineage> parts = new LinkedHashMap<>();
        for (Subject unit : units) {
            List<Lineage> former = reference.predecessors(unit.id());
            if (former.isEmpty()) {
                return List.of();
            }
            former.forEach(part -> parts.merge(part.former(), part.of(present.id()), Lineage::plus));
        }
        return parts.values().stream()
                .sorted(Comparator.comparing(Lineage::areaKm2).reversed())
                .toList();
    }

    /**
     * What {@code present} would have had in a period before its own time. Empty in its own time, without former units,
     * and unless every one of these gave all of its figures: a part would pass for the whole.
     *
     * @param parts {@link #parts} of it
     * @param rows of the period, by former unit
     */
    public static Optional<Row> of(
            Indicator indicator,
            Subject present,
            List<Lineage> parts,
            Period quarter,
            Function<SubjectId, Optional<Row>> rows,
            Reference reference) {
        if (parts.isEmpty() || !quarter.last().isBefore(present.validity().from()) || !fits(indicator, reference)) {
            return Optional.empty();
        }
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        for (Lineage part : parts) {
            Row row = rows.apply(part.former()).filter(CarriedRows::whole).orElse(null);
            if (row == null || row.numerator() == null) {
                return Optional.empty();
            }
            numerator = numerator.add(row.numerator().multiply(part.weight()));
            if (indicator.denominator() != null) {
                if (row.denominator() == null) {
                    return Optional.empty();
                }
                denominator = denominator.add(row.denominator().multiply(part.weight()));
            }
        }
        BigDecimal value = value(numerator, indicator.denominator() == null ? null : denominator);
        return value == null ? Optional.empty() : Optional.of(row(indicator, present, quarter, value, parts.size()));
    }

    private static boolean whole(Row row) {
        return row.complete() && !row.reference();
    }

    private static @Nullable BigDecimal value(BigDecimal numerator, @Nullable BigDecimal denominator) {
        if (denominator == null) {
            return numerator;
        }
        return denominator.signum() == 0 ? null : numerator.divide(denominator, DIGITS);
    }

    private static Row row(Indicator indicator, Subject present, Period quarter, BigDecimal value, int parts) {
        return new Row(
                indicator.code(),
                quarter,
                present.type(),
                present.id(),
                present.code(),
                present.nameVi(),
                present.shortVi(),
                Origin.SUMMED,
                null,
                null,
                value,
                value,
                value,
                Qualifier.ABOUT,
                indicator.unit().vi(),
                parts,
                parts,
                1,
                1,
                null,
                null,
                null,
                null,
                true,
                true,
                0);
    }
}
