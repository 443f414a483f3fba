package vn.thidua.shared;

/** The word that stands before a quantity: none, trên, gần, a range, khoảng. */
public enum Qualifier {
    EXACT,
    OVER,
    UNDER,
    RANGE,
    ABOUT;

    /** The lower-case word kept in databases, JSON and YAML. */
    public String dbText() {
        return DatabaseText.of(this);
    }

    /** The constant kept as {@code text}; throws {@link IllegalArgumentException} for an unknown word. */
    public static Qualifier fromDb(String text) {
        return DatabaseText.find(Qualifier.class, text);
    }
}
