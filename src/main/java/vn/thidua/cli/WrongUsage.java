package vn.thidua.cli;

/** What was typed cannot be done; the message says what can. */
final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }
}
