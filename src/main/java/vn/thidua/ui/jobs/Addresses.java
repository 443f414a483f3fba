package vn.thidua.ui.jobs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.RunId;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.SubmissionId;

/** Where the screens of this package are, relative to the application. */
final class Addresses {
    static final String JOBS = "jobs";
    static final String EDITIONS = "editions";
    static final String UPLOAD = "nop-tep";
    static final String VERSIONS = "versions";

    private Addresses() {}

    static String run(RunId run) {
        return JOBS + "/runs/" + run;
    }

    /** Both versions of a figure in the files that brought them. */
    static String versions(
            String unit, String period, String measure, @Nullable SubmissionId before, @Nullable SubmissionId after) {
        return VERSIONS + "?unit=" + encoded(unit) + "&period=" + encoded(period) + "&measure=" + encoded(measure)
                + (before == null ? "" : "&before=" + before.value())
                + (after == null ? "" : "&after=" + after.value());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String edition(EditionNumber edition) {
        return EDITIONS + "/" + edition.value();
    }
}
