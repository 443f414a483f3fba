package vn.thidua.submission.letters;

import java.text.Normalizer;

/** Words that look right and are other characters: marks typed apart from their letters, blanks that are no spaces. */
public final class Spelling {
    private Spelling() {}

    /** Whether words are read otherwise than they are stored. Figures are left to the reader of values, which tells. */
    public static boolean isRepaired(CharSequence text) {
        boolean unusual = false;
        boolean words = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            unusual |= c >= 0x80;
            words |= Character.isLetter(c);
        }
        return unusual && words && (!Normalizer.isNormalized(text, Normalizer.Form.NFC) || hasOddBlank(text));
    }

    private static boolean hasOddBlank(CharSequence text) {
        return text.chars().anyMatch(c -> c != ' ' && Character.isSpaceChar(c) && c != 0x2028 && c != 0x2029);
    }
}
