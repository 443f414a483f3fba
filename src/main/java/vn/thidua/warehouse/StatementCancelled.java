package vn.thidua.warehouse;

/** A statement did not run, or not to its end, because somebody cancelled it. */
public final class StatementCancelled extends RuntimeException {
    private static final long serialVersionUID = 1;

    StatementCancelled() {
        super("cancelled");
    }
}
