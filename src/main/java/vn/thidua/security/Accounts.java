package vn.thidua.security;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * All accounts. Answers come from memory: this process is the only one that writes them. Every change is audited.
 * Callers that act for a person ask {@link CurrentUser#require(Right)} first.
 */
@Component
public class Accounts {
    /** Shorter passwords are refused. */
    public static final int SHORTEST_PASSWORD = 10;
    /** BCrypt reads no more bytes than these. */
    private static final int LONGEST_PASSWORD = 72;

    private final AccountStore store;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final Clock clock;
    private final Map<String, StoredAccount> known = new ConcurrentHashMap<>();

    Accounts(AccountStore store, PasswordEncoder encoder, Audit audit, Clock clock) {
        this.store = store;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Account> find(String username) {
        return stored(username).map(StoredAccount::account);
    }

    /** By name. */
    public List<Account> all() {
        return store.all().stream().map(StoredAccount::account).toList();
    }

    /**
     * Makes an account.
     *
     * @throws PasswordRefused if the password is too short or too long
     * @throws IllegalArgumentException if the name is taken
     */
    public void create(Account account, String password) {
        try {
            store.insert(new StoredAccount(account, hash(password)), OffsetDateTime.now(clock));
        } catch (IntegrityConstraintViolationException taken) {
            throw new IllegalArgumentException(
                    "the account %s exists already. Choose another name.".formatted(account.username()), taken);
        }
        audit.record("account.created", account.username(), account.roles().toString());
    }

    /**
     * Makes an account whose first sign-in asks for a password of its own.
     *
     * @return the password of that first sign-in, told once
     * @throws IllegalArgumentException if the name is taken
     */
    public String open(Account account) {
        var password = OneTimePassword.next();
        create(account.mustChangePassword(true), password);
        return password;
    }

    /**
     * Changes one's own password; every open session of the account ends.
     *
     * @throws PasswordRefused if {@code current} is wrong, or {@code wanted} is too short, too long or the same
     */
    public void changePassword(String username, String current, String wanted) {
        var stored = stored(username).orElseThrow(() -> new PasswordRefused(PasswordRefused.Reason.WRONG));
        if (!encoder.matches(current, stored.passwordHash())) throw new PasswordRefused(PasswordRefused.Reason.WRONG);
        if (current.equals(wanted)) throw new PasswordRefused(PasswordRefused.Reason.SAME);
        replace(new StoredAccount(stored.account().mustChangePassword(false), hash(wanted)));
        audit.record("account.password-changed", username, null);
    }

    /**
     * Gives a password that works once: the account must change it before it may do anything else.
     *
     * @return the password, told once
     */
    public String resetPassword(String username) {
        var stored = require(username);
        var password = OneTimePassword.next();
        replace(new StoredAccount(stored.account().mustChangePassword(true), hash(password)));
        audit.record("account.password-reset", username, null);
        return password;
    }

    /** Blocks the account, or lets it in again; its open sessions end. */
    public void setEnabled(String username, boolean enabled) {
        var stored = require(username);
        replace(new StoredAccount(stored.account().enabled(enabled), stored.passwordHash()));
        audit.record(enabled ? "account.enabled" : "account.blocked", username, null);
    }

    boolean isEmpty() {
        return store.isEmpty();
    }

    void replace(StoredAccount stored) {
        store.update(stored);
        known.remove(stored.account().username());
    }

    String hash(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            throw new PasswordRefused(PasswordRefused.Reason.SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
            throw new PasswordRefused(PasswordRefused.Reason.LONG);
        }
        return encoded(password);
    }

    private String encoded(String password) {
        @Nullable String hash = encoder.encode(password);
        if (hash == null) throw new IllegalStateException("the password encoder gave no hash");
        return hash;
    }

    Optional<StoredAccount> stored(String username) {
        var name = username.toLowerCase(Locale.ROOT);
        var hit = known.get(name);
        if (hit != null) return Optional.of(hit);
        // unknown names are not remembered: anybody may send as many as they like
        var found = store.find(name);
        found.ifPresent(stored -> known.put(name, stored));
        return found;
    }

    private StoredAccount require(String username) {
        return stored(username)
                .orElseThrow(() -> new IllegalArgumentException("there is no account %s".formatted(username)));
    }
}
