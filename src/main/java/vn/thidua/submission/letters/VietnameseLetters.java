package vn.thidua.submission.letters;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Optional;

/**
 * Tells Vietnamese text from text that only looks like it: what was typed for the fonts TCVN3 (.VnTime) or VNI has
 * other characters in the places of letters, whatever encoding the file says it has.
 */
public final class VietnameseLetters {
    private static final BitSet LETTERS = set("àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ");
    private static final BitSet SIGNS = set("–—‘’“”…₫°·•«»×²³±≈≤≥→\u00a0\ufeff€");

    /** ă â ê ô ơ ư đ of TCVN3, and what they look like elsewhere: signs that never stand inside a word. */
    private static final BitSet TCVN3 = set("¨©ª«¬\u00ad®");

    /** đ ư ạ à ả å … of VNI elsewhere: letters that Vietnamese does not have. */
    private static final BitSet VNI = set("ñöïøûåäëüæÑÖÏØÛÅÄËÜÆ");

    private VietnameseLetters() {}

    static boolean isSign(char c) {
        return SIGNS.get(c);
    }

    /** Whether a text, as it stands, is spelt with the letters of Vietnamese and no signs stand inside its words. */
    public static boolean isVietnamese(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = SIGNS.get(c) && (c > 0xFF || c == '°' || c == '\u00a0' || !nextToLetter(text, i));
            if (c >= 0x80 && !LETTERS.get(c) && !sign) {
                return false;
            }
        }
        return true;
    }

    /** Counts of the non-ASCII characters of a text. */
    public record Census(int vietnamese, int foreign, int tcvn3, int vni) {
        /** The old font that the text was typed for: its signs are more than a fifth of the letters beyond ASCII. */
        public Optional<OldFont> oldFont() {
            int total = vietnamese + foreign;
            if (tcvn3 * 5 > total) {
                return Optional.of(OldFont.TCVN3);
            }
            return vni * 5 > total ? Optional.of(OldFont.VNI) : Optional.empty();
        }

        public boolean isVietnamese() {
            return foreign * 10 <= vietnamese + foreign;
        }
    }

    public static Census census(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        int vietnamese = 0;
        int foreign = 0;
        int tcvn3 = 0;
        int vni = 0;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c < 0x80) {
                continue;
            }
            tcvn3 += TCVN3.get(c) && nextToLetter(composed, i) ? 1 : 0;
            vni += VNI.get(c) ? 1 : 0;
            if (LETTERS.get(c) || SIGNS.get(c)) {
                vietnamese++;
            } else {
                foreign++;
            }
        }
        return new Census(vietnamese, foreign, tcvn3, vni);
    }

    private static boolean nextToLetter(String text, int at) {
        return (at > 0 && Character.isLetter(text.charAt(at - 1)))
                || (at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)));
    }

    private static BitSet set(String characters) {
        var set = new BitSet();
        characters.chars().forEach(set::set);
        characters.chars().map(Character::toUpperCase).forEach(set::set);
        return set;
    }
}
