package vn.thidua.submission.office;

import org.jspecify.annotations.Nullable;

/** The file is no workbook and no document that can be read. */
public final class NotReadable extends Exception {
    private static final long serialVersionUID = 1;

    /** A table with more rows or columns than are read. */
    public record TooLarge(String table, int rows, int columns) {}

    private final transient @Nullable TooLarge tooLarge;
    private final int tables;

    private NotReadable(String message, @Nullable TooLarge tooLarge, int tables) {
        super(message);
        this.tooLarge = tooLarge;
        this.tables = tables;
    }

    static NotReadable damaged(String why) {
        return new NotReadable(why, null, 0);
    }

    static NotReadable tooLarge(String table, int rows, int columns) {
        return new NotReadable("too large", new TooLarge(table, rows, columns), 0);
    }

    static NotReadable tooMany(int tables) {
        return new NotReadable("too many tables", null, tables);
    }

    /** The table that is too large; null if the file is damaged, hostile or of another kind. */
    public @Nullable TooLarge tooLarge() {
        return tooLarge;
    }

    /** How many tables the file has if these are too many, else 0. */
    public int tooMany() {
        return tables;
    }
}
