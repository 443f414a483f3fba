package vn.thidua.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.thidua.shared.Scope;
import vn.thidua.shared.SubjectId;

/** Sign-in, rights and audit over real HTTP and a real database file. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"thidua.demo=true", "thidua.demo-password=" + SecurityModuleTest.PASSWORD})
class SecurityModuleTest {
    static final String PASSWORD = "bốn mùa cùng thi đua";

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan({"vn.thidua.security", "vn.thidua.operations"})
    static class Slice {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        SubjectScopes subjectScopes() {
            return code -> switch (code) {
                case "C3" -> Scope.of(Set.of(new SubjectId(203)), Set.of(new SubjectId(318), new SubjectId(319)));
                case "018" -> Scope.of(Set.of(new SubjectId(203)), Set.of(new SubjectId(318)));
                default -> Scope.of(Set.of(), Set.of());
            };
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Audit audit;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    LocalToken local;

    @Autowired
    PasswordSignIn passwords;

    @Autowired
    FirstAccounts first;

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) request.headers(headers);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String basic(String name, String password) {
        var bytes = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }

    private void signIn(String name) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, PASSWORD)));
    }

    private List<String> deeds(String who) {
        return audit.latest(200).stream()
                .filter(entry -> entry.who().equals(who))
                .map(AuditEntry::action)
                .toList();
    }

    @Test
    void everyDemoAccountSignsInAndReadsMetricsWhichNobodyElseDoes() throws Exception {
        var names = first.opened().orElseThrow().usernames();
        assertThat(names).containsExactly("leader", "planner", "staff", "publisher", "head3", "unit018", "admin");
        for (var name : names) {
            var answer = get("/actuator/prometheus", "Authorization", basic(name, PASSWORD));
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
            assertThat(answer.body()).contains("jvm_memory_used_bytes");
        }
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/env", "Authorization", basic("admin", PASSWORD))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRefusalIsAProblemInTheLanguageAskedForWithoutASession() throws Exception {
        var vietnamese = get("/api/v1/indicators");
        assertThat(vietnamese.statusCode()).isEqualTo(401);
        assertThat(vietnamese.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
        assertThat(vietnamese.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic");
        assertThat(vietnamese.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(vietnamese.body()).contains("\"code\":\"AUTH-01\"", "Cần đăng nhập");
        var english = get("/api/v1/indicators", "Accept-Language", "en-GB");
        assertThat(english.body()).contains("Sign-in needed");
    }

    @Test
    void wrongPasswordsAreSlowedDownAndRecorded() throws Exception {
        for (int i = 0; i < SignInDelay.FREE; i++) {
            assertThat(get("/api/v1/x", "Authorization", basic("guessed", "wrong" + i))
                            .statusCode())
                    .isEqualTo(401);
        }
        var slowed = get("/api/v1/x", "Authorization", basic("GUESSED ", "wrong"));
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.body()).contains("AUTH-02");
        assertThat(deeds("guessed")).hasSize(SignInDelay.FREE).containsOnly("sign-in.failed");
    }

    @Test
    void aTokenSpeaksForItsAccountUntilItIsRevokedOrTheAccountBlocked() throws Exception {
        accounts.create(Account.of("robot", "Robot", null, Role.STAFF), "a long enough one");
        var token = tokens.issue("robot", "nightly", Duration.ofDays(1));
        assertThat(get("/actuator/prometheus", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/actuator/prometheus", "Authorization", "Bearer " + token + "x")
                        .statusCode())
                .isEqualTo(401);
        accounts.setEnabled("robot", false);
        assertThat(get("/actuator/prometheus", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(401);
        accounts.setEnabled("robot", true);
        var old = tokens.issue("robot", "old", Duration.ofSeconds(-1));
        assertThat(get("/actuator/prometheus", "Authorization", "Bearer " + old).statusCode())
                .isEqualTo(401);
        assertThat(tokens.revoke("robot")).isEqualTo(2);
        assertThat(get("/actuator/prometheus", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aChangedPasswordCountsAtOnce() throws Exception {
        accounts.create(Account.of("mover", "Mover", null, Role.LEADER), "the first one");
        assertThat(get("/actuator/prometheus", "Authorization", basic("mover", "the first one"))
                        .statusCode())
                .isEqualTo(200);
        accounts.changePassword("mover", "the first one", "the second one");
        assertThat(get("/actuator/prometheus", "Authorization", basic("mover", "the first one"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("/actuator/prometheus", "Authorization", basic("mover", "the second one"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFirstPasswordLetsItsOwnerDoNothingElse() throws Exception {
        accounts.create(Account.of("newcomer", "Newcomer", null, Role.STAFF), "made by admin");
        var once = accounts.resetPassword("newcomer");
        var answer = get("/actuator/prometheus", "Authorization", basic("newcomer", once));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("AUTH-03");
        accounts.changePassword("newcomer", once, "and now for ever");
        assertThat(get("/actuator/prometheus", "Authorization", basic("newcomer", "and now for ever"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void passwordsAreNeitherShortNorLongerThanTheHashReads() {
        accounts.create(Account.of("careful", "Careful", null, Role.LEADER), "long enough");
        assertThatThrownBy(() -> accounts.changePassword("careful", "long enough", "short"))
                .extracting("reason")
                .isEqualTo(PasswordRefused.Reason.SHORT);
        assertThatThrownBy(() -> accounts.changePassword("careful", "long enough", "ố".repeat(25)))
                .extracting("reason")
                .isEqualTo(PasswordRefused.Reason.LONG);
        assertThatThrownBy(() -> accounts.changePassword("careful", "wrong", "long enough too"))
                .extracting("reason")
                .isEqualTo(PasswordRefused.Reason.WRONG);
        assertThatThrownBy(() -> accounts.changePassword("careful", "long enough", "long enough"))
                .extracting("reason")
                .isEqualTo(PasswordRefused.Reason.SAME);
        assertThatThrownBy(() -> accounts.create(Account.of("careful", "Twice", null, Role.LEADER), "long enough"))
                .hasMessageContaining("exists already");
    }

    @Test
    void theCommandLinesDoorOpensToTheTokenOfThisRunOnly() throws Exception {
        assertThat(get("/internal/nothing").statusCode()).isEqualTo(401);
        assertThat(get("/internal/nothing", "Authorization", basic("admin", PASSWORD))
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("/internal/nothing", "Authorization", "Bearer guess").statusCode())
                .isEqualTo(401);
        assertThat(get("/internal/nothing", "Authorization", "Bearer " + local.value())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void scopeFollowsTheAccountsSubject() {
        assertThat(currentUser.scope()).isEqualTo(Scope.of(Set.of(), Set.of()));
        signIn("leader");
        assertThat(currentUser.scope()).isEqualTo(Scope.all());
        signIn("head3");
        assertThat(currentUser.scope())
                .isEqualTo(Scope.of(Set.of(new SubjectId(203)), Set.of(new SubjectId(318), new SubjectId(319))));
        signIn("unit018");
        assertThat(currentUser.scope()).isEqualTo(Scope.of(Set.of(new SubjectId(203)), Set.of(new SubjectId(318))));
    }

    @Test
    void rightsAreAskedOfTheAccountAsItIsNow() {
        accounts.create(Account.of("leaving", "Leaving", null, Role.STAFF), PASSWORD);
        signIn("leaving");
        currentUser.require(Right.RUN);
        assertThatThrownBy(() -> currentUser.require(Right.PUBLISH)).isInstanceOf(AccessDeniedException.class);
        accounts.setEnabled("leaving", false);
        assertThat(currentUser.may(Right.RUN)).isFalse();
        assertThat(deeds("leaving")).contains("account.blocked", "sign-in");
    }

    @Test
    void anAuditEntryIsOneLineOfBoundedLengthWhateverItIsGiven() {
        audit.recordAs("x\ny\0" + "z".repeat(100), "a", "o".repeat(199) + "😀", "d".repeat(9000));
        var entry = audit.latest(1).getFirst();
        assertThat(entry.who()).hasSize(60).startsWith("x y z");
        assertThat(entry.object()).isEqualTo("o".repeat(199));
        assertThat(entry.detail()).hasSize(4000);
    }
}
