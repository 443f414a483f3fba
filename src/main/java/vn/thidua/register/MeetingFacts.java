package vn.thidua.register;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;

/**
 * A meeting of the city or of a cluster.
 *
 * @param subject the city or a cluster
 * @param host the unit that received it, where one did
 * @param period what it looked at
 * @param edition of the figures that were shown
 */
public record MeetingFacts(
        Dataset dataset,
        SubjectId subject,
        @Nullable SubjectId host,
        LocalDate on,
        Period period,
        EditionNumber edition,
        String title)
        implements Serializable {
    public static final int LONGEST_TITLE = 400;

    public MeetingFacts {
        title = title.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("a meeting has a title of 1 to %d characters".formatted(LONGEST_TITLE));
        }
    }
}
