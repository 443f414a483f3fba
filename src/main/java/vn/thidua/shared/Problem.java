package vn.thidua.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with data, as a value: where it stands, what is wrong, what to do next. The code is stable and
 * declared beside its rule; message and suggestion are sentences in the reader's language.
 *
 * @param sheet name of the sheet of a workbook; {@code bảng 2} of a document
 * @param line 1-based line of the file or row of the sheet as a person sees it
 * @param column the header of the column, or its letters on a sheet
 */
public record Problem(
        String code,
        Severity severity,
        @Nullable String file,
        @Nullable String sheet,
        @Nullable Integer line,
        @Nullable String column,
        @Nullable String measure,
        String message,
        @Nullable String suggestion) {

    /** Name of a table of a document, which has no other. */
    private static final Pattern TABLE = Pattern.compile("bảng ([0-9]+)");

    public Problem {
        if (code.isBlank() || message.isBlank()) {
            throw new IllegalArgumentException("a problem has a code and a message");
        }
        if (line != null && line < 1) {
            throw new IllegalArgumentException("lines start at 1: " + line);
        }
    }

    /**
     * A problem without a place, worded from the bundles: {@code <module>.<code>} is the message,
     * {@code <module>.<code>.next} the suggestion if there is one.
     */
    public static Problem of(Texts texts, String module, String code, Severity severity, Object... arguments) {
        var key = module + "." + code;
        var next = key + ".next";
        return new Problem(
                code,
                severity,
                null,
                null,
                null,
                null,
                null,
                texts.get(key, arguments),
                texts.has(next) ? texts.get(next, arguments) : null);
    }

    /** The same problem in a cell of a file. */
    public Problem at(@Nullable String file, @Nullable String sheet, @Nullable Integer line, @Nullable String column) {
        return new Problem(code, severity, file, sheet, line, column, measure, message, suggestion);
    }

    public Problem about(@Nullable String measure) {
        return new Problem(code, severity, file, sheet, line, column, measure, message, suggestion);
    }

    /** The whole sentence: place, cause with code, next step. */
    public String sentence(Texts texts) {
        var place = new StringBuilder();
        append(place, file);
        var table = sheet == null ? null : TABLE.matcher(sheet);
        if (table == null) {
            append(place, line == null ? null : texts.get("shared.problem.line", Integer.toString(line)));
            append(place, column == null ? null : texts.get("shared.problem.column", column));
        } else if (table.matches()) {
            append(place, texts.get("shared.problem.table", table.group(1)));
            append(place, line == null ? null : texts.get("shared.problem.row", Integer.toString(line)));
            append(place, column == null ? null : texts.get("shared.problem.titled", column));
        } else {
            append(place, texts.get("shared.problem.sheet", String.valueOf(sheet)));
            append(place, onSheet(texts));
        }
        if (measure != null) {
            place.append(place.isEmpty() ? "" : " ").append('(').append(measure).append(')');
        }
        var cause = "%s%s [%s].".formatted(place.isEmpty() ? "" : place + ": ", withoutStop(message), code);
        return suggestion == null ? cause : cause + " " + suggestion;
    }

    private @Nullable String onSheet(Texts texts) {
        if (line != null && column != null) {
            return texts.get("shared.problem.cell", column + line);
        }
        if (line != null) {
            return texts.get("shared.problem.row", Integer.toString(line));
        }
        return column == null ? null : texts.get("shared.problem.column", column);
    }

    private static void append(StringBuilder place, @Nullable String part) {
        if (part != null) {
            place.append(place.isEmpty() ? "" : ", ").append(part);
        }
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
