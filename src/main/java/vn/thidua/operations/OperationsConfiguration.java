package vn.thidua.operations;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The beans of the operations database; none is a default candidate, so each is asked for by its name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperationsProperties.class)
@EnableTransactionManagement
class OperationsConfiguration {

    @Bean
    @ConditionalOnMissingBean
    DataDirectory dataDirectory(@Value("${thidua.data}") Path place) {
        return DataDirectory.open(place);
    }

    /** Migrated before anybody sees it. */
    @Bean(defaultCandidate = false, destroyMethod = "close")
    HikariDataSource operationsDataSource(OperationsProperties properties, DataDirectory directory) {
        var url = properties.urlIn(directory);
        var dialect = OperationsDialect.of(url);
        var pool = new HikariConfig();
        pool.setPoolName("operations");
        pool.setJdbcUrl(url);
        pool.setUsername(properties.user());
        pool.setPassword(properties.password());
        pool.setMaximumPoolSize(properties.connections());
        pool.setMinimumIdle(1);
        var dataSource = new HikariDataSource(pool);
        try {
            new OperationsMigration(dataSource, DSL.using(dataSource, dialect.jooq), dialect).run();
        } catch (RuntimeException e) {
            dataSource.close();
            throw e;
        }
        return dataSource;
    }

    @Bean(defaultCandidate = false)
    PlatformTransactionManager operationsTransactionManager(@Qualifier("operationsDataSource") DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    /** Takes part in Spring's transactions of {@code operationsTransactionManager}. */
    @Bean(defaultCandidate = false)
    DSLContext operationsDsl(
            @Qualifier("operationsDataSource") HikariDataSource dataSource,
            @Qualifier("operationsTransactionManager") PlatformTransactionManager transactions) {
        return DSL.using(new DefaultConfiguration()
                .set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(dataSource)))
                .set(new OperationsTransactions(transactions))
                .set(OperationsDialect.of(dataSource.getJdbcUrl()).jooq));
    }
}
