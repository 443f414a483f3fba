package vn.thidua.etl;

import java.util.Locale;

/** What made a run start. */
public enum RunOrigin {
    /** Somebody clicked. */
    MANUAL,
    SCHEDULE,
    /** {@code ./thidua job}. */
    CLI,
    API,
    /** The first start of the program. */
    START;

    public String dbText() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RunOrigin fromDb(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
