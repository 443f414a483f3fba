package vn.thidua.security;

import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Language;
import vn.thidua.shared.Scope;

/**
 * Whoever acts in this thread: rights as they are now (not as at sign-in) and scope. Without anybody signed in there
 * are no rights and nothing is named; jobs bring their own scope.
 */
@Component
public class CurrentUser {
    private static final Scope NOTHING = Scope.of(Set.of(), Set.of());

    private final Accounts accounts;
    private final Delegations delegations;
    private final ObjectProvider<SubjectScopes> scopes;
    private final boolean unitsSeeAll;

    CurrentUser(
            Accounts accounts,
            Delegations delegations,
            ObjectProvider<SubjectScopes> scopes,
            @Value("${thidua.security.units-see-all:false}") boolean unitsSeeAll) {
        this.accounts = accounts;
        this.delegations = delegations;
        this.scopes = scopes;
        this.unitsSeeAll = unitsSeeAll;
    }

    public Optional<Account> account() {
        return SignedIn.current().flatMap(signedIn -> accounts.find(signedIn.username()));
    }

    /** For the audit and for "published by"; {@code system} if nobody is signed in. */
    public String name() {
        return SignedIn.currentName();
    }

    /** The account's own rights, and the right to publish while somebody lends it. */
    public Set<Right> rights() {
        return account().map(delegations::rightsOf).orElse(Set.of());
    }

    /** Whether this account may lend the right to publish; one that was lent is not lent on. */
    public boolean mayDelegate() {
        return account().filter(Delegations::mayGive).isPresent();
    }

    public boolean may(Right right) {
        return rights().contains(right);
    }

    /** @throws AccessDeniedException if the right is missing; screens and the programming interface word it */
    public void require(Right right) {
        if (!may(right)) throw new AccessDeniedException("%s may not %s".formatted(name(), right));
    }

    /** What may be seen by name and edited: an argument of every question. */
    public Scope scope() {
        return account().map(this::scopeOf).orElse(NOTHING);
    }

    public Language language() {
        return account().map(Account::language).orElse(Language.VI);
    }

    private Scope scopeOf(Account account) {
        if (account.rights().isEmpty()) return NOTHING;
        var code = account.subjectCode();
        var own = code == null
                ? NOTHING
                : scopes.stream()
                        .findFirst()
                        .map(source -> source.scopeOf(code))
                        .orElse(NOTHING);
        return account.seesEverything() || unitsSeeAll
                ? new Scope(true, own.namedClusters(), own.editableUnits())
                : own;
    }
}
