package vn.thidua.indicator;

/** How an indicator is computed. */
public enum IndicatorKind {
    /** A numerator over a denominator, each summed first. */
    RATIO,
    /** One figure that adds up over units and quarters. */
    SUM,
    /** One figure that adds up over units; of several quarters the last (or first) one counts, as its measure says. */
    LAST
}
