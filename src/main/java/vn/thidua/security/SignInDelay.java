package vn.thidua.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: after four wrong passwords in a row the next attempt for that name is taken only after one
 * second, then two, four … at most a minute. Names without an account are treated alike, so that nothing is told.
 */
@Component
class SignInDelay {
    static final int FREE = 4;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FORGET = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private record Failures(int count, Instant last, Instant until) {}

    private final Clock clock;

    @SuppressWarnings("serial")
    private final Map<String, Failures> byName = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInDelay(Clock clock) {
        this.clock = clock;
    }

    /** How long the next attempt has to wait; zero if it may come now. */
    synchronized Duration remaining(String name) {
        var failures = byName.get(name);
        if (failures == null) return Duration.ZERO;
        var left = Duration.between(clock.instant(), failures.until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String name) {
        var now = clock.instant();
        var before = byName.get(name);
        int count = before == null || before.last.plus(FORGET).isBefore(now) ? 1 : before.count + 1;
        byName.put(name, new Failures(count, now, now.plus(wait(count))));
    }

    synchronized void succeeded(String name) {
        byName.remove(name);
    }

    private static Duration wait(int failures) {
        if (failures < FREE) return Duration.ZERO;
        var seconds = Duration.ofSeconds(1L << Math.min(failures - FREE, 10));
        return seconds.compareTo(LONGEST) < 0 ? seconds : LONGEST;
    }
}
