package vn.thidua.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who is let in where: files of the page, the command line's door, the programming interface, the screens. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SecurityConfiguration {
    private static final String[] FILES = {
        "/_static/**", "/echarts/**", "/thidua/**", "/favicon.ico", "/icons/**", "/actuator/health/**"
    };
    /** Vaadin starts its views from inline scripts and evaluates what the server sends; everything else is our own. */
    private static final String OWN_CONTENT_ONLY =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
                    + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
                    + " connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self'; form-action 'self';"
                    + " frame-ancestors 'self'";

    /** A page is forwarded to, and sent before the filter could add anything: so it adds its headers before. */
    private static final ObjectPostProcessor<HeaderWriterFilter> WRITTEN_FIRST = new ObjectPostProcessor<>() {
        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    /** Open, without session, and free to be kept by the browser. */
    @Bean
    @Order(1)
    SecurityFilterChain fileRules(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(FILES))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain commandRules(HttpSecurity http, LocalToken local, Refusals refusals) throws Exception {
        var bearer = new BearerFilter(
                token -> local.is(token)
                        ? Optional.of(UsernamePasswordAuthenticationToken.authenticated(
                                "command line", null, AuthorityUtils.createAuthorityList(LocalToken.AUTHORITY)))
                        : Optional.empty(),
                refusals);
        return stateless(http.securityMatcher("/internal/**"))
                .addFilterBefore(bearer, BasicAuthenticationFilter.class)
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(LocalToken.AUTHORITY))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain programRules(
            HttpSecurity http,
            PasswordSignIn passwords,
            Accounts accounts,
            ApiTokens tokens,
            Clock clock,
            Refusals refusals)
            throws Exception {
        var bearer = new BearerFilter(token -> tokens.accountOf(token).map(PasswordSignIn::signedIn), refusals);
        return stateless(http.securityMatcher("/api/**", "/actuator/**"))
                .authenticationManager(new ProviderManager(new BasicSignIn(passwords, accounts, clock)))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .addFilterBefore(bearer, BasicAuthenticationFilter.class)
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(Right.SEE.authority()))
                .build();
    }

    /** Everything else is a screen; without screens it is closed. */
    @Bean
    @Order(4)
    SecurityFilterChain screenRules(
            HttpSecurity http,
            Accounts accounts,
            Delegations delegations,
            PasswordSignIn passwords,
            ObjectProvider<SignInScreen> screens)
            throws Exception {
        http.authenticationProvider(passwords)
                .addFilterAfter(new StaleSessionFilter(accounts, delegations), SecurityContextHolderFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_CONTENT_ONLY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .withObjectPostProcessor(WRITTEN_FIRST));
        // an error of the programming interface is told on this way, too
        http.authorizeHttpRequests(requests ->
                requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll());
        var screen = screens.getIfAvailable();
        if (screen == null)
            http.authorizeHttpRequests(requests -> requests.anyRequest().denyAll());
        else screen.addTo(http);
        return http.build();
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }
}
