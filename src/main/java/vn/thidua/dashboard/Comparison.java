package vn.thidua.dashboard;

/** With what a figure is compared; a reader may choose several at once. */
public enum Comparison {
    /** The same quarter, part-year or year of the year before. */
    LAST_YEAR,
    /** The quarter before; a part-year has no such neighbour and is compared with last year. */
    PREVIOUS,
    /** What came in since January, beside the same part of the year before. */
    YEAR_TO_DATE,
    /** What was agreed. */
    TARGET,
    /** The middle of those it competes with: units of its cluster, clusters of the city. */
    MEDIAN,
    /** The city as a whole. */
    CITY,
    /** The best of the city among those the reader may see by name. */
    BEST;

    /** Whether the page's way of counting has such a neighbour. */
    public boolean goesWith(vn.thidua.indicator.Grain grain) {
        return grain == vn.thidua.indicator.Grain.QUARTER || (this != PREVIOUS && this != YEAR_TO_DATE);
    }
}
