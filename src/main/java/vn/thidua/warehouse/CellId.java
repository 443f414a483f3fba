package vn.thidua.warehouse;

import vn.thidua.shared.SubmissionId;

/** One candidate cell of a load, and the submission that brought it. */
public record CellId(
        SubmissionId submission, int subject, int period, int measure, String level, String basis, int reporter) {}
