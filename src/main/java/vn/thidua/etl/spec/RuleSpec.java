package vn.thidua.etl.spec;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.definition.Default;
import vn.thidua.definition.Explained;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Severity;

/** A rule over the cells of a load and what is published already. Problems carry its code and severity. */
public sealed interface RuleSpec {
    String code();

    Severity severity();

    /** Whether it passes over cells that an earlier rule of the job found: nobody is asked twice about one figure. */
    default boolean yields() {
        return false;
    }

    /** A part must not be above its whole: cremations and deaths. */
    record NotAbove(String code, @Default("must_fix") Severity severity, MeasureCode part, MeasureCode whole)
            implements RuleSpec {}

    /** The same for every measure that reference data call part of another. */
    record Parts(String code, @Default("must_fix") Severity severity) implements RuleSpec {}

    /** Nothing is counted below zero. */
    record NotNegative(String code, @Default("must_fix") Severity severity) implements RuleSpec {}

    /** A unit's figure is far from all its others: thousands, millions and billions mixed up. */
    record UnitSlip(
            String code,
            @Default("explain") Severity severity,

            @Explained("How many times larger or smaller than every other quarter") @Default("300")
            int factor)
            implements RuleSpec {}

    /** All figures of a unit equal those of the quarter before: the old sheet was sent again. */
    record SameAsBefore(
            String code,
            @Default("explain") Severity severity,

            @Explained("Only sheets with at least so many figures other than zero") @Default("5")
            int least)
            implements RuleSpec {}

    /** All sums of a unit rose as if they had been counted since January. */
    record LooksCumulative(
            String code,
            @Default("explain") Severity severity,

            @Explained("Only sheets with at least so many figures other than zero") @Default("5")
            int least)
            implements RuleSpec {}

    /** A figure counted since January is below that of the quarter before. */
    record CumulativeFalls(String code, @Default("must_fix") Severity severity) implements RuleSpec {}

    /** Given both for the quarter and since January, the two must agree. */
    record BasesAgree(String code, @Default("explain") Severity severity) implements RuleSpec {}

    /** A quarter's figure is far from that of the quarter before. */
    record AgainstPrevious(
            String code,
            @Default("explain") Severity severity,

            @Explained("How many times more or less; this or `percent`") @Nullable
            BigDecimal factor,

            @Explained("How many percent more or less; this or `factor`") @Nullable
            BigDecimal percent,

            @Explained("Smaller changes are passed over") @Default("{}")
            Floor floor,

            @Explained("Measures it is about; all but shares if empty") @Default("[]")
            List<MeasureCode> measures)
            implements RuleSpec, AgainstEarlier {

        @Override
        public boolean yields() {
            return true;
        }

        public AgainstPrevious {
            AgainstEarlier.requireOne(factor, percent);
            measures = List.copyOf(measures);
        }
    }

    /** A quarter's figure is far from that of the same quarter last year. */
    record AgainstLastYear(
            String code,
            @Default("explain") Severity severity,

            @Explained("How many times more or less; this or `percent`") @Nullable
            BigDecimal factor,

            @Explained("How many percent more or less; this or `factor`") @Nullable
            BigDecimal percent,

            @Explained("Smaller changes are passed over") @Default("{}")
            Floor floor,

            @Explained("Measures it is about; all but shares if empty") @Default("[]")
            List<MeasureCode> measures)
            implements RuleSpec, AgainstEarlier {

        @Override
        public boolean yields() {
            return true;
        }

        public AgainstLastYear {
            AgainstEarlier.requireOne(factor, percent);
            measures = List.copyOf(measures);
        }
    }

    /**
     * A quarter's figure is far from the median of the unit's own quarters: by more than {@code times} robust standard
     * deviations, each 1.4826 times the median absolute deviation.
     */
    record Outlier(
            String code,
            @Default("note") Severity severity,

            @Explained("Robust standard deviations that are still usual") @Default("3.5")
            BigDecimal times,

            @Explained("Only series of at least so many quarters, the new ones among them") @Default("8")
            int least,

            @Explained("Deviations below so many percent of the median are passed over") @Default("50")
            BigDecimal floorPercent,

            @Explained("Measures it is about; all but shares if empty") @Default("[]")
            List<MeasureCode> measures)
            implements RuleSpec {

        @Override
        public boolean yields() {
            return true;
        }

        public Outlier {
            if (times.signum() <= 0 || floorPercent.signum() < 0 || least < 3) {
                throw new IllegalArgumentException(
                        "`times` is above 0, `floor_percent` not below 0, `least` at least 3");
            }
            measures = List.copyOf(measures);
        }
    }

    /** A total that a cluster or the city gives contradicts the sum over its members for certain. */
    record PublishedTotal(String code, @Default("explain") Severity severity) implements RuleSpec {}
}
