package vn.thidua.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names as they are written in YAML, and the nearest one to a slip of the pen. */
final class Words {
    private Words() {}

    /** {@code asOf} and {@code AsOf} become {@code as_of}. */
    static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                .toLowerCase(Locale.ROOT);
    }

    /** "; did you mean `x`?" or "; known: `x`, `y`" . */
    static String hint(String found, Collection<String> known) {
        return nearest(found, known)
                .map(near -> "; did you mean `" + near + "`?")
                .orElseGet(() -> "; known: " + list(known));
    }

    static String list(Collection<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    private static Optional<String> nearest(String found, Collection<String> known) {
        int limit = Math.max(1, found.length() / 3);
        return known.stream()
                // a long text is no slip of the pen, and would take long to compare
                .filter(word -> Math.abs(word.length() - found.length()) <= limit)
                .min(Comparator.comparingInt(word -> distance(found, word)))
                .filter(word -> distance(found, word) <= limit);
    }

    /** Edits (insert, delete, replace, swap two neighbours) that lead from one word to the other, without regard to case. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int best = Math.min(replaced, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                edits[i][j] = swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
            }
        }
        return edits[a.length()][b.length()];
    }
}
