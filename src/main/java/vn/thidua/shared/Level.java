package vn.thidua.shared;

/** The tier that handled a figure. ALL, the default, is every tier together; levels are never summed. */
public enum Level {
    ALL,
    CITY,
    DISTRICT,
    COMMUNE;

    /** The lower-case word kept in databases, JSON and YAML. */
    public String dbText() {
        return DatabaseText.of(this);
    }

    /** The constant kept as {@code text}; throws {@link IllegalArgumentException} for an unknown word. */
    public static Level fromDb(String text) {
        return DatabaseText.find(Level.class, text);
    }
}
