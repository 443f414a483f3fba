package vn.thidua.security;

/**
 * One thing an account may do. Views name the right they need ({@code @RolesAllowed("RUN")}), never a role.
 */
public enum Right {
    /** Look at dashboards and published figures. */
    SEE,
    /** Hand in figures, within the account's scope. */
    SUBMIT,
    /** Check the reports of one's cluster, ask about them, give them back. */
    CHECK,
    /** Take reports for the city, ask about them, give them back. */
    ACCEPT,
    /** Keep the registers: meetings and their conclusions, tasks, models, awards, visits. */
    RECORD,
    /** Start a job. */
    RUN,
    /** Stop a running job. */
    CANCEL,
    /** Publish what a job has prepared, and restore an earlier edition. */
    PUBLISH,
    /** Pause a job's schedule and let it go on. */
    SCHEDULE,
    /** Edit the targets of a coming year. */
    PLAN,
    /** Make, change and block accounts. */
    ACCOUNTS;

    /** The name under which Spring Security knows the right. */
    public String authority() {
        return "ROLE_" + name();
    }
}
