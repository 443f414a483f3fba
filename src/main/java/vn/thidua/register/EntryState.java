package vn.thidua.register;

import java.util.Locale;

/** Where an entry of a register stands. Being late is no state: it follows from the deadline. */
public enum EntryState {
    OPEN,
    DONE,
    REGISTERED,
    RUNNING,
    RECOGNISED,
    REPLICATED,
    PROPOSED,
    GRANTED,
    PLANNED;

    public String dbText() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EntryState fromDb(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
