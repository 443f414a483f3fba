package vn.thidua.shared;

/** What a period is. Only the first four enter series; a span is a reference point. */
public enum PeriodKind {
    QUARTER,
    HALF,
    NINE_MONTHS,
    YEAR,
    SPAN;

    /** The lower-case word kept in databases, JSON and YAML. */
    public String dbText() {
        return DatabaseText.of(this);
    }

    /** The constant kept as {@code text}; throws {@link IllegalArgumentException} for an unknown word. */
    public static PeriodKind fromDb(String text) {
        return DatabaseText.find(PeriodKind.class, text);
    }
}
