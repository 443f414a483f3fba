package vn.thidua.indicator;

import java.util.Locale;

/** Who set a target. */
public enum TargetOrigin {
    /** By the city (Thành phố giao). */
    ASSIGNED,
    /** By the unit, in the pact (đơn vị đăng ký). */
    REGISTERED,
    /** By the resolution for a term (nghị quyết nhiệm kỳ). */
    TERM;

    /** The lower-case word kept in databases and JSON. */
    public String dbText() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static TargetOrigin fromDb(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
