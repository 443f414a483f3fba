package vn.thidua.submission.report;

import java.util.Locale;

/** How far a report is on its way from the unit to the city. */
public enum ReportState {
    /** The unit fills it in. */
    PREPARING,
    /** Handed in; the head of the cluster checks it. */
    SUBMITTED,
    /** Checked by the head of the cluster; the city decides. */
    CHECKED,
    /** Taken by the city: its figures went on to the job. */
    ACCEPTED,
    /** Given back with a reason; the unit mends it. */
    RETURNED;

    /** Whether the unit may type. */
    public boolean open() {
        return this == PREPARING || this == RETURNED;
    }

    public String dbText() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReportState fromDb(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
