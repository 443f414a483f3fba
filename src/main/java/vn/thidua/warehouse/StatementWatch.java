package vn.thidua.warehouse;

import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBPreparedStatement;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.Nullable;

/**
 * Follows the statement that a context is executing: how far it is, and a way to stop it. Asked from any thread; one
 * statement at a time.
 */
public final class StatementWatch {
    private volatile @Nullable Statement running;
    private volatile boolean cancelled;

    /** The same context, watched. */
    public DSLContext over(DSLContext db) {
        return db.configuration().deriveAppending(new Listener()).dsl();
    }

    /** The part of the running statement that is done, from 0 to 1; 0 when nothing runs or it cannot be told. */
    public double fraction() {
        var statement = running;
        if (statement == null) {
            return 0;
        }
        try {
            double percent = statement
                    .unwrap(DuckDBPreparedStatement.class)
                    .getQueryProgress()
                    .getPercentage();
            return percent < 0 ? 0 : Math.min(1, percent / 100);
        } catch (SQLException closedMeanwhile) {
            return 0;
        }
    }

    /** Stops the running statement and every later one. */
    public void cancel() {
        cancelled = true;
        var statement = running;
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException closedMeanwhile) {
                // it ended by itself; the next one does not begin
            }
        }
    }

    public boolean isCancelled() {
        return cancelled;
    }

    private final class Listener implements ExecuteListener {
        @Override
        public void executeStart(ExecuteContext context) {
            if (cancelled) {
                throw new StatementCancelled();
            }
            running = context.statement();
        }

        @Override
        public void executeEnd(ExecuteContext context) {
            running = null;
        }

        @Override
        public void exception(ExecuteContext context) {
            running = null;
            if (cancelled) {
                context.exception(new StatementCancelled());
            }
        }
    }
}
