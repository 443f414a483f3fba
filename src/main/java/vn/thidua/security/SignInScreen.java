package vn.thidua.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * What the screens add to the rules of everything that is not the programming interface: where one signs in, which
 * views are open. The module that draws screens contributes one, so that this one needs to know none.
 */
@FunctionalInterface
public interface SignInScreen {
    void addTo(HttpSecurity rules) throws Exception;
}
