package vn.thidua.security;

import static vn.thidua.operations.schema.Tables.ACCOUNT;
import static vn.thidua.operations.schema.Tables.ACCOUNT_ROLE;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.operations.schema.tables.records.AccountRecord;
import vn.thidua.shared.Language;

/** Keeps accounts and their password hashes. */
@Component
class AccountStore {
    private final DSLContext dsl;

    AccountStore(@Qualifier("operationsDsl") DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<StoredAccount> find(String username) {
        return dsl.fetchOptional(ACCOUNT, ACCOUNT.USERNAME.eq(username)).map(this::stored);
    }

    List<StoredAccount> all() {
        return dsl.selectFrom(ACCOUNT).orderBy(ACCOUNT.USERNAME).fetch(this::stored);
    }

    boolean isEmpty() {
        return !dsl.fetchExists(ACCOUNT);
    }

    /** Names of the accounts that were made for a demonstration. */
    List<String> demo() {
        return dsl.select(ACCOUNT.USERNAME)
                .from(ACCOUNT)
                .where(ACCOUNT.DEMO)
                .orderBy(ACCOUNT.USERNAME)
                .fetch(ACCOUNT.USERNAME);
    }

    void markDemo(List<String> usernames) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.DEMO, true)
                .where(ACCOUNT.USERNAME.in(usernames))
                .execute();
    }

    /** @throws org.jooq.exception.IntegrityConstraintViolationException if the name is taken */
    void insert(StoredAccount stored, OffsetDateTime at) {
        dsl.transaction(inner -> {
            var account = stored.account();
            var row = inner.dsl().newRecord(ACCOUNT);
            row.setUsername(account.username());
            row.setCreatedAt(at);
            fill(row, stored);
            row.insert();
            for (var role : account.roles()) {
                inner.dsl()
                        .insertInto(ACCOUNT_ROLE)
                        .values(account.username(), role.name())
                        .execute();
            }
        });
    }

    /** Everything but the roles and the name itself. */
    void update(StoredAccount stored) {
        var row = dsl.fetchSingle(ACCOUNT, ACCOUNT.USERNAME.eq(stored.account().username()));
        fill(row, stored);
        row.update();
    }

    private static void fill(AccountRecord row, StoredAccount stored) {
        var account = stored.account();
        row.setDisplayName(account.displayName());
        row.setPasswordHash(stored.passwordHash());
        row.setMustChangePassword(account.mustChangePassword());
        row.setEnabled(account.enabled());
        row.setSubjectCode(account.subjectCode());
        row.setLanguage(account.language().code());
    }

    private StoredAccount stored(AccountRecord row) {
        var roles = dsl
                .select(ACCOUNT_ROLE.ROLE)
                .from(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.USERNAME.eq(row.getUsername()))
                .fetch()
                .stream()
                .map(role -> Role.valueOf(role.value1()))
                .collect(Collectors.toSet());
        return new StoredAccount(
                new Account(
                        row.getUsername(),
                        row.getDisplayName(),
                        roles,
                        row.getSubjectCode(),
                        Language.ofTag(row.getLanguage()),
                        row.getEnabled(),
                        row.getMustChangePassword()),
                row.getPasswordHash());
    }
}
