package vn.thidua.security;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who signed in, as a session keeps it.
 *
 * @param stamp changes with the password: a session with an old one ends
 */
record SignedIn(String username, int stamp) implements AuthenticatedPrincipal, Serializable {
    private static final String NOBODY = "system";

    static SignedIn of(StoredAccount stored) {
        return new SignedIn(stored.account().username(), stored.passwordHash().hashCode());
    }

    static Set<SimpleGrantedAuthority> authorities(Set<Right> rights) {
        return rights.stream()
                .map(right -> new SimpleGrantedAuthority(right.authority()))
                .collect(Collectors.toSet());
    }

    /** Who acts in this thread, if anybody. */
    static Optional<SignedIn> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    static String currentName() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || !authentication.isAuthenticated() ? NOBODY : authentication.getName();
    }

    @Override
    public String getName() {
        return username;
    }

    /** Whether the account is as it was at sign-in. */
    boolean holds(StoredAccount stored) {
        return stored.account().enabled() && stored.passwordHash().hashCode() == stamp;
    }
}
