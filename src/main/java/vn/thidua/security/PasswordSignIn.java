package vn.thidua.security;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks a name and a password, slowly if need be, and records how it went. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final SignInDelay delay;
    private final Audit audit;
    /** What is compared when there is no such account, so that the answer takes as long. */
    private final String nobodysHash;
    /** One attempt for a name at a time: parallel guesses would all pass before the first one fails. */
    private final ReentrantLock[] turns =
            Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

    PasswordSignIn(Accounts accounts, PasswordEncoder encoder, SignInDelay delay, Audit audit) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.delay = delay;
        this.audit = audit;
        this.nobodysHash = Objects.requireNonNull(encoder.encode("nobody's password"));
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var name = nameOf(request);
        var password = String.valueOf(request.getCredentials());
        var turn = turns[Math.floorMod(name.hashCode(), turns.length)];
        turn.lock();
        try {
            return signedIn(check(name, password));
        } finally {
            turn.unlock();
        }
    }

    /** As accounts are named; cut one past the longest name there can be, so that nobody fills the memory. */
    static String nameOf(Authentication request) {
        var name = String.valueOf(request.getName()).strip().toLowerCase(Locale.ROOT);
        return name.length() <= 61 ? name : name.substring(0, 61);
    }

    private StoredAccount check(String name, String password) {
        var wait = delay.remaining(name);
        if (wait.isPositive()) {
            throw new LockedException("too many wrong passwords; try again in " + (wait.toSeconds() + 1) + " s");
        }
        @Nullable StoredAccount stored = accounts.stored(name).orElse(null);
        boolean right = encoder.matches(password, stored == null ? nobodysHash : stored.passwordHash());
        if (stored == null || !right) {
            delay.failed(name);
            audit.recordAs(name.isEmpty() ? "-" : name, "sign-in.failed", "session", null);
            throw new BadCredentialsException("wrong account or password");
        }
        delay.succeeded(name);
        if (!stored.account().enabled()) {
            audit.recordAs(name, "sign-in.blocked", "session", null);
            throw new DisabledException("the account is blocked");
        }
        audit.recordAs(name, "sign-in", "session", null);
        return stored;
    }

    static Authentication signedIn(StoredAccount stored) {
        return UsernamePasswordAuthenticationToken.authenticated(
                SignedIn.of(stored), null, SignedIn.authorities(stored.account().rights()));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
