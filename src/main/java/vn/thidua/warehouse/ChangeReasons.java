package vn.thidua.warehouse;

import static org.jooq.impl.DSL.inline;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_NOTE;
import static vn.thidua.warehouse.schema.Tables.NOTE;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Dataset;
import vn.thidua.warehouse.EditionChanges.Change;
import vn.thidua.warehouse.EditionChanges.Figure;

/** Why figures changed: the notes that came with the new ones, in the same load. A note of an older figure is no reason. */
@Component
public class ChangeReasons {
    private final DSLContext db;

    ChangeReasons(@Qualifier("warehouseDsl") DSLContext db) {
        this.db = db;
    }

    private record Key(long load, Dataset dataset, int subject, int period, int measure, String level) {}

    /** The reasons of those changes that were given one; several notes of one figure stand in one text. */
    public Map<Change, String> of(Collection<Change> changes) {
        var loads = ids(changes, change -> load(change));
        if (loads.isEmpty()) {
            return Map.of();
        }
        var remarks = new HashMap<Key, Set<String>>();
        for (var notes : List.of(NOTE, CANDIDATE_NOTE)) {
            read(notes, changes, loads)
                    .forEach((key, texts) -> remarks.computeIfAbsent(key, any -> new LinkedHashSet<>())
                            .addAll(texts));
        }
        var reasons = new HashMap<Change, String>();
        for (var change : changes) {
            var found = remarks.get(key(change));
            if (found != null) {
                reasons.put(change, String.join(" · ", found));
            }
        }
        return reasons;
    }

    private Map<Key, List<String>> read(Table<?> notes, Collection<Change> changes, Set<Long> loads) {
        return db.select(
                        column(notes, "load_id", Long.class),
                        column(notes, "dataset", String.class),
                        column(notes, "subject_id", Integer.class),
                        column(notes, "period_id", Integer.class),
                        column(notes, "measure_id", Integer.class),
                        column(notes, "level", String.class),
                        column(notes, "remark", String.class))
                .from(notes)
                .where(column(notes, "load_id", Long.class).in(inlined(loads)))
                .and(column(notes, "subject_id", Integer.class)
                        .in(inlined(ids(changes, change -> change.subject().value()))))
                .and(column(notes, "period_id", Integer.class).in(inlined(ids(changes, Change::period))))
                .and(column(notes, "measure_id", Integer.class).in(inlined(ids(changes, Change::measure))))
                .and(column(notes, "remark", String.class).isNotNull())
                .fetchGroups(ChangeReasons::key, row -> row.get("remark", String.class));
    }

    private static Key key(Record row) {
        return new Key(
                row.get("load_id", Long.class),
                Dataset.fromDb(row.get("dataset", String.class)),
                row.get("subject_id", Integer.class),
                row.get("period_id", Integer.class),
                row.get("measure_id", Integer.class),
                row.get("level", String.class));
    }

    private static Key key(Change change) {
        var load = load(change);
        return new Key(
                load == null ? 0 : load,
                change.dataset(),
                change.subject().value(),
                change.period(),
                change.measure(),
                change.level().dbText());
    }

    private static @Nullable Long load(Change change) {
        Figure after = change.after();
        return after == null ? null : after.load().value();
    }

    private static <T> Field<T> column(Table<?> table, String name, Class<T> type) {
        return Objects.requireNonNull(table.field(name, type), name);
    }

    private static <T> Set<T> ids(Collection<Change> changes, Function<Change, @Nullable T> id) {
        return changes.stream().map(id).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T> List<Field<T>> inlined(Set<T> values) {
        return values.stream()
                .map(value -> inline(value))
                .map(each -> (Field<T>) each)
                .toList();
    }
}
