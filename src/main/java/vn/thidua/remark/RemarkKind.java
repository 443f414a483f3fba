package vn.thidua.remark;

import java.util.Locale;

/** What a thread is for. */
public enum RemarkKind {
    /** A question about a figure, to whoever reported it. */
    QUERY,
    /** What a unit finds hard, in its own words. */
    DIFFICULTY,
    /** What a unit asks for. */
    PROPOSAL;

    public String dbText() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RemarkKind fromDb(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
