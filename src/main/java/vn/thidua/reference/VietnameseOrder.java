package vn.thidua.reference;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Keys that put Vietnamese names in dictionary order by plain comparison, so that every database sorts alike: letters
 * first (a ă â … d đ e ê … o ô ơ … u ư), tones only between names that are otherwise equal (ngang, huyền, hỏi, ngã,
 * sắc, nặng), numbers by size.
 */
final class VietnameseOrder {
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
    private static final char BREVE = '\u0306';
    private static final char CIRCUMFLEX = '\u0302';
    private static final char HORN = '\u031B';
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private VietnameseOrder() {}

    static String key(String name) {
        var text = DIGITS.matcher(name)
                .replaceAll(number -> "0".repeat(Math.max(0, 6 - number.group().length())) + number.group());
        var letters = new StringBuilder();
        var tones = new StringBuilder();
        var marks = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (int i = 0; i < marks.length(); i++) {
            char c = marks.charAt(i);
            int tone = TONES.indexOf(c);
            if (tone >= 0) {
                // a tone belongs to the syllable, wherever it is written: hoà and hòa are one word
                tones.append((char) ('1' + tone));
            } else if (c == BREVE) {
                letters.append('{');
            } else if (c == CIRCUMFLEX) {
                letters.append('|');
            } else if (c == HORN) {
                letters.append('}');
            } else if (c == 'đ') {
                letters.append("d~");
            } else if (Character.isLetterOrDigit(c)) {
                letters.append(c);
            } else if (!letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
                letters.append(' ');
                tones.append('0');
            }
        }
        return letters.toString().strip() + "!" + tones;
    }
}
