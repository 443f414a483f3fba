package vn.thidua.security;

/** A password that is not taken; {@link #reason()} says why, so that a screen can word it. */
public final class PasswordRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a password is not taken. */
    public enum Reason {
        /** The present password does not match. */
        WRONG,
        /** Fewer than {@link Accounts#SHORTEST_PASSWORD} characters. */
        SHORT,
        /** More than 72 bytes in UTF-8. */
        LONG,
        /** The new password is the present one. */
        SAME
    }

    private final Reason reason;

    PasswordRefused(Reason reason) {
        super("password refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
