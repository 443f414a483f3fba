package vn.thidua.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInDelayTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2022-10-20T09:30:00Z"));
    private final SignInDelay delay = new SignInDelay(clock);

    private void fail(int times) {
        for (int i = 0; i < times; i++) delay.failed("staff");
    }

    @Test
    void lastsLongerWithEachWrongPasswordButNeverOverAMinute() {
        fail(3);
        assertThat(delay.remaining("staff")).isZero();
        fail(1);
        assertThat(delay.remaining("staff")).isEqualTo(Duration.ofSeconds(1));
        fail(1);
        assertThat(delay.remaining("staff")).isEqualTo(Duration.ofSeconds(2));
        fail(50);
        assertThat(delay.remaining("staff")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void concernsThatNameOnly() {
        fail(20);
        assertThat(delay.remaining("leader")).isZero();
    }

    @Test
    void runsOutAndIsForgottenAfterAGoodPasswordOrAQuietQuarterOfAnHour() {
        fail(6);
        clock.forward(Duration.ofSeconds(4));
        assertThat(delay.remaining("staff")).isZero();
        delay.succeeded("staff");
        fail(3);
        assertThat(delay.remaining("staff")).isZero();
        fail(10);
        clock.forward(Duration.ofMinutes(16));
        fail(1);
        assertThat(delay.remaining("staff")).isZero();
    }

    @Test
    void remembersNoMoreThanTenThousandNames() {
        fail(6);
        for (int i = 0; i < 10_000; i++) delay.failed("made-up-" + i);
        assertThat(delay.remaining("staff")).isZero();
    }
}
