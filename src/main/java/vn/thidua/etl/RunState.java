package vn.thidua.etl;

import java.util.Locale;

/** What became of a run. */
public enum RunState {
    RUNNING(false),
    /** Everything is ready; a second person publishes or discards it. */
    WAITING(false),
    /** There is a new edition. */
    PUBLISHED(true),
    /** Nothing differed from what is published, or there were no files. */
    NOTHING_NEW(true),
    /** A dry run: what would change is known, nothing was kept. */
    PREVIEWED(true),
    /** Rules or checks held everything back. */
    HELD(true),
    /** Something broke; nothing was changed. */
    FAILED(true),
    CANCELLED(true),
    /** The program ended in the middle; nothing was changed. */
    INTERRUPTED(true),
    /** A later run read the same files again before anybody decided. */
    SUPERSEDED(true),
    /** A second person decided against it. */
    DISCARDED(true);

    private final boolean ended;

    RunState(boolean ended) {
        this.ended = ended;
    }

    /** Whether nothing more will happen to the run. */
    public boolean ended() {
        return ended;
    }

    public String dbText() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RunState fromDb(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
