package vn.thidua.indicator;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last answers, by question (which names its edition) and digest of the definitions. A published edition never
 * changes, so entries never grow stale; the least recently used ones go when too many rows are held.
 */
final class AnswerCache {
    private final int mostRows;
    private final Map<Key, List<Row>> answers = new LinkedHashMap<>(64, 0.75f, true);
    private int rows;

    /** The question is one of scope "everything": scope is applied afterwards, so readers share answers. */
    private record Key(Question question, String definitions) {}

    AnswerCache(int mostRows) {
        this.mostRows = mostRows;
    }

    synchronized Optional<List<Row>> find(Question question, String definitions) {
        return Optional.ofNullable(answers.get(new Key(question, definitions)));
    }

    synchronized void keep(Question question, String definitions, List<Row> answer) {
        if (answer.size() > mostRows / 2) {
            return; // it would drive out whatever other pages ask
        }
        var replaced = answers.put(new Key(question, definitions), answer);
        rows += weight(answer) - (replaced == null ? 0 : weight(replaced));
        for (Iterator<List<Row>> oldest = answers.values().iterator(); rows > mostRows && oldest.hasNext(); ) {
            rows -= weight(oldest.next());
            oldest.remove();
        }
    }

    synchronized void forget() {
        answers.clear();
        rows = 0;
    }

    private static int weight(List<Row> answer) {
        return answer.size() + 1;
    }
}
