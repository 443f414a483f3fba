package vn.thidua.warehouse.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Opens the DuckDB file, brings its schema up to date and locks its configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WarehouseProperties.class)
class WarehouseConfiguration {

    @Bean(defaultCandidate = false)
    HikariDataSource warehouseDataSource(WarehouseProperties properties) {
        var directory = properties.data().toAbsolutePath().normalize();
        var archive = directory.resolve("archive");
        create(archive);
        var url = "jdbc:duckdb:" + directory.resolve("warehouse.duckdb");
        // Flyway reads the clock and its own table with an unlocked configuration; its connection is closed again here
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:sql/warehouse")
                .load()
                .migrate();
        var pool = new HikariConfig();
        pool.setPoolName("warehouse");
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(properties.connections());
        pool.setMinimumIdle(1);
        pool.setMaxLifetime(0); // all connections of one process share one engine: none may outlive its settings
        pool.setExceptionOverrideClassName(KeepConnection.class.getName());
        pool.addDataSourceProperty("threads", String.valueOf(properties.threads()));
        pool.addDataSourceProperty("memory_limit", properties.memory());
        pool.addDataSourceProperty("autoinstall_known_extensions", "false");
        pool.addDataSourceProperty("autoload_known_extensions", "false");
        pool.addDataSourceProperty(
                "allowed_directories", "['" + archive.toString().replace("'", "''") + "']");
        pool.addDataSourceProperty("enable_external_access", "false");
        return new HikariDataSource(pool);
    }

    @Bean(defaultCandidate = false)
    JdbcTransactionManager warehouseTransactionManager(@Qualifier("warehouseDataSource") DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean(defaultCandidate = false)
    DSLContext warehouseDsl(@Qualifier("warehouseDataSource") DataSource dataSource) {
        var settings = new Settings()
                .withRenderCatalog(false)
                .withRenderSchema(false)
                .withExecuteLogging(false)
                // DuckDB has closed a failed statement by the time jOOQ asks it for warnings, which hides the real
                // error
                .withFetchWarnings(false);
        return DSL.using(new DefaultConfiguration()
                .set(SQLDialect.DUCKDB)
                .set(settings)
                .set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(dataSource))));
    }

    private static void create(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The data directory can not be made: %s. Choose another with --data.".formatted(directory), e);
        }
    }

    /** A failed statement answers "closed" when it is closed again: that must not throw its connection away. */
    public static class KeepConnection implements SQLExceptionOverride {
        @java.lang.Override
        public Override adjudicate(SQLException e) {
            return "08003".equals(e.getSQLState()) ? Override.DO_NOT_EVICT : Override.CONTINUE_EVICT;
        }
    }
}
