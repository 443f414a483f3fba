package vn.thidua.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The accounts of an empty installation: those of the demonstration, reachable from this machine only, or one
 * administrator with a password that works once.
 */
@Component
@ConditionalOnProperty(name = "thidua.mode", havingValue = "server", matchIfMissing = true)
public class FirstAccounts implements InitializingBean {
    private static final List<Account> DEMO = List.of(
            Account.of("leader", "Lãnh đạo Ban Thường trực", null, Role.LEADER),
            Account.of("planner", "Cán bộ kế hoạch", null, Role.PLANNER),
            Account.of("staff", "Cán bộ tổng hợp", null, Role.STAFF),
            Account.of("publisher", "Người chốt số liệu", null, Role.PUBLISHER),
            Account.of("head3", "Cụm trưởng Cụm 3", "C3", Role.HEAD),
            Account.of("unit018", "Mặt trận Tổ quốc huyện Gia Lâm", "018", Role.UNIT),
            Account.of("admin", "Quản trị hệ thống", null, Role.ADMIN));

    /**
     * Accounts whose password this start has set, to be told once.
     *
     * @param mustChange the password works for one sign-in, which asks for a new one
     */
    public record Opened(List<String> usernames, String password, boolean mustChange) {}

    private final AccountStore store;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final boolean demo;
    private final String wanted;
    private final String address;
    private @Nullable Opened opened;

    FirstAccounts(
            AccountStore store,
            PasswordEncoder encoder,
            Clock clock,
            @Value("${thidua.demo:false}") boolean demo,
            @Value("${thidua.demo-password:}") String wanted,
            @Value("${server.address:0.0.0.0}") String address) {
        this.store = store;
        this.encoder = encoder;
        this.clock = clock;
        this.demo = demo;
        this.wanted = wanted;
        this.address = address;
    }

    /** What to tell on the console; empty when nobody's password was set. */
    public Optional<Opened> opened() {
        return Optional.ofNullable(opened);
    }

    @Override
    public void afterPropertiesSet() {
        boolean first = store.isEmpty();
        var present = store.demo();
        if (!demo && !present.isEmpty()) {
            throw new IllegalStateException("this data directory holds the accounts of a demonstration (%s)."
                            .formatted(String.join(", ", present))
                    + " Choose an empty one with --data, or start it without --no-demo.");
        }
        if (demo && (first || !present.isEmpty())) openDemo(first);
        else if (first) openAdministrator();
    }

    private void openDemo(boolean first) {
        if (!onThisMachineOnly()) {
            throw new IllegalStateException(
                    "demo accounts are for this machine only, but server.address is %s. Start with --no-demo."
                            .formatted(address));
        }
        var password = wanted.isBlank() ? OneTimePassword.next() : wanted;
        // one hash for all: seven would cost half a second at each start
        var hash = hash(password);
        var now = OffsetDateTime.now(clock);
        var names = DEMO.stream().map(Account::username).toList();
        for (var account : DEMO) {
            var stored = new StoredAccount(account, hash);
            if (first) store.insert(stored, now);
            else store.update(stored);
        }
        store.markDemo(names);
        opened = new Opened(names, password, false);
    }

    private void openAdministrator() {
        var password = OneTimePassword.next();
        var admin = Account.of("admin", "Quản trị hệ thống", null, Role.ADMIN).mustChangePassword(true);
        store.insert(new StoredAccount(admin, hash(password)), OffsetDateTime.now(clock));
        opened = new Opened(List.of(admin.username()), password, true);
    }

    private String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    private boolean onThisMachineOnly() {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
