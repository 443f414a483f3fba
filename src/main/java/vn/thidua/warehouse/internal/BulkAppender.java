package vn.thidua.warehouse.internal;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Writes records through DuckDB's Appender, on the connection of the running transaction if there is one. */
@Component
public class BulkAppender {
    private final DataSource dataSource;

    BulkAppender(@Qualifier("warehouseDataSource") DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Appends all rows to their own table, columns in table order. */
    public <R extends TableRecord<R>> void append(List<R> rows) {
        if (!rows.isEmpty()) {
            append(rows.getFirst().getTable(), rows);
        }
    }

    /** Appends all rows to a table whose columns are theirs, in the same order. */
    public <R extends TableRecord<R>> void append(Table<?> table, List<R> rows) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            append(connection, table, rows);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not append to " + table.getName() + ": " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static <R extends TableRecord<R>> void append(Connection connection, Table<?> table, List<R> rows)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            // BEGIN is sent lazily with the first statement; an Appender is none, and would escape a rollback
            statement.execute("select 1");
        }
        try (var appender = connection.unwrap(DuckDBConnection.class).createAppender(table.getName())) {
            for (var row : rows) {
                appender.beginRow();
                for (int i = 0; i < row.size(); i++) {
                    append(appender, row.get(i));
                }
                appender.endRow();
            }
        }
    }

    private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> appender.appendNull();
            case String text -> appender.append(text);
            case Integer number -> appender.append(number.intValue());
            case Long number -> appender.append(number.longValue());
            case Boolean truth -> appender.append(truth.booleanValue());
            case BigDecimal number -> appender.append(number);
            case LocalDate day -> appender.append(day);
            case LocalDateTime time -> appender.append(time);
            default ->
                throw new IllegalArgumentException(
                        "No column holds a " + value.getClass().getName());
        }
    }
}
