package vn.thidua.warehouse;

import java.util.Locale;

/** What a publish brought. */
public enum EditionKind {
    LOAD,
    REFERENCE,
    TARGET,
    ROLLBACK;

    /** The text in the column {@code edition.kind}. */
    public String dbText() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EditionKind fromDb(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
