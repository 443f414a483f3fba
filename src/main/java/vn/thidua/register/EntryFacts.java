package vn.thidua.register;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.SubjectId;

/**
 * What an entry says from its beginning on; what becomes of it are its steps.
 *
 * @param subject whom it is about: who owes it, runs it, gets it or is visited
 * @param meeting the meeting that concluded it; of a conclusion always, of others never
 * @param on the day it was concluded, registered, proposed or is planned for
 * @param due the last day; of conclusions and tasks always
 * @param field of a model; level and kind of an award; else blank
 * @param indicator the indicator, and so the target, that it serves
 * @param awarded of an award always, of others never
 */
public record EntryFacts(
        Register register,
        Dataset dataset,
        SubjectId subject,
        @Nullable MeetingId meeting,
        LocalDate on,
        @Nullable LocalDate due,
        String what,
        String field,
        @Nullable IndicatorCode indicator,
        @Nullable Awarded awarded)
        implements Serializable {
    /** The longest text and the longest field, in characters. */
    public static final int LONGEST = 2000;

    public static final int LONGEST_FIELD = 200;

    public EntryFacts {
        what = what.strip();
        field = field.strip();
        if (what.isEmpty() || what.length() > LONGEST || field.length() > LONGEST_FIELD) {
            throw new IllegalArgumentException(
                    "an entry says in 1 to %d characters what it is about, its field in at most %d"
                            .formatted(LONGEST, LONGEST_FIELD));
        }
        if ((register == Register.CONCLUSION) != (meeting != null)) {
            throw new IllegalArgumentException("conclusions, and only they, come from a meeting");
        }
        if ((register == Register.AWARD) != (awarded != null)) {
            throw new IllegalArgumentException("awards, and only they, are counted");
        }
        boolean owed = register == Register.CONCLUSION || register == Register.TASK;
        if (owed != (due != null) || due != null && due.isBefore(on)) {
            throw new IllegalArgumentException("conclusions and tasks have a deadline, not before the day they begin");
        }
    }

    /** What a meeting asked of somebody. */
    public static EntryFacts conclusion(Meeting meeting, SubjectId subject, LocalDate due, String what) {
        return new EntryFacts(
                Register.CONCLUSION, meeting.dataset(), subject, meeting.id(), meeting.on(), due, what, "", null, null);
    }
}
