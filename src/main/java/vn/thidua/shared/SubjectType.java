package vn.thidua.shared;

/** Who a figure is about. */
public enum SubjectType {
    CITY,
    CLUSTER,
    UNIT,
    PLACE;

    /** The lower-case word kept in databases, JSON and YAML. */
    public String dbText() {
        return DatabaseText.of(this);
    }

    /** The constant kept as {@code text}; throws {@link IllegalArgumentException} for an unknown word. */
    public static SubjectType fromDb(String text) {
        return DatabaseText.find(SubjectType.class, text);
    }
}
