package vn.thidua.dashboard;

/** How a result stands to its target: shown as shape, word and colour together, never by colour alone. */
public enum Standing {
    MET,
    WATCH,
    MISSED
}
