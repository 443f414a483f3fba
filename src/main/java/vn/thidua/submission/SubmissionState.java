package vn.thidua.submission;

import java.util.Locale;

/** How far a submission came. */
public enum SubmissionState {
    /** Registered; no run has finished with it. */
    RECEIVED,
    /** Read and checked; a second person decides. */
    WAITING,
    /** Its figures are part of an edition, all of them. */
    ACCEPTED,
    /** Its figures are part of an edition, except the rejected cells. */
    PARTLY,
    /** None of its figures was taken. */
    REJECTED;

    public String dbText() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SubmissionState fromDb(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
