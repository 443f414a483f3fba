package vn.thidua.warehouse;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.sql;
import static org.jooq.impl.DSL.table;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.ParserException;

/**
 * One SELECT of {@code sql/checks} that returns offending rows. It names versioned tables as if there were no editions;
 * each is read as it would stand in the edition that is being checked. {@code changed_X} stands
 * for the rows of {@code X} that begin with that edition.
 *
 * @param name file name without {@code .sql}
 */
public record Check(String name, Select<?> select) {
    private static final int SAMPLE = 20;
    private static final String CHANGED = "changed_";

    /**
     * Parses a check with jOOQ's parser.
     *
     * @throws IllegalArgumentException if the text is not exactly one SELECT; the message has line and column
     */
    public static Check parse(DSLContext db, String name, String sql) {
        Query query;
        try {
            query = db.parser().parseQuery(sql);
        } catch (ParserException e) {
            throw new IllegalArgumentException("sql/checks/%s.sql: %s".formatted(name, e.getMessage()), e);
        }
        if (!(query instanceof Select<?> select)) {
            throw new IllegalArgumentException(
                    "sql/checks/%s.sql: a check is one SELECT that returns the offending rows.".formatted(name));
        }
        return new Check(name, select);
    }

    /** Runs the check; no rows means that it passed. */
    CheckFailure run(Snapshot snapshot) {
        var rows = snapshot.db()
                .fetch(
                        "with {0} select * from ({1}) as offending limit {2}",
                        tables(snapshot), select, inline(SAMPLE + 1));
        long count = rows.size() <= SAMPLE
                ? rows.size()
                : requireNonNull(snapshot.db()
                        .resultQuery("with {0} select count(*) from ({1}) as offending", tables(snapshot), select)
                        .fetchSingle(0, Long.class));
        return new CheckFailure(
                name, count, rows.stream().limit(SAMPLE).map(Check::text).toList());
    }

    /**
     * Every versioned table under its own name, which hides the stored table behind its rows of the edition. Not
     * materialized: a check that names a table twice would copy all its rows, and jOOQ does not say so to this engine.
     */
    private static QueryPart tables(Snapshot snapshot) {
        int edition = snapshot.edition().value();
        return DSL.list(Stream.of(VersionedTable.values())
                .map(VersionedTable::table)
                .<QueryPart>mapMulti((table, all) -> {
                    var stored = table(sql("main." + table.getName()));
                    var from = field(DSL.name("from_edition"), Integer.class);
                    var to = field(DSL.name("to_edition"), Integer.class);
                    all.accept(view(
                            table.getName(),
                            selectFrom(stored).where(from.le(inline(edition)).and(to.gt(inline(edition))))));
                    all.accept(
                            view(CHANGED + table.getName(), selectFrom(stored).where(from.eq(inline(edition)))));
                })
                .toList());
    }

    private static QueryPart view(String name, Select<?> rows) {
        return sql("{0} as not materialized ({1})", DSL.name(name), rows);
    }

    private static String text(Record row) {
        return Stream.of(row.fields())
                .map(field -> field.getName() + "=" + row.get(field))
                .collect(Collectors.joining(", "));
    }
}
