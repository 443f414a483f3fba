package vn.thidua.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.thidua.security.DelegationRefused.Reason;

/** The right to publish, lent from day to day. */
class DelegationsModuleTest {
    private static final SettableClock CLOCK = new SettableClock(Instant.parse("2022-11-08T02:00:00Z"));

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext context;

    private static Delegations delegations;
    private static Accounts accounts;
    private static Audit audit;
    private static CurrentUser user;

    /** What deals with accounts, on a real database; named by this test alone. */
    @ComponentScan("vn.thidua.operations")
    @Import({
        Accounts.class,
        AccountStore.class,
        Audit.class,
        CurrentUser.class,
        Delegations.class,
        PasswordConfiguration.class
    })
    static class Slice {
        @Bean
        Clock clock() {
            return CLOCK;
        }
    }

    @BeforeAll
    static void open() {
        context = new SpringApplicationBuilder(Slice.class)
                .web(WebApplicationType.NONE)
                .run("--thidua.data=" + data);
        delegations = context.getBean(Delegations.class);
        accounts = context.getBean(Accounts.class);
        audit = context.getBean(Audit.class);
        user = context.getBean(CurrentUser.class);
        account("publisher", Role.PUBLISHER);
        account("staff", Role.STAFF);
        account("leader", Role.LEADER);
        account("admin", Role.ADMIN);
        account("unit018", Role.UNIT);
    }

    private static void account(String name, Role role) {
        accounts.create(Account.of(name, name, null, role), "bốn mùa cùng thi đua");
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @AfterEach
    void leaveAsItWas() {
        SecurityContextHolder.clearContext();
        accounts.setEnabled("publisher", true);
        delegations.all().forEach(each -> delegations.withdraw(each.id(), "admin"));
    }

    @Test
    void it_begins_and_ends_by_itself_and_everything_is_audited() throws Exception {
        var today = delegations.today();
        signIn("staff");
        delegations.give("publisher", "staff", today.plusDays(1), today.plusDays(2), "đi công tác");
        assertThat(user.may(Right.PUBLISH)).isFalse();
        CLOCK.forward(Duration.ofDays(1));
        assertThat(user.may(Right.PUBLISH)).isTrue();
        assertThat(user.may(Right.RUN)).isTrue();
        assertThat(user.mayDelegate()).isFalse();
        CLOCK.forward(Duration.ofDays(1));
        assertThat(user.may(Right.PUBLISH)).isTrue();
        CLOCK.forward(Duration.ofDays(1));
        assertThat(user.may(Right.PUBLISH)).isFalse();
        assertThat(audit.latest(10)).anySatisfy(entry -> {
            assertThat(entry.who()).isEqualTo("publisher");
            assertThat(entry.action()).isEqualTo("delegation.given");
            assertThat(entry.object()).isEqualTo("staff");
            assertThat(entry.detail()).contains("đi công tác");
        });
    }

    @Test
    void it_ends_when_it_is_taken_back_and_when_the_giver_may_not_publish_any_more() throws Exception {
        var today = delegations.today();
        signIn("staff");
        var given = delegations.give("admin", "staff", today, today, "văn phòng ít người");
        assertThat(user.may(Right.PUBLISH)).isTrue();
        delegations.withdraw(given.id(), "publisher");
        assertThat(user.may(Right.PUBLISH)).isFalse();
        delegations.give("publisher", "staff", today, today, "nghỉ ốm");
        assertThat(user.may(Right.PUBLISH)).isTrue();
        accounts.setEnabled("publisher", false);
        assertThat(user.may(Right.PUBLISH)).isFalse();
    }

    @Test
    void what_makes_no_sense_is_refused() {
        var today = delegations.today();
        refused(Reason.SELF, "publisher", today.toString(), today.toString(), "lý do");
        refused(Reason.RECEIVER, "nobody", today.toString(), today.toString(), "lý do");
        refused(Reason.RECEIVER, "unit018", today.toString(), today.toString(), "lý do");
        refused(
                Reason.DAYS,
                "staff",
                today.plusDays(2).toString(),
                today.plusDays(1).toString(),
                "lý do");
        refused(
                Reason.DAYS,
                "staff",
                today.minusDays(9).toString(),
                today.minusDays(1).toString(),
                "lý do");
        refused(Reason.DAYS, "staff", today.toString(), today.plusYears(2).toString(), "lý do");
        refused(Reason.REASON, "staff", today.toString(), today.toString(), "  ");
        assertThat(delegations.holds("staff")).isFalse();
    }

    private void refused(Reason reason, String receiver, String from, String to, String why) {
        assertThatThrownBy(
                        () -> delegations.give("publisher", receiver, LocalDate.parse(from), LocalDate.parse(to), why))
                .isInstanceOfSatisfying(
                        DelegationRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void a_session_that_goes_on_opens_the_screens_of_the_lent_right_and_loses_them_again() throws Exception {
        var today = delegations.today();
        signIn("leader");
        assertThat(authorities()).doesNotContain(Right.PUBLISH.authority());
        var given = delegations.give("publisher", "leader", today, today, "thay thế");
        nextRequest();
        assertThat(authorities()).contains(Right.PUBLISH.authority(), Right.SEE.authority());
        delegations.withdraw(given.id(), "publisher");
        nextRequest();
        assertThat(authorities()).containsExactly(Right.SEE.authority());
    }

    private void nextRequest() throws Exception {
        new StaleSessionFilter(accounts, delegations)
                .doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), new MockFilterChain());
    }

    private static Set<String> authorities() {
        return Set.copyOf(List.copyOf(
                        SecurityContextHolder.getContext().getAuthentication().getAuthorities())
                .stream()
                .map(authority -> authority.getAuthority())
                .toList());
    }

    private static void signIn(String name) {
        SecurityContextHolder.getContext()
                .setAuthentication(PasswordSignIn.signedIn(accounts.stored(name).orElseThrow()));
    }
}
