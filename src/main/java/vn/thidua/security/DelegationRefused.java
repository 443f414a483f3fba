package vn.thidua.security;

/** A delegation that cannot be given, and why. */
public final class DelegationRefused extends Exception {
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** Nobody lends a right to himself. */
        SELF,
        /** The receiver is no account that may sign in and sees the whole city. */
        RECEIVER,
        /** The last day lies before the first or before today, or more than a year ahead. */
        DAYS,
        /** A reason is needed. */
        REASON
    }

    private final Reason reason;

    DelegationRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
