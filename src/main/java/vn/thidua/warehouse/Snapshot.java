package vn.thidua.warehouse;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import vn.thidua.shared.EditionNumber;

/**
 * The warehouse as it stood in one edition. A page, a job or a request takes one and asks everything of it, so that its
 * figures agree with each other whatever is published meanwhile.
 *
 * <p>{@link #of} gives a table under its own name, so the generated fields resolve:
 * {@code db.select(OBSERVATION.VALUE).from(snapshot.of(OBSERVATION))}.
 */
public final class Snapshot {
    /** {@code to_edition} of a row that nothing has replaced yet. */
    public static final int OPEN = Integer.MAX_VALUE;

    private final EditionNumber edition;
    private final DSLContext db;
    private final Source source;

    /** Where the rows of a versioned table come from; replaced for a preview. */
    @FunctionalInterface
    interface Source {
        <R extends Record> Table<R> of(Table<R> table, EditionNumber edition, Function<Table<?>, Condition> about);
    }

    Snapshot(EditionNumber edition, DSLContext db, Source source) {
        this.edition = edition;
        this.db = db;
        this.source = source;
    }

    static Snapshot published(EditionNumber edition, DSLContext db) {
        return new Snapshot(edition, db, Snapshot::rows);
    }

    public EditionNumber edition() {
        return edition;
    }

    /** Whether this edition was published; false for a preview, whose number another load may yet take. */
    public boolean published() {
        return !(source instanceof PreviewSource);
    }

    /** The context to run queries with; it never sees rows of a later edition through {@link #of}. */
    public DSLContext db() {
        return db;
    }

    /**
     * The rows of {@code table} in this edition, under the table's own name.
     *
     * @param table one of the generated versioned tables of {@code vn.thidua.warehouse.schema}
     */
    public <R extends Record> Table<R> of(Table<R> table) {
        return source.of(table, edition, any -> noCondition());
    }

    /**
     * Some of the rows of {@code table}: much less work than {@link #of(Table)} in a preview of a large load.
     *
     * @param about says which rows by the key alone (subject, period, measure, …): it is applied to published rows and to
     *     candidates before either replaces the other
     */
    public <R extends Record> Table<R> of(Table<R> table, Function<Table<?>, Condition> about) {
        return source.of(table, edition, about);
    }

    private static <R extends Record> Table<R> rows(
            Table<R> table, EditionNumber edition, Function<Table<?>, Condition> about) {
        return table.where(
                column(table, "from_edition").le(inline(edition.value())),
                column(table, "to_edition").gt(inline(edition.value())),
                about.apply(table));
    }

    static Field<Integer> column(Table<?> table, String name) {
        var field = table.field(name, Integer.class);
        if (field == null) {
            throw new IllegalArgumentException(table.getName() + " is not versioned: it has no " + name);
        }
        return field;
    }
}
