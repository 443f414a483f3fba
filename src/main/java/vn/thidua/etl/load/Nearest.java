package vn.thidua.etl.load;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Period;
import vn.thidua.shared.SearchKey;

/** What is nearest to a slip of the pen. */
final class Nearest {
    private static final int LONGEST = 60;

    private Nearest() {}

    /** Up to three codes of measures; empty when the text is too long to be a code. */
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

    /** Up to three units of the period whose names differ by a few letters only. */
    static List<Subject> units(String text, Reference reference, Period period) {
        if (text.length() > LONGEST || text.isBlank()) {
            return List.of();
        }
        var asked = SearchKey.of(text);
        int limit = Math.max(1, asked.length() / 4);
        return reference.unitsAt(period.last()).stream()
                .filter(unit -> distance(asked, unit.searchKey()) <= limit)
                .sorted(Comparator.comparingInt((Subject unit) -> distance(asked, unit.searchKey()))
                        .thenComparing(Subject::sortKey))
                .limit(3)
                .toList();
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
