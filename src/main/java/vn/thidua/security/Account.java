package vn.thidua.security;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Language;

/**
 * Somebody who may sign in.
 *
 * @param username lower-case letters, digits, dot, dash and underscore; 1 to 60
 * @param subjectCode official code of the cluster or unit the account speaks for ({@code C3}, {@code 018}), if any
 * @param mustChangePassword the password was made by somebody else; until it is changed the account may do nothing else
 */
public record Account(
        String username,
        String displayName,
        Set<Role> roles,
        @Nullable String subjectCode,
        Language language,
        boolean enabled,
        boolean mustChangePassword)
        implements Serializable {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");

    public Account {
        if (!USERNAME.matcher(username).matches()) {
            throw new IllegalArgumentException(
                    "an account name is 1 to 60 lower-case letters, digits, dots, dashes or underscores: " + username);
        }
        if (displayName.isBlank() || displayName.length() > 200) {
            throw new IllegalArgumentException("the account " + username + " needs a name of at most 200 characters");
        }
        roles = Set.copyOf(roles);
    }

    /** What the account may do now; nothing while blocked or before the first password is changed. */
    public Set<Right> rights() {
        if (!enabled || mustChangePassword) return Set.of();
        return roles.stream()
                .flatMap(role -> role.rights().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
    }

    public boolean may(Right right) {
        return rights().contains(right);
    }

    /** Whether one of the roles sees all units by name. */
    public boolean seesEverything() {
        return roles.stream().anyMatch(Role::seesEverything);
    }

    static Account of(String username, String displayName, @Nullable String subjectCode, Role... roles) {
        return new Account(
                username, displayName, Set.copyOf(Arrays.asList(roles)), subjectCode, Language.VI, true, false);
    }

    Account mustChangePassword(boolean must) {
        return new Account(username, displayName, roles, subjectCode, language, enabled, must);
    }

    Account enabled(boolean yes) {
        return new Account(username, displayName, roles, subjectCode, language, yes, mustChangePassword);
    }
}
