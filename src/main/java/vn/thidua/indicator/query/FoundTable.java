package vn.thidua.indicator.query;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import vn.thidua.warehouse.DirectRead;

/** What the queries found, by asked period, indicator, kind of row and group; groups by their position. */
final class FoundTable {
    /** Kinds of rows: figures of members, of the group as a whole, and those of {@link Extras}. */
    private static final int KINDS = 4;

    private final Places places;
    private final int indicators;
    private final Map<Integer, Asked> byAsked = new HashMap<>();

    /** What was found for one asked period: a column of groups for each indicator and kind of row that there is. */
    private record Asked(BitSet groups, @Nullable Found[] @Nullable [] columns) {}

    FoundTable(Places places, int indicators) {
        this.places = places;
        this.indicators = indicators;
    }

    /** Takes over the rows of an {@link AnswerQuery}, or of {@link Extras} alone. */
    void read(DSLContext db, Select<Record> query) {
        var unused = DirectRead.of(db, query, rows -> {
            var names = FoundColumns.names(rows);
            var columns = FoundColumns.of(names, "");
            int indicator = FoundColumns.column(names, "indicator");
            int asked = FoundColumns.column(names, "asked_id");
            int group = FoundColumns.column(names, "group_id");
            int own = FoundColumns.column(names, "own");
            while (rows.next()) {
                put(
                        rows.getInt(indicator),
                        rows.getInt(asked),
                        places.position(rows.getInt(group)),
                        rows.getInt(own),
                        columns.read(rows));
            }
            return this;
        });
    }

    /** In which group here a group of another table counts: its position, negative where it does not. */
    @FunctionalInterface
    interface Counting {
        int in(int group, int own);
    }

    /**
     * Adds up what another table found for the quarters of an asked period, for members and for groups as a whole.
     *
     * @param indicator its position here
     * @param there its position in the other table
     */
    void add(int indicator, AskedPeriod asked, FoundTable quarters, int there, Counting counting) {
        for (var quarter : asked.quarters()) {
            var table = quarters.byAsked.get(quarter.id());
            for (int own = 0; table != null && own < Extras.SHARE; own++) {
                var column = table.columns()[there * KINDS + own];
                if (column != null) {
                    for (var each :
                            counted(column, table.groups(), own, counting).entrySet()) {
                        put(indicator, asked.id(), each.getKey(), own, each.getValue());
                    }
                }
            }
        }
    }

    private static Map<Integer, Found> counted(@Nullable Found[] column, BitSet groups, int own, Counting counting) {
        Map<Integer, Found> counted = new HashMap<>();
        for (int group = groups.nextSetBit(0); group >= 0; group = groups.nextSetBit(group + 1)) {
            int in = counting.in(group, own);
            var found = column[group];
            if (in >= 0 && found != null) {
                counted.merge(in, found, Found::with);
            }
        }
        return counted;
    }

    /**
     * Adds one row; to what is already there for the same group.
     *
     * @param own 0 for members, 1 for what was given for the group, or one of {@link Extras}
     */
    void put(int indicator, int asked, int group, int own, Found found) {
        var table = byAsked.computeIfAbsent(asked, first -> new Asked(new BitSet(), new Found[indicators * KINDS][]));
        int column = indicator * KINDS + own;
        var groups = table.columns()[column];
        if (groups == null) {
            groups = new Found[places.size()];
            table.columns()[column] = groups;
        }
        groups[group] = groups[group] == null ? found : groups[group].plus(found);
        table.groups().set(group);
    }

    /** Adds the groups that have anything for an asked period. */
    void addGroups(AskedPeriod asked, BitSet groups) {
        var table = byAsked.get(asked.id());
        if (table != null) {
            groups.or(table.groups());
        }
    }

    /** A column of groups; null if none has anything. */
    @Nullable
    Found @Nullable [] column(int indicator, AskedPeriod asked, int own) {
        var table = byAsked.get(asked.id());
        return table == null ? null : table.columns()[indicator * KINDS + own];
    }
}
