package vn.thidua.reference;

import java.util.Locale;

/** Which direction is an improvement. */
public enum Better {
    HIGHER,
    LOWER,
    NEUTRAL;

    /** The lower-case word kept in files and databases. */
    public String dbText() {
        return name().toLowerCase(Locale.ROOT);
    }
}
