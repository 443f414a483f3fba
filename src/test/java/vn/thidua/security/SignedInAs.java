package vn.thidua.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** The test acts as somebody who signed in; an account of that name and those roles is made if there is none. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = SignedInAs.SignIn.class)
public @interface SignedInAs {
    String value();

    Role[] roles();

    /** Code of the cluster or unit that the account speaks for; none if blank. */
    String subject() default "";

    /** Signs in without asking for the password. */
    final class SignIn implements WithSecurityContextFactory<SignedInAs> {
        private final Accounts accounts;

        SignIn(Accounts accounts) {
            this.accounts = accounts;
        }

        @Override
        public SecurityContext createSecurityContext(SignedInAs who) {
            if (accounts.find(who.value()).isEmpty()) {
                var subject = who.subject().isBlank() ? null : who.subject();
                accounts.create(Account.of(who.value(), who.value(), subject, who.roles()), OneTimePassword.next());
            }
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    PasswordSignIn.signedIn(accounts.stored(who.value()).orElseThrow()));
            return context;
        }
    }
}
