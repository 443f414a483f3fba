package vn.thidua.reference;

import java.util.Locale;
import vn.thidua.shared.SubjectType;

/** What a subject is in the administration. Districts reported until 30/06/2025, wards and communes report since. */
public enum SubjectKind {
    CITY(SubjectType.CITY),
    CLUSTER(SubjectType.CLUSTER),
    DISTRICT(SubjectType.UNIT),
    COMMUNE(SubjectType.UNIT),
    PLACE(SubjectType.PLACE);

    private final SubjectType type;

    SubjectKind(SubjectType type) {
        this.type = type;
    }

    public SubjectType type() {
        return type;
    }

    /** The lower-case word kept in files and databases. */
    public String dbText() {
        return name().toLowerCase(Locale.ROOT);
    }
}
