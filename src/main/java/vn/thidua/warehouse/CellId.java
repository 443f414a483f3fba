package vn.thidua.warehouse;

import vn.thidua.shared.Basis;
import vn.thidua.shared.Level;
import vn.thidua.shared.SubmissionId;

/** One candidate cell of a load, and the submission that brought it. */
public record CellId(
        SubmissionId submission, int subject, int period, int measure, String level, String basis, int reporter) {

    /** What a unit reported of itself as a whole for one quarter alone. */
    public static CellId ofUnit(SubmissionId submission, int subject, int period, int measure) {
        return new CellId(submission, subject, period, measure, Level.ALL.dbText(), Basis.PERIOD.dbText(), subject);
    }
}
