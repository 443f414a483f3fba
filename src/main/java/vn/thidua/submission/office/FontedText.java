package vn.thidua.submission.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.submission.letters.OldFont;

/**
 * A text as it was typed.
 *
 * @param runs its parts in their fonts; empty if the whole text has the font of its cell
 */
record FontedText(String text, List<Run> runs) {

    /**
     * A part in one font.
     *
     * @param font of before Unicode; null for any other
     */
    record Run(String text, @Nullable OldFont font) {}

    static FontedText of(String text) {
        return new FontedText(text, List.of());
    }

    static FontedText of(List<Run> runs) {
        var text = new StringBuilder();
        boolean old = false;
        for (var run : runs) {
            text.append(run.text());
            old |= run.font() != null;
        }
        return new FontedText(text.toString(), old ? List.copyOf(runs) : List.of());
    }

    /** The same text in a cell of the given font. */
    FontedText in(@Nullable OldFont font) {
        return font == null || !runs.isEmpty() ? this : new FontedText(text, List.of(new Run(text, font)));
    }

    /** Whether some letter of it may look different in its font. */
    boolean isOld() {
        return runs.stream().anyMatch(run -> run.font() != null && !isAscii(run.text()));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
