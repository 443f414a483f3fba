package vn.thidua.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;

/**
 * Runs a query with every value as part of its text. There is nothing to prepare then, which would have the engine plan
 * the query twice: of a query over many short tables that is longer than it takes to read them.
 */
public final class DirectRead {
    private DirectRead() {}

    /** Takes what it needs from the rows, before the first of them. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** What {@code reader} makes of the rows; throws jOOQ's exception with the text of the query if it fails. */
    public static <T> T of(DSLContext db, Select<? extends Record> query, Reader<T> reader) {
        var sql = db.renderInlined(query);
        return db.connectionResult(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                return reader.read(rows);
            }
        });
    }
}
