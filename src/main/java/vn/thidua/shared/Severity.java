package vn.thidua.shared;

/** What a problem asks of its reader: mend it (phải sửa), explain it (giải trình), take note of it (lưu ý). */
public enum Severity {
    MUST_FIX,
    EXPLAIN,
    NOTE;

    /** The lower-case word kept in databases, JSON and YAML. */
    public String dbText() {
        return DatabaseText.of(this);
    }

    /** The constant kept as {@code text}; throws {@link IllegalArgumentException} for an unknown word. */
    public static Severity fromDb(String text) {
        return DatabaseText.find(Severity.class, text);
    }
}
