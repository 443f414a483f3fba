package vn.thidua.warehouse;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_FIGURE;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.LOAD;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.shared.LoadId;
import vn.thidua.warehouse.internal.BulkAppender;
import vn.thidua.warehouse.schema.tables.records.LoadRecord;

/**
 * The writing side before a publish: a load gathers candidate rows that no reader sees. A load can be discarded at any
 * time without a trace; a load that is published twice publishes nothing the second time.
 */
@Component
public class Loads {
    private final DSLContext db;
    private final BulkAppender appender;
    private final Clock clock;

    Loads(@Qualifier("warehouseDsl") DSLContext db, BulkAppender appender, Clock clock) {
        this.db = db;
        this.appender = appender;
        this.clock = clock;
    }

    /**
     * Begins a load.
     *
     * @param kind what the edition will be called
     * @param whole candidate tables that the load brings whole: current rows without a candidate end with the publish
     */
    public synchronized LoadId begin(EditionKind kind, Table<?>... whole) {
        var names = Arrays.stream(whole)
                .map(t -> VersionedTable.of(t).table().getName())
                .collect(Collectors.joining(","));
        long id = db.select(coalesce(max(LOAD.ID), inline(0L)))
                        .from(LOAD)
                        .fetchSingle()
                        .value1()
                + 1;
        db.insertInto(LOAD, LOAD.ID, LOAD.KIND, LOAD.STARTED_AT, LOAD.WHOLE)
                .values(id, kind.dbText(), LocalDateTime.now(clock.withZone(ZoneOffset.UTC)), names)
                .execute();
        return new LoadId(id);
    }

    /**
     * Appends candidate rows, in the order of the list; several hundred thousand rows a second.
     *
     * @param rows records of one {@code candidate_…} table; their {@code load_id} is set here
     */
    public <R extends TableRecord<R>> void append(LoadId load, List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var table = rows.getFirst().getTable();
        var column = rows.getFirst().field("load_id", Long.class);
        if (column == null) {
            throw new IllegalArgumentException(table.getName() + " holds no candidates");
        }
        rows.forEach(row -> row.set(column, load.value()));
        appender.append(table.equals(CANDIDATE_OBSERVATION) ? CANDIDATE_FIGURE : table, rows);
    }

    /** The context for set-based {@code insert into candidate_… select …}; what it writes must carry the load's id. */
    public DSLContext db() {
        return db;
    }

    /** Number of candidate rows of the load in the given table. */
    public int count(LoadId load, Table<? extends Record> candidates) {
        return db.fetchCount(candidates, of(candidates, load));
    }

    /** Forgets the load's candidates. Safe to repeat. */
    public void discard(LoadId load) {
        for (var table : VersionedTable.values()) {
            table.held()
                    .forEach(held -> db.deleteFrom(held).where(of(held, load)).execute());
        }
    }

    EditionKind kind(LoadId load) {
        return EditionKind.fromDb(row(load).getKind());
    }

    /** Names of the tables that the load brings whole. */
    Set<String> whole(LoadId load) {
        return Stream.of(row(load).getWhole().split(",", -1))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private LoadRecord row(LoadId load) {
        return db.selectFrom(LOAD)
                .where(LOAD.ID.eq(load.value()))
                .fetchOptional()
                .orElseThrow(() -> new IllegalArgumentException("Load %d was never begun.".formatted(load.value())));
    }

    static Condition of(Table<?> candidates, LoadId load) {
        var column = candidates.field("load_id", Long.class);
        if (column == null) {
            throw new IllegalArgumentException(candidates.getName() + " holds no candidates");
        }
        return column.eq(inline(load.value()));
    }
}
