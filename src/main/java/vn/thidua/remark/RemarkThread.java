package vn.thidua.remark;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A thread: its first remark asks or states, the others answer.
 *
 * @param remarks in the order in which they were written; never empty
 */
public record RemarkThread(long id, RemarkKind kind, RemarkAnchor anchor, State state, List<Remark> remarks)
        implements Serializable {

    /** How far a thread is. */
    public enum State {
        /** Waits for an answer. */
        OPEN,
        /** Answered by somebody else than whoever began it. */
        ANSWERED,
        /** Settled by whoever began it. */
        CLOSED
    }

    /** What somebody wrote. */
    public record Remark(String text, Instant at, String by) implements Serializable {}

    public RemarkThread {
        remarks = List.copyOf(remarks);
    }

    /** Who began it. */
    public String by() {
        return remarks.getFirst().by();
    }
}
