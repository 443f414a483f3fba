package vn.thidua.warehouse;

import java.util.List;
import vn.thidua.shared.EditionNumber;

/** What became of a load. */
public sealed interface PublishOutcome {
    /** A new edition exists. */
    record Published(EditionNumber edition, long added, long closed) implements PublishOutcome {}

    /** Nothing differed from the newest edition, so there is no new one. */
    record Unchanged(EditionNumber edition) implements PublishOutcome {}

    /** Checks found offending rows; the newest edition is what it was. */
    record Refused(EditionNumber edition, List<CheckFailure> failures) implements PublishOutcome {}
}
