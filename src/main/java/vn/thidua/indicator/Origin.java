package vn.thidua.indicator;

/** How the figure of a row came about. */
public enum Origin {
    /** Added up by us: over members, or over the quarters of one unit. */
    SUMMED,
    /** Given for exactly this subject and period by somebody. */
    REPORTED
}
