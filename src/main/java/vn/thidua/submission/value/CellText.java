package vn.thidua.submission.value;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.submission.Fault;
import vn.thidua.submission.Repair;

/**
 * The text of a cell made plain: composed letters, ASCII digits, ordinary blanks, nothing invisible.
 *
 * @param text what is left to read; line breaks stay, because digits on two lines are two numbers
 * @param fault why it must not be read at all, or null
 */
record CellText(String text, Set<Repair> repairs, @Nullable Fault fault) {
    /** No figure needs more; what is longer is a paragraph in the wrong cell. */
    private static final int LONGEST = 200;

    private static final int EXCERPT = 40;

    static CellText of(String raw) {
        var stripped = strip(raw);
        if (stripped.length() > LONGEST) {
            return refused(stripped);
        }
        var repairs = EnumSet.noneOf(Repair.class);
        var text = stripped;
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            text = Normalizer.normalize(text, Normalizer.Form.NFC);
            repairs.add(Repair.DECOMPOSED);
        }
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnsafe(c)) {
                return refused(stripped);
            }
            if (isInvisible(c)) {
                repairs.add(Repair.INVISIBLE);
            } else if (c >= '！' && c <= '～') {
                plain.append((char) (c - '！' + '!'));
                repairs.add(Repair.FULL_WIDTH);
            } else if (c == '\n' || c == '\r') {
                plain.append('\n');
            } else {
                plain.append(isBlank(c) ? ' ' : c);
            }
        }
        if (plain.length() > 1 && plain.charAt(0) == '\'') {
            plain.deleteCharAt(0);
            repairs.add(Repair.TEXT_MARKER);
        }
        return new CellText(plain.toString().strip(), repairs, null);
    }

    private static CellText refused(String raw) {
        return new CellText("", Set.of(), ValueFaults.unsafe(excerpt(raw)));
    }

    /** The beginning of a text, fit to stand in a message: short, and without characters that hide or reorder. */
    static String excerpt(String raw) {
        var shown = new StringBuilder();
        int i = 0;
        for (; i < raw.length() && shown.length() < EXCERPT; i++) {
            char c = raw.charAt(i);
            if (!isUnsafe(c) && !isInvisible(c) && !Character.isSurrogate(c)) {
                shown.append(isBlank(c) || c == '\n' || c == '\r' ? ' ' : c);
            }
        }
        return i < raw.length() ? shown + "…" : shown.toString();
    }

    private static String strip(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && isEdge(raw.charAt(from))) {
            from++;
        }
        while (to > from && isEdge(raw.charAt(to - 1))) {
            to--;
        }
        return raw.substring(from, to);
    }

    private static boolean isEdge(char c) {
        return isBlank(c) || c == '\n' || c == '\r' || c == '\uFEFF' || c == '\u200B';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(char c) {
        return (c >= '\u200B' && c <= '\u200F') || c == '\u2060' || c == '\uFEFF' || c == '\u00AD' || c == '\u061C';
    }

    /** Control characters, and the marks that make digits appear in another order than they are stored. */
    private static boolean isUnsafe(char c) {
        return (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }
}
