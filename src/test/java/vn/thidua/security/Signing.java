package vn.thidua.security;

import org.springframework.security.core.context.SecurityContextHolder;

/** Lets a test that makes its own slice act as somebody, until somebody else does. */
public final class Signing {
    private Signing() {}

    /**
     * @param subject code of the cluster or unit that the account speaks for; blank for none
     */
    public static void in(Accounts accounts, String name, Role role, String subject) {
        if (accounts.find(name).isEmpty()) {
            accounts.create(Account.of(name, name, subject.isBlank() ? null : subject, role), OneTimePassword.next());
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(PasswordSignIn.signedIn(accounts.stored(name).orElseThrow()));
        SecurityContextHolder.setContext(context);
    }

    public static void out() {
        SecurityContextHolder.clearContext();
    }
}
