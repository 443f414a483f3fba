package vn.thidua.shared;

/** What a figure covers: its period alone, the year up to the period's end (lũy kế), or a state as of a date. */
public enum Basis {
    PERIOD,
    CUMULATIVE,
    AS_OF;

    /** The lower-case word kept in databases, JSON and YAML. */
    public String dbText() {
        return DatabaseText.of(this);
    }

    /** The constant kept as {@code text}; throws {@link IllegalArgumentException} for an unknown word. */
    public static Basis fromDb(String text) {
        return DatabaseText.find(Basis.class, text);
    }
}
