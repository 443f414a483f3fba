package vn.thidua.operations;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.currentSchema;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static vn.thidua.operations.schema.Tables.LIBRARY_SCHEMA;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Brings the operations database to what this version expects: our migrations, then the libraries' own tables. */
record OperationsMigration(DataSource dataSource, DSLContext dsl, OperationsDialect dialect) {

    void run() {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:sql/operations")
                .validateMigrationNaming(true)
                // every feature has its own range of numbers, so a lower number may come later
                .outOfOrder(true)
                .load()
                .migrate();
        library("batch", "org/springframework/batch/core/schema-" + dialect.batchScript + ".sql");
        library("qrtz", "org/quartz/impl/jdbcjobstore/tables_" + dialect.quartzScript + ".sql");
    }

    /** Runs a library's own script once; what a start killed in the middle of it left behind goes first. */
    private void library(String prefix, String script) {
        if (dsl.fetchExists(LIBRARY_SCHEMA, LIBRARY_SCHEMA.PREFIX.eq(prefix))) return;
        for (var half : names("tables", "table_name", prefix))
            dsl.dropTableIfExists(name(half)).cascade().execute();
        for (var half : names("sequences", "sequence_name", prefix))
            dsl.dropSequenceIfExists(name(half)).execute();
        new ResourceDatabasePopulator(new ClassPathResource(script)).execute(dataSource);
        dsl.insertInto(LIBRARY_SCHEMA)
                .set(LIBRARY_SCHEMA.PREFIX, prefix)
                .set(LIBRARY_SCHEMA.MADE_AT, currentOffsetDateTime())
                .execute();
    }

    private List<String> names(String kind, String column, String prefix) {
        var called = field(name(column), String.class);
        return dsl.select(called)
                .from(table(name("information_schema", kind)))
                .where(lower(called).like(prefix + "\\_%", '\\'))
                .and(field(name(column.replace("_name", "_schema")), String.class)
                        .eq(currentSchema()))
                .fetch(called);
    }
}
