package vn.thidua.security;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The right to publish, lent to somebody for some days.
 *
 * @param from first day on which it holds
 * @param to last day on which it holds
 * @param withdrawnAt when it was taken back early; null if it was not
 */
public record Delegation(
        long id,
        String givenBy,
        String receiver,
        LocalDate from,
        LocalDate to,
        String reason,
        Instant givenAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy)
        implements Serializable {

    /** Whether it holds on that day, as far as its own dates go. */
    public boolean coversDay(LocalDate day) {
        return withdrawnAt == null && !day.isBefore(from) && !day.isAfter(to);
    }
}
