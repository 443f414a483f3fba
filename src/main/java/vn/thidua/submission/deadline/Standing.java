package vn.thidua.submission.deadline;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Formats;

/**
 * How a report stands to its deadline.
 *
 * @param due the last second in which it is on time, exceptions included
 * @param extension what gave it more time, if anything did
 * @param closes the last second in which it is taken, exceptions included; null if it is never refused
 * @param judged false for history: neither on time nor late
 * @param received when it first came; null if it has not
 * @param now when this was asked
 */
public record Standing(
        Instant due,
        @Nullable DeadlineException extension,
        @Nullable Instant closes,
        boolean judged,
        @Nullable Instant received,
        Instant now)
        implements Serializable {

    /** Whether a report that comes now is no longer taken. */
    public boolean locked() {
        return closes != null && now.isAfter(closes);
    }

    /** The last day on which it is on time. */
    public LocalDate dueDay() {
        return day(due);
    }

    public Optional<LocalDate> extendedUntil() {
        return Optional.ofNullable(extension).map(DeadlineException::until);
    }

    /** Whether it has not come and could still be on time. */
    public boolean open() {
        return received == null && !now.isAfter(due);
    }

    /** Whether it has not come and is no longer on time. */
    public boolean overdue() {
        return judged && received == null && now.isAfter(due);
    }

    public boolean late() {
        return judged && received != null && received.isAfter(due);
    }

    public boolean onTime() {
        return judged && received != null && !received.isAfter(due);
    }

    /** Calendar days between the due day and the day of arrival, or today if it has not come; negative before. */
    public long daysLate() {
        return ChronoUnit.DAYS.between(dueDay(), day(received == null ? now : received));
    }

    /** Calendar days until the due day: 0 on the day itself, negative after it. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(day(now), dueDay());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Formats.ZONE);
    }
}
