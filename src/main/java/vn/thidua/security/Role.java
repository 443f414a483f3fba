package vn.thidua.security;

import static vn.thidua.security.Right.ACCEPT;
import static vn.thidua.security.Right.ACCOUNTS;
import static vn.thidua.security.Right.CANCEL;
import static vn.thidua.security.Right.CHECK;
import static vn.thidua.security.Right.PLAN;
import static vn.thidua.security.Right.PUBLISH;
import static vn.thidua.security.Right.RECORD;
import static vn.thidua.security.Right.RUN;
import static vn.thidua.security.Right.SCHEDULE;
import static vn.thidua.security.Right.SEE;
import static vn.thidua.security.Right.SUBMIT;

import java.util.Set;

/**
 * What somebody is in the emulation movement: a fixed set of rights, and whether the whole city is seen by unit name.
 * Running a job and publishing its result are never in one role: a second person publishes.
 */
public enum Role {
    LEADER(true, SEE),
    PLANNER(true, SEE, PLAN),
    STAFF(true, SEE, SUBMIT, ACCEPT, RECORD, RUN, CANCEL, SCHEDULE),
    PUBLISHER(true, SEE, PUBLISH),
    /** Head of a cluster (cụm trưởng); the account names the cluster. */
    HEAD(false, SEE, SUBMIT, CHECK, RECORD),
    /** A reporting unit; the account names the unit. */
    UNIT(false, SEE, SUBMIT),
    ADMIN(true, SEE, ACCOUNTS, SCHEDULE);

    private final boolean seesEverything;
    private final Set<Right> rights;

    Role(boolean seesEverything, Right... rights) {
        this.seesEverything = seesEverything;
        this.rights = Set.of(rights);
    }

    public Set<Right> rights() {
        return rights;
    }

    /** Whether units of every cluster are shown by name. */
    public boolean seesEverything() {
        return seesEverything;
    }
}
