package vn.thidua.etl.batch;

import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.Isolation;

/** Spring Batch keeps its own tables in the operations database, which has created them. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(
        dataSourceRef = "operationsDataSource",
        transactionManagerRef = "operationsTransactionManager",
        // every run is an instance of its own, begun by one thread only: there is nothing to serialise
        isolationLevelForCreate = Isolation.READ_COMMITTED)
class BatchConfiguration {}
