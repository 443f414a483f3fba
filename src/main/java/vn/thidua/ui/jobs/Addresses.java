package vn.thidua.ui.jobs;

import vn.thidua.etl.RunId;
import vn.thidua.shared.EditionNumber;

/** Where the screens of this package are, relative to the application. */
final class Addresses {
    static final String JOBS = "jobs";
    static final String EDITIONS = "editions";

    private Addresses() {}

    static String run(RunId run) {
        return JOBS + "/runs/" + run;
    }

    static String edition(EditionNumber edition) {
        return EDITIONS + "/" + edition.value();
    }
}
