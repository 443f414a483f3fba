package vn.thidua.shared;

/** The one state of a cell. Zero is a value; none occurred counts as zero but gives no rate; the rest have no number. */
public enum CellState {
    VALUE,
    NONE_OCCURRED,
    NOT_APPLICABLE,
    MISSING,
    WITHDRAWN;

    /** The lower-case word kept in databases, JSON and YAML. */
    public String dbText() {
        return DatabaseText.of(this);
    }

    /** The constant kept as {@code text}; throws {@link IllegalArgumentException} for an unknown word. */
    public static CellState fromDb(String text) {
        return DatabaseText.find(CellState.class, text);
    }
}
