package vn.thidua.etl;

import java.util.Locale;

/** Where a run stands, in order. */
public enum RunStep {
    START,
    /** Files are copied to the archive and registered. */
    TAKE_IN,
    /** Clean numbers go straight in. */
    STAGE,
    /** Everything else is read cell by cell. */
    READ_CELLS,
    /** Rules over the whole load. */
    RULES,
    /** Reports received and due. */
    REPORTS,
    /** Checks, and the new edition. */
    PUBLISH,
    /** Files are moved to done or rejected. */
    FILE,
    END;

    public String dbText() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RunStep fromDb(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
