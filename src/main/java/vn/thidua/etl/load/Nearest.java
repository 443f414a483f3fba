package vn.thidua.etl.load;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thidua.reference.Reference;

/** The measures whose codes are nearest to a slip of the pen. */
final class Nearest {
    private static final int LONGEST = 60;

    private Nearest() {}

    /** Up to three codes; empty when the text is too long to be a code. */
    static String to(String text, Reference reference) {
        if (text.length() > LONGEST || text.isBlank()) {
            return "";
        }
        var asked = text.toUpperCase(Locale.ROOT);
        return reference.measures().stream()
                .map(measure -> measure.code().value())
                .sorted(Comparator.comparingInt((String code) -> distance(asked, code))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .collect(Collectors.joining(", "));
    }

    /** Letters to insert, delete or replace. */
    private static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
