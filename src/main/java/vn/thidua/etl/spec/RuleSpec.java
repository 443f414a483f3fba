package vn.thidua.etl.spec;

import vn.thidua.definition.Default;
import vn.thidua.definition.Explained;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Severity;

/** A rule over the cells of a load and what is published already. Problems carry its code and severity. */
public sealed interface RuleSpec {
    String code();

    Severity severity();

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
}
