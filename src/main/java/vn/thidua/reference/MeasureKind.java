package vn.thidua.reference;

import java.util.Locale;

/** How the values of a measure come together over time. */
public enum MeasureKind {
    /** Counted during a period: quarters add up. */
    FLOW,
    /** Stands at the end of a period: the last one counts. */
    STOCK_END,
    /** Stands at the beginning of a period: the first one counts. */
    STOCK_START,
    /** A published rate without its counts, in percent: a reference point, never summed, averaged or ranked. */
    SHARE;

    /** The lower-case word kept in files and databases. */
    public String dbText() {
        return name().toLowerCase(Locale.ROOT);
    }
}
