package vn.thidua.shared;

/** Where figures come from: submitted reports, the press, or our generator. Never mixed in a sum. */
public enum Dataset {
    REPORTS,
    PUBLISHED,
    ILLUSTRATIVE;

    /** The lower-case word kept in databases, JSON and YAML. */
    public String dbText() {
        return DatabaseText.of(this);
    }

    /** The constant kept as {@code text}; throws {@link IllegalArgumentException} for an unknown word. */
    public static Dataset fromDb(String text) {
        return DatabaseText.find(Dataset.class, text);
    }
}
