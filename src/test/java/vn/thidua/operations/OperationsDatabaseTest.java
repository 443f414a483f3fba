package vn.thidua.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static vn.thidua.operations.schema.Tables.ACCOUNT;
import static vn.thidua.operations.schema.Tables.ACCOUNT_ROLE;
import static vn.thidua.operations.schema.Tables.AUDIT;
import static vn.thidua.operations.schema.Tables.LIBRARY_SCHEMA;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The same migrations and the same questions on an H2 file and on a PostgreSQL server. */
class OperationsDatabaseTest {
    private static EmbeddedPostgres postgres;

    @TempDir
    Path folder;

    @BeforeAll
    static void startPostgres() throws Exception {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopPostgres() throws Exception {
        postgres.close();
    }

    private ApplicationContextRunner on(OperationsDialect dialect) {
        var runner = new ApplicationContextRunner()
                .withUserConfiguration(OperationsConfiguration.class)
                .withPropertyValues("thidua.data=" + folder);
        return switch (dialect) {
            case H2 -> runner;
            case POSTGRESQL ->
                runner.withPropertyValues(
                        "thidua.operations.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "thidua.operations.user=postgres");
        };
    }

    @ParameterizedTest
    @EnumSource(OperationsDialect.class)
    void answersTheSameOnBothAndKeepsItAfterARestart(OperationsDialect dialect) {
        var at = OffsetDateTime.of(2022, 12, 14, 16, 30, 0, 0, ZoneOffset.ofHours(7));
        on(dialect).run(context -> {
            var dsl = context.getBean("operationsDsl", DSLContext.class);
            assertThat(dsl.dialect()).isEqualTo(dialect.jooq);
            dsl.insertInto(ACCOUNT)
                    .columns(ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME, ACCOUNT.PASSWORD_HASH, ACCOUNT.CREATED_AT)
                    .values("planner", "Phòng Kế hoạch", "x", at)
                    .execute();
            dsl.insertInto(ACCOUNT_ROLE).values("planner", "PLANNER").execute();
            var first = dsl.insertInto(AUDIT)
                    .columns(AUDIT.AT, AUDIT.WHO, AUDIT.ACTION, AUDIT.OBJECT)
                    .values(at, "planner", "sign-in", "session")
                    .returning(AUDIT.ID)
                    .fetchSingle();
            assertThat(first.getId()).isEqualTo(1);
            assertThatThrownBy(() -> dsl.insertInto(ACCOUNT_ROLE)
                            .values("nobody", "STAFF")
                            .execute())
                    .isInstanceOf(IntegrityConstraintViolationException.class);
        });
        on(dialect).run(context -> {
            var dsl = context.getBean("operationsDsl", DSLContext.class);
            var account = dsl.fetchSingle(ACCOUNT);
            assertThat(account.getDisplayName()).isEqualTo("Phòng Kế hoạch");
            assertThat(account.getCreatedAt()).isEqualTo(at);
            assertThat(account.getEnabled()).isTrue();
            assertThat(account.getMustChangePassword()).isFalse();
            assertThat(account.getLanguage()).isEqualTo("vi");
            assertThat(dsl.fetchCount(AUDIT)).isEqualTo(1);
            // Spring Batch and Quartz ask in capitals and without quotes
            assertThat(dsl.fetch("select JOB_NAME from BATCH_JOB_INSTANCE")).isEmpty();
            assertThat(dsl.fetch("select TRIGGER_NAME from QRTZ_TRIGGERS")).isEmpty();
            dsl.deleteFrom(ACCOUNT_ROLE).execute();
            dsl.deleteFrom(ACCOUNT).execute();
            dsl.transaction(
                    inner -> inner.dsl().truncate(AUDIT).restartIdentity().execute());
        });
    }

    @ParameterizedTest
    @EnumSource(OperationsDialect.class)
    void finishesTheTablesOfALibraryThatAKilledStartLeftHalfMade(OperationsDialect dialect) {
        on(dialect).run(context -> {
            var dsl = context.getBean("operationsDsl", DSLContext.class);
            dsl.dropTable(name("qrtz_locks")).execute();
            dsl.dropSequence(name("batch_job_instance_seq")).execute();
            dsl.deleteFrom(LIBRARY_SCHEMA).execute();
        });
        on(dialect).run(context -> {
            assertThat(context).hasNotFailed();
            var dsl = context.getBean("operationsDsl", DSLContext.class);
            assertThat(dsl.fetchCount(LIBRARY_SCHEMA)).isEqualTo(2);
            assertThat(dsl.fetchCount(table(name("qrtz_locks")))).isZero();
            assertThat(dsl.nextval(name("batch_job_instance_seq"))).isNotNull();
        });
    }

    @ParameterizedTest
    @EnumSource(OperationsDialect.class)
    void takesBackWhatAFailedTransactionWrote(OperationsDialect dialect) {
        on(dialect).run(context -> {
            var dsl = context.getBean("operationsDsl", DSLContext.class);
            assertThatThrownBy(() -> dsl.transaction(inner -> {
                        inner.dsl()
                                .insertInto(LIBRARY_SCHEMA)
                                .values("x", OffsetDateTime.now(ZoneOffset.UTC))
                                .execute();
                        throw new IllegalStateException("stop");
                    }))
                    .hasMessageContaining("stop");
            assertThat(dsl.fetchExists(LIBRARY_SCHEMA, LIBRARY_SCHEMA.PREFIX.eq("x")))
                    .isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(OperationsDialect.class)
    void givesTheLockBackWhenTheApplicationEnds(OperationsDialect dialect) {
        on(dialect)
                .run(context ->
                        assertThatThrownBy(() -> DataDirectory.open(folder)).isInstanceOf(DataDirectoryInUse.class));
        DataDirectory.open(folder).close();
    }
}
