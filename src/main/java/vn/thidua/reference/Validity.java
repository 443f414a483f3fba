package vn.thidua.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Period;

/**
 * The days on which a row of reference data holds.
 *
 * @param from first day
 * @param to last day, included; null while no end is known
 */
public record Validity(LocalDate from, @Nullable LocalDate to) {
    public Validity {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("%s ends before it begins on %s".formatted(to, from));
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether at least one day is common to both. */
    public boolean overlaps(Validity other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }

    /** Whether it holds on at least one day of {@code period}. */
    public boolean overlaps(Period period) {
        return overlaps(new Validity(period.first(), period.last()));
    }
}
