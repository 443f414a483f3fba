package vn.thidua.warehouse;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The least that loading a file can cost: the engine copies its four columns as text into a table on disk, commits and
 * writes everything out. What benchmarks compare with.
 */
public final class RawCopy {
    private RawCopy() {}

    /**
     * Copies {@code csv} into a new database file.
     *
     * @param csv comma-separated, four columns, with a header
     * @param database must not exist yet
     * @return seconds
     */
    public static double seconds(Path csv, Path database, int threads) throws SQLException {
        var properties = new Properties();
        properties.setProperty("threads", Integer.toString(threads));
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + database, properties);
                var statement = connection.createStatement()) {
            statement.execute("create table t (a varchar, b varchar, c varchar, d varchar)");
            connection.setAutoCommit(false);
            long begin = System.nanoTime();
            statement.execute("insert into t select * from read_csv('%s', all_varchar = true, header = true)"
                    .formatted(csv.toString().replace("'", "''")));
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("checkpoint");
            return (System.nanoTime() - begin) / 1e9;
        }
    }
}
