package vn.thidua.shared;

/** The calendar a report follows: calendar quarters, or windows from the 15th to the 14th that start on 15 December. */
public enum ReportingCalendar {
    QUARTER("quarter"),
    WINDOW_15_14("15-14");

    private final String dbText;

    ReportingCalendar(String dbText) {
        this.dbText = dbText;
    }

    /** The word kept in databases, JSON and YAML: {@code quarter} or {@code 15-14}. */
    public String dbText() {
        return dbText;
    }

    /** The constant kept as {@code text}; throws {@link IllegalArgumentException} for an unknown word. */
    public static ReportingCalendar fromDb(String text) {
        for (var calendar : values()) {
            if (calendar.dbText.equals(text)) {
                return calendar;
            }
        }
        throw new IllegalArgumentException("no reporting calendar is written \"" + text + "\"");
    }
}
