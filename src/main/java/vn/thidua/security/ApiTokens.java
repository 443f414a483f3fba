package vn.thidua.security;

import static vn.thidua.operations.schema.Tables.API_TOKEN;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Tokens with which programs speak for an account, with its rights and scope as they are at each request. */
@Component
public class ApiTokens {
    /** Ours can be told from other secrets in logs and scanners. */
    private static final String MARK = "thidua_";

    private record Known(String username, OffsetDateTime expires) {}

    private final DSLContext dsl;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    ApiTokens(@Qualifier("operationsDsl") DSLContext dsl, Accounts accounts, Audit audit, Clock clock) {
        this.dsl = dsl;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a token; it is shown here and never again. */
    public String issue(String username, String label, Duration validity) {
        var token = MARK + Secrets.next();
        var now = OffsetDateTime.now(clock);
        dsl.insertInto(API_TOKEN)
                .set(API_TOKEN.TOKEN_HASH, Secrets.sha256(token))
                .set(API_TOKEN.USERNAME, username)
                .set(API_TOKEN.LABEL, label)
                .set(API_TOKEN.CREATED_AT, now)
                .set(API_TOKEN.EXPIRES_AT, now.plus(validity))
                .execute();
        audit.record("token.issued", username, label);
        return token;
    }

    /** Ends every token of the account; returns how many there were. */
    public int revoke(String username) {
        int ended =
                dsl.deleteFrom(API_TOKEN).where(API_TOKEN.USERNAME.eq(username)).execute();
        known.clear();
        audit.record("token.revoked", username, ended + "");
        return ended;
    }

    Optional<StoredAccount> accountOf(String token) {
        if (!token.startsWith(MARK) || token.length() > 100) return Optional.empty();
        var hash = Secrets.sha256(token);
        return Optional.ofNullable(known.computeIfAbsent(hash, this::load))
                .filter(found -> found.expires.isAfter(OffsetDateTime.now(clock)))
                .flatMap(found -> accounts.stored(found.username))
                .filter(stored -> stored.account().enabled());
    }

    private @org.jspecify.annotations.Nullable Known load(String hash) {
        var row = dsl.fetchOne(API_TOKEN, API_TOKEN.TOKEN_HASH.eq(hash));
        if (row == null) return null;
        return new Known(row.getUsername(), row.getExpiresAt());
    }
}
