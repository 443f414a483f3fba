package vn.thidua.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Sign-in with each request, as HTTP Basic does: a password that was right is not hashed slowly again for five minutes.
 * Kept are keyed digests, never passwords; a changed password or a blocked account counts at once.
 */
final class BasicSignIn implements AuthenticationProvider {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int REMEMBERED = 1000;

    private record Verified(SignedIn signedIn, Instant until) {}

    private final PasswordSignIn passwords;
    private final Accounts accounts;
    private final Clock clock;
    private final SecretKeySpec key;

    @SuppressWarnings("serial")
    private final Map<String, Verified> verified = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > REMEMBERED;
        }
    });

    BasicSignIn(PasswordSignIn passwords, Accounts accounts, Clock clock) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.clock = clock;
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var name = PasswordSignIn.nameOf(request);
        var digest = digest(name + '\n' + request.getCredentials());
        var hit = verified.get(digest);
        if (hit != null && hit.until.isAfter(clock.instant())) {
            var stored = accounts.stored(name);
            if (stored.isPresent() && hit.signedIn.holds(stored.get())) return PasswordSignIn.signedIn(stored.get());
        }
        var result = passwords.authenticate(request);
        if (result.getPrincipal() instanceof SignedIn signedIn) {
            verified.put(digest, new Verified(signedIn, clock.instant().plus(KEPT)));
        }
        return result;
    }

    private String digest(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
