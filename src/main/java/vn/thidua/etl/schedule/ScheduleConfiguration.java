package vn.thidua.etl.schedule;

import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.jdbcjobstore.StdJDBCDelegate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.transaction.PlatformTransactionManager;

/** Quartz with its JDBC store in the operations database. */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

    /**
     * @param starter asked to start a run of the job with the given id
     * @param enabled false for a command that borrows the data directory: its process must not run what is due
     * @param missedAfter milliseconds after which a time that was not kept counts as missed
     */
    @Bean
    SchedulerFactoryBean scheduler(
            @Qualifier("operationsDataSource") DataSource dataSource,
            @Qualifier("operationsTransactionManager") PlatformTransactionManager transactions,
            @Qualifier("scheduledStart") Consumer<String> starter,
            @Value("${thidua.schedule.enabled:true}") boolean enabled,
            @Value("${thidua.schedule.missed-after:60000}") long missedAfter) {
        var quartz = new Properties();
        quartz.setProperty("org.quartz.jobStore.driverDelegateClass", delegate(dataSource));
        quartz.setProperty("org.quartz.jobStore.misfireThreshold", String.valueOf(missedAfter));
        quartz.setProperty("org.quartz.jobStore.useProperties", "true");
        quartz.setProperty("org.quartz.threadPool.threadCount", "2");
        quartz.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        var factory = new SchedulerFactoryBean();
        factory.setSchedulerName("thidua");
        factory.setDataSource(dataSource);
        factory.setTransactionManager(transactions);
        factory.setQuartzProperties(quartz);
        factory.setSchedulerContextAsMap(Map.of(ScheduledRun.STARTER, starter));
        factory.setAutoStartup(enabled);
        factory.setWaitForJobsToCompleteOnShutdown(true);
        return factory;
    }

    private static String delegate(DataSource dataSource) {
        try {
            var product = JdbcUtils.<String>extractDatabaseMetaData(dataSource, m -> m.getDatabaseProductName());
            return "PostgreSQL".equals(product) ? PostgreSQLDelegate.class.getName() : StdJDBCDelegate.class.getName();
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The operations database does not tell what it is: " + e.getMessage(), e);
        }
    }
}
