package vn.thidua.etl.run;

/** Unwinds a run that somebody cancelled. */
public final class RunCancelled extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RunCancelled() {
        super("cancelled");
    }
}
