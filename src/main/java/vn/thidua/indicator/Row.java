package vn.thidua.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.Qualifier;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;

/**
 * One indicator of one subject for one period. Rates are fractions (0.8543), money is in đồng, weight in kg. A row
 * without a value is kept: its coverage says who has yet to report.
 *
 * @param period a quarter, or a year; for the year to date the quarter at which it ends
 * @param subject {@link #UNCLUSTERED} for the units without a cluster, taken together
 * @param name full Vietnamese name
 * @param shortName for labels
 * @param numerator of a ratio; the figure itself of a sum
 * @param value rate or figure, unrounded; null without figures, or where none occurred
 * @param low lower bound of the value, null when open or without a value
 * @param high upper bound of the value, null when open or without a value
 * @param qualifier the word that stands before the value
 * @param reported subject-quarters on the roster that have the figure (both parts, for a rate)
 * @param expected subject-quarters on the roster, less those to which the measure does not apply
 * @param quarters of how many quarters of the period figures are here; a figure for the whole period counts for all
 * @param quartersInPeriod quarters the period has: {@code quarters} below it mark a part-year, "k/4"
 * @param membersValue value over the members, whether or not it is the row's value; null for a unit
 * @param difference reported value less {@code membersValue}, or for a unit its year figure less its four quarters;
 *     null unless both exist
 * @param cutOff latest day up to which one of the figures counts, where one is known
 * @param reference a share published without its counts, or an estimate by area: a reference point, never summed,
 *     averaged or ranked
 * @param derived a part was computed from others: from cumulative figures, or by the indicator's own rule
 * @param leftOut subject-quarters not summed because a cumulative figure fell below the one before
 */
public record Row(
        IndicatorCode indicator,
        Period period,
        SubjectType subjectType,
        SubjectId subject,
        String code,
        String name,
        String shortName,
        Origin origin,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable Qualifier qualifier,
        String unitOfMeasure,
        int reported,
        int expected,
        int quarters,
        int quartersInPeriod,
        @Nullable BigDecimal membersValue,
        @Nullable BigDecimal difference,
        @Nullable Qualifier differenceQualifier,
        @Nullable LocalDate cutOff,
        boolean reference,
        boolean derived,
        int leftOut) {

    /** Stands for all units without a cluster ("chưa phân cụm") in an answer by cluster. */
    public static final SubjectId UNCLUSTERED = new SubjectId(Integer.MAX_VALUE);

    /** The value with its bounds; null without a value. */
    public @Nullable Quantity quantity() {
        if (value == null || qualifier == null) {
            return null;
        }
        return new Quantity(value, low, high, qualifier == Qualifier.ABOUT);
    }

    /** Whether everything expected is here. */
    public boolean complete() {
        return expected > 0 && reported >= expected;
    }

    /** Whether the row may be summed, averaged or ranked with others. */
    public boolean rankable() {
        return value != null && !reference;
    }

    /** A figure given before its period ends is an estimate (ước, sơ bộ) until it is replaced. */
    public boolean estimate() {
        return cutOff != null && cutOff.isBefore(period.last());
    }

    public boolean unclustered() {
        return subject.equals(UNCLUSTERED);
    }
}
