package vn.thidua.submission;

/** How a file arranges its figures. */
public enum Layout {
    /** A row a figure: unit, period, measure, value. */
    LONG,
    /** A row a unit, a column a measure. */
    WIDE
}
