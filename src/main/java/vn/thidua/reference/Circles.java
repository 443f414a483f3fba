package vn.thidua.reference;

import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows "belongs to" links. */
final class Circles {
    private Circles() {}

    /** Whether the way up from {@code start} comes back to it. */
    static <K> boolean leadsToItself(K start, Map<K, @Nullable K> upward) {
        var seen = new HashSet<K>();
        var next = upward.get(start);
        while (next != null && seen.add(next)) {
            if (next.equals(start)) {
                return true;
            }
            next = upward.get(next);
        }
        return false;
    }
}
