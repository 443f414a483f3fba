package vn.thidua.warehouse;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.LoadId;

/**
 * The statements of a publish, over all versioned tables. A new row begins with the next edition, a replaced one ends
 * with it: both stay invisible to readers of the newest edition until that edition exists.
 */
final class EditionRows {
    private static final String FROM = "from_edition";
    private static final String TO = "to_edition";

    private final DSLContext db;

    EditionRows(DSLContext db) {
        this.db = db;
    }

    /** Inserts the candidates whose current row is missing or says something else. */
    long insertChanged(LoadId load, CommonFacts facts, EditionNumber head, EditionNumber next) {
        return overAll(v -> {
            var candidate = candidates(v, load);
            return db.fetchExists(candidate)
                    ? insert(
                            v, candidate, next, fields -> select(fields).from(changed(v, candidate, facts.of(v), head)))
                    : 0;
        });
    }

    /** An anti join by name: the engine plans "not exists" as several joins, which takes three times as long. */
    private static Table<?> changed(VersionedTable v, Table<?> candidate, CommonFacts common, EditionNumber head) {
        var current = selectFrom(v.table())
                .where(in(v.table(), head))
                .and(v.mayBeSameKey(v.table(), common))
                .and(v.mayBeSameContent(v.table(), common))
                .asTable("current_row");
        return candidate
                .leftAntiJoin(current)
                .on(v.sameKey(current, candidate, common).and(v.sameContent(current, candidate, common)));
    }

    private static Table<?> candidates(VersionedTable v, LoadId load) {
        return selectFrom(v.candidates()).where(Loads.of(v.candidates(), load)).asTable("candidate");
    }

    private static Table<?> current(VersionedTable v, EditionNumber head) {
        return selectFrom(v.table()).where(in(v.table(), head)).asTable("current_row");
    }

    /** How many rows {@link #insertChanged} would insert. */
    long countChanged(LoadId load, CommonFacts facts, EditionNumber head) {
        return overAll(v -> db.selectCount()
                .from(changed(v, candidates(v, load), facts.of(v), head))
                .fetchSingle()
                .value1());
    }

    /** How many rows {@link #closeReplaced} would close. */
    long countReplaced(LoadId load, EditionNumber head, Set<String> whole) {
        return overAll(v -> {
            var current = current(v, head);
            var candidate = candidates(v, load);
            var key = v.sameKey(current, candidate);
            long met = count(current.leftSemiJoin(candidate).on(key));
            long same = count(current.leftSemiJoin(candidate).on(key.and(v.sameContent(current, candidate))));
            long gone = whole.contains(v.table().getName())
                    ? count(current.leftAntiJoin(candidate).on(key))
                    : 0;
            return met - same + gone;
        });
    }

    private long count(Table<?> rows) {
        return db.selectCount().from(rows).fetchSingle().value1();
    }

    /** Closes current rows that a row of the next edition replaces, or that a whole table no longer has. */
    long closeReplaced(LoadId load, CommonFacts facts, EditionNumber head, EditionNumber next, Set<String> whole) {
        return overAll(v -> {
            var common = facts.of(v);
            var replacement = v.table().as("replacement");
            var replaced = exists(selectOne()
                            .from(replacement)
                            .where(begins(replacement, next))
                            .and(v.sameKey(v.table(), replacement, common)))
                    .and(v.mayBeSameKey(v.table(), common));
            if (!whole.contains(v.table().getName())) {
                return close(v, head, next, replaced);
            }
            var candidate = v.candidates().as("candidate");
            var gone = not(exists(
                    selectOne().from(candidate).where(Loads.of(candidate, load)).and(v.sameKey(v.table(), candidate))));
            return close(v, head, next, replaced.or(gone));
        });
    }

    /** Inserts again the rows of an earlier edition that the newest one does not have. */
    long insertFrom(EditionNumber earlier, EditionNumber head, EditionNumber next) {
        return overAll(v -> {
            var old = selectFrom(v.table())
                    .where(in(v.table(), earlier))
                    .and(not(in(v.table(), head)))
                    .asTable("old");
            var current = current(v, head);
            return insert(
                    v,
                    old,
                    next,
                    columns -> select(columns)
                            .from(old.leftAntiJoin(current)
                                    .on(v.sameKey(current, old).and(v.sameContent(current, old)))));
        });
    }

    /** Closes the rows of the newest edition that the earlier one does not have. */
    long closeMissingIn(EditionNumber earlier, EditionNumber head, EditionNumber next) {
        return overAll(v -> {
            var rows = v.table().as("kept_row");
            var old = selectFrom(v.table()).where(in(v.table(), earlier)).asTable("old");
            var missing = select(field(name("kept_row", "rowid"), Long.class))
                    .from(rows.leftAntiJoin(old).on(v.sameKey(rows, old).and(v.sameContent(rows, old))))
                    .where(in(rows, head));
            return close(v, head, next, field(name("rowid"), Long.class).in(missing));
        });
    }

    /** Deletes rows that begin after the newest edition and opens those that were closed after it. */
    void undoAfter(EditionNumber head) {
        overAll(v -> {
            var table = v.table();
            db.deleteFrom(table)
                    .where(Snapshot.column(table, FROM).gt(inline(head.value())))
                    .execute();
            var to = Snapshot.column(table, TO);
            return db.update(table)
                    .set(to, inline(Snapshot.OPEN))
                    .where(to.gt(inline(head.value())))
                    .and(to.lt(inline(Snapshot.OPEN)))
                    .execute();
        });
    }

    private long close(VersionedTable v, EditionNumber head, EditionNumber next, Condition which) {
        return db.update(v.table())
                .set(Snapshot.column(v.table(), TO), inline(next.value()))
                .where(in(v.table(), head))
                .and(which)
                .execute();
    }

    private long insert(
            VersionedTable v,
            Table<?> source,
            EditionNumber next,
            Function<List<SelectField<?>>, Select<? extends Record>> rows) {
        List<SelectField<?>> columns = new ArrayList<>();
        v.columns().forEach(column -> columns.add(source.field(column)));
        columns.add(inline(next.value()).as(FROM));
        columns.add(inline(Snapshot.OPEN).as(TO));
        var targets = Stream.concat(v.columns().stream(), Stream.of(FROM, TO))
                .map(name -> v.table().field(name))
                .toList();
        return db.insertInto(v.table())
                .columns(targets)
                .select(rows.apply(columns))
                .execute();
    }

    private static Condition in(Table<?> table, EditionNumber edition) {
        return Snapshot.column(table, FROM)
                .le(inline(edition.value()))
                .and(Snapshot.column(table, TO).gt(inline(edition.value())));
    }

    private static Condition begins(Table<?> table, EditionNumber edition) {
        return Snapshot.column(table, FROM).eq(inline(edition.value()));
    }

    private static long overAll(ToLongFunction<VersionedTable> statement) {
        return Stream.of(VersionedTable.values()).mapToLong(statement).sum();
    }
}
