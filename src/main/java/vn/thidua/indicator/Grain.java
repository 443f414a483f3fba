package vn.thidua.indicator;

/** What one row of an answer covers. */
public enum Grain {
    /** One quarter. */
    QUARTER,
    /** From the start of the year to the end of a quarter; such a row's period is that quarter. */
    YTD,
    /** A year; the years whose last quarter lies in the range asked for. */
    YEAR
}
