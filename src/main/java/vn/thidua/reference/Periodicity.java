package vn.thidua.reference;

import java.util.Locale;

/** How often a measure has to be reported. */
public enum Periodicity {
    QUARTER,
    YEAR;

    /** The lower-case word kept in files and databases. */
    public String dbText() {
        return name().toLowerCase(Locale.ROOT);
    }
}
