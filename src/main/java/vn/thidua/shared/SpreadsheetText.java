package vn.thidua.shared;

import java.util.regex.Pattern;

/**
 * Texts in files that a spreadsheet program opens. Such a program runs a text that begins like a formula, and what we
 * write may come from a stranger's file: so a text that begins with {@code = + - @}, a tab or a line break gets an
 * apostrophe in front, whatever blanks stand before it. The same inside a text behind a sign that another office's program
 * takes for the end of a cell. Numbers are never texts: write them as they are.
 */
public final class SpreadsheetText {
    private static final String SIGNS = "=@\uFF1D\uFF20";
    private static final String PLUS_OR_MINUS = "+\\-\uFF0B\uFF0D";
    private static final String BLANK = "[ \u00A0\u200B\uFEFF]*";
    private static final String BEGINNING = "(?:\\A" + BLANK + ")(?:[\t\r\n|" + SIGNS + PLUS_OR_MINUS + "])";
    private static final String INSIDE = "(?<=[;,\t\r\n|])(?:[ \u00A0\"]*)(?:[" + SIGNS + "]|[" + PLUS_OR_MINUS
            + "](?![\\s\u00A0]|[0-9., %]*(?:\\z|[;)])))";
    private static final Pattern DANGER = Pattern.compile("(" + BEGINNING + "|" + INSIDE + ")");
    private static final Pattern MARKED = Pattern.compile("'(" + BEGINNING.replace("\\A", "(?<=\\A')") + "|"
            + INSIDE.replace("(?<=[;,\t\r\n|])", "(?<=[;,\t\r\n|]')") + ")");

    private SpreadsheetText() {}

    /** The text so that no spreadsheet program runs it; the same text if none would. */
    public static String harmless(String text) {
        return DANGER.matcher(text).replaceAll("'$1");
    }

    /** What {@link #harmless} was given; the same text if it was not changed. */
    public static String original(String harmless) {
        return harmless.indexOf('\'') < 0 ? harmless : MARKED.matcher(harmless).replaceAll("$1");
    }

    /** Whether a spreadsheet program would run the text. */
    public static boolean isDangerous(String text) {
        return DANGER.matcher(text).find();
    }

    /**
     * A text as one cell of a CSV file (RFC 4180), harmless.
     *
     * @param delimiter of the file
     */
    public static String csv(String text, char delimiter) {
        var safe = harmless(text);
        return safe.chars().anyMatch(c -> c == delimiter || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
