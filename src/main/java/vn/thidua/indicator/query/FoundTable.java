package vn.thidua.indicator.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.SubjectId;

/** What the queries of a question found, by asked period, group, indicator and kind of row. */
final class FoundTable {
    /** Kinds of rows: figures of members, of the group as a whole, and those of {@link Extras}. */
    private static final int KINDS = 4;

    private final int indicators;
    private final Map<Integer, Map<SubjectId, @Nullable Found[]>> byAsked = new HashMap<>();

    FoundTable(int indicators) {
        this.indicators = indicators;
    }

    /** Takes over the rows of an {@link AnswerQuery}, or of {@link Extras} alone. */
    void read(Iterable<? extends Record> rows, boolean exact) {
        for (var row : rows) {
            put(
                    Found.number(row, "indicator", 0),
                    Found.number(row, "asked_id", 0),
                    new SubjectId(Found.number(row, "group_id", 0)),
                    Found.number(row, "own", 0),
                    Found.read(row, exact));
        }
    }

    /**
     * Adds one row.
     *
     * @param own 0 for members, 1 for what was given for the group, or one of {@link Extras}
     */
    void put(int indicator, int asked, SubjectId group, int own, Found found) {
        byAsked.computeIfAbsent(asked, first -> new HashMap<>())
                .computeIfAbsent(group, first -> new Found[indicators * KINDS])[indicator * KINDS + own] = found;
    }

    /** The groups that have anything for an asked period. */
    Set<SubjectId> groups(AskedPeriod asked) {
        return new HashSet<>(byAsked.getOrDefault(asked.id(), Map.of()).keySet());
    }

    @Nullable
    Found find(int indicator, AskedPeriod asked, SubjectId group, int own) {
        var found = byAsked.getOrDefault(asked.id(), Map.of()).get(group);
        return found == null ? null : found[indicator * KINDS + own];
    }
}
