package vn.thidua.reference;

import java.util.Locale;

/** A unit's place in its cluster. The head (cụm trưởng) and the deputy (cụm phó) are members too, by a row of its own. */
public enum Role {
    MEMBER,
    HEAD,
    DEPUTY;

    /** The lower-case word kept in files and databases. */
    public String dbText() {
        return name().toLowerCase(Locale.ROOT);
    }
}
