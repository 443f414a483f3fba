package vn.thidua.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a request in by its {@code Authorization: Bearer} header, for this request only. */
final class BearerFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Function<String, Optional<Authentication>> tokens;
    private final AuthenticationEntryPoint refused;
    private final SecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    BearerFilter(Function<String, Optional<Authentication>> tokens, AuthenticationEntryPoint refused) {
        this.tokens = tokens;
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            chain.doFilter(request, response);
            return;
        }
        var authentication = tokens.apply(header.substring(BEARER.length()).strip());
        if (authentication.isEmpty()) {
            refused.commence(request, response, new BadCredentialsException("unknown or expired token"));
            return;
        }
        var context = new SecurityContextImpl(authentication.get());
        SecurityContextHolder.setContext(context);
        // the end of a streamed answer is a dispatch of its own, which finds the context with the request
        contexts.saveContext(context, request, response);
        chain.doFilter(request, response);
    }
}
