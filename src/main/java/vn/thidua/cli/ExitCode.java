package vn.thidua.cli;

/** What a command ends with; part of the contract with scripts. */
enum ExitCode {
    /** Published, or nothing new. */
    DONE,
    FAILED,
    /** Wrong usage. */
    USAGE,
    /** Held back by rules or checks. */
    HELD,
    /** Waiting for a second person. */
    WAITING,
    /** The data directory is in use, and not by a server that would take the wish. */
    IN_USE;

    int number() {
        return ordinal();
    }
}
