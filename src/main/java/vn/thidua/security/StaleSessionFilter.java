package vn.thidua.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose account was blocked or has a new password since it signed in. One that goes on has the rights of
 * this moment: a lent right begins and ends without a new sign-in.
 */
final class StaleSessionFilter extends OncePerRequestFilter {
    private final Accounts accounts;
    private final Delegations delegations;

    StaleSessionFilter(Accounts accounts, Delegations delegations) {
        this.accounts = accounts;
        this.delegations = delegations;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var stale = SignedIn.current()
                .filter(signedIn -> accounts.stored(signedIn.username())
                        .filter(signedIn::holds)
                        .isEmpty());
        if (stale.isPresent()) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) session.invalidate();
        } else {
            SignedIn.current().ifPresent(this::renew);
        }
        chain.doFilter(request, response);
    }

    private void renew(SignedIn signedIn) {
        var before = SecurityContextHolder.getContext().getAuthentication();
        var now = accounts.find(signedIn.username())
                .map(delegations::rightsOf)
                .map(SignedIn::authorities)
                .orElse(Set.of());
        if (before != null && !Set.copyOf(before.getAuthorities()).equals(now)) {
            // for this request only: what the session keeps is left alone
            SecurityContextHolder.setContext(
                    new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, now)));
        }
    }
}
