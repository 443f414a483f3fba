package vn.thidua.planning;

import org.jspecify.annotations.Nullable;

/** What became of a change. */
public sealed interface Saving {
    record Saved(Proposal proposal) implements Saving {}

    /** Somebody else changed it meanwhile; nothing was written. */
    record Overtaken(@Nullable Proposal current) implements Saving {}
}
