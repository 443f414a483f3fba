package vn.thidua.ui.progress;

import java.util.Locale;

/** How a report stands, as it is drawn: a shape that can be told without colour. */
enum ReportMark {
    ON_TIME("✓"),
    LATE("✓"),
    RETURNED("⟲"),
    NOT_DUE("○"),
    OVERDUE("✕"),
    NOT_JUDGED("–"),
    /** The unit did not report then. */
    NONE("");

    private final String shape;

    ReportMark(String shape) {
        this.shape = shape;
    }

    String shape() {
        return shape;
    }

    /** Key of its words and its class. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the report is there. */
    boolean received() {
        return this == ON_TIME || this == LATE;
    }

    /** Whether it is owed and not there. */
    boolean missing() {
        return this == RETURNED || this == NOT_DUE || this == OVERDUE;
    }
}
