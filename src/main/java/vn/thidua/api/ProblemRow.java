package vn.thidua.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Problem;

/** A problem of a submission: where, what, how bad, what next. */
record ProblemRow(
        @Nullable String file,
        @Nullable String sheet,
        @Nullable Integer line,
        @Nullable String column,
        @Nullable String measure,
        String code,
        String severity,
        String message,
        @Nullable String suggestion) {
    static ProblemRow of(Problem problem) {
        return new ProblemRow(
                problem.file(),
                problem.sheet(),
                problem.line(),
                problem.column(),
                problem.measure(),
                problem.code(),
                problem.severity().name().toLowerCase(Locale.ROOT),
                problem.message(),
                problem.suggestion());
    }
}
