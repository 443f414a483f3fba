package vn.thidua.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.security.Right.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTest {

    /** The matrix as a person would write it down: what the role may do, all else it may not. */
    @ParameterizedTest
    @CsvSource({
        "LEADER, SEE",
        "PLANNER, SEE PLAN",
        "STAFF, SEE SUBMIT ACCEPT RECORD RUN CANCEL SCHEDULE",
        "PUBLISHER, SEE PUBLISH",
        "HEAD, SEE SUBMIT CHECK RECORD",
        "UNIT, SEE SUBMIT",
        "ADMIN, SEE ACCOUNTS SCHEDULE"
    })
    void mayDoExactlyThis(Role role, String rights) {
        var expected = EnumSet.noneOf(Right.class);
        Arrays.stream(rights.split(" ")).map(Right::valueOf).forEach(expected::add);
        assertThat(role.rights()).isEqualTo(expected);
    }

    @Test
    void nobodyPublishesWhatHeRan() {
        assertThat(Role.values()).noneMatch(role -> role.rights().containsAll(Set.of(RUN, PUBLISH)));
    }

    @Test
    void anAccountHasTheRightsOfAllItsRolesUnlessItIsBlockedOrHasAPasswordToChange() {
        var account = Account.of("both", "Both", null, Role.PLANNER, Role.PUBLISHER);
        assertThat(account.rights()).isEqualTo(Set.of(SEE, PLAN, PUBLISH));
        assertThat(account.enabled(false).rights()).isEmpty();
        assertThat(account.mustChangePassword(true).rights()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "Leader", "a b", "../x", "-x", "x;y"})
    void anAccountNameIsPlain(String name) {
        assertThatThrownBy(() -> Account.of(name, "Name", null, Role.LEADER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lower-case");
    }
}
