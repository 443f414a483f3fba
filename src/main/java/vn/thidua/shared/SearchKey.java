package vn.thidua.shared;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text as it is searched and compared without accents: lower case, marks removed, đ as d, blanks collapsed.
 * "Xã Thạch Hoà" and "xa  thach hòa" have one key.
 */
public final class SearchKey {
    private SearchKey() {}

    /** The key of {@code text}; equal to the {@code search_key} column of the warehouse. Runs in linear time. */
    public static String of(String text) {
        var decomposed = Normalizer.normalize(text.replace('Đ', 'D').replace('đ', 'd'), Normalizer.Form.NFD);
        var key = new StringBuilder(decomposed.length());
        boolean blank = false;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = key.length() > 0;
                continue;
            }
            if (blank) {
                key.append(' ');
                blank = false;
            }
            key.append(c);
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
