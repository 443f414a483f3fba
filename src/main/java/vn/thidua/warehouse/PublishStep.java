package vn.thidua.warehouse;

/**
 * The named steps of a publish, in order. Until {@link #COMMIT} has happened readers see the old edition whole, after it
 * the new one whole, wherever the process dies.
 */
public enum PublishStep {
    /** Undo what an interrupted publish left behind. */
    RECOVER,
    /** Insert the candidates that differ from their current row. */
    INSERT,
    /** Close the rows they replace. */
    CLOSE,
    /** Run the checks as the new edition would be read. */
    CHECK,
    /** Insert the edition: the one statement that publishes. */
    COMMIT,
    /** Tell the operations database. */
    TELL,
    /** Tell whoever listens. */
    ANNOUNCE
}
