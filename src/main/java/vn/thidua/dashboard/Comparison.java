package vn.thidua.dashboard;

/** With what a figure is compared first; the others stand in its details. */
public enum Comparison {
    /** The same quarter, part-year or year of the year before. */
    LAST_YEAR,
    /** The quarter before; a part-year has no such neighbour and is compared with last year. */
    PREVIOUS,
    /** What was agreed. */
    TARGET
}
