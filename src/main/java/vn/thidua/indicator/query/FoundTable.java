package vn.thidua.indicator.query;

import java.util.HashMap;
import java.util.Map;
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

    /** What was found for an asked period, by group. */
    Map<SubjectId, @Nullable Found[]> of(AskedPeriod asked) {
        return byAsked.getOrDefault(asked.id(), Map.of());
    }

    /** One of the rows of a group, if it has it. */
    static @Nullable Found find(@Nullable Found @Nullable [] ofGroup, int indicator, int own) {
        return ofGroup == null ? null : ofGroup[indicator * KINDS + own];
    }
}
