package vn.thidua.etl.run;

import java.util.List;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Severity;
import vn.thidua.shared.Texts;
import vn.thidua.submission.Fault;

/** What is wrong, before it is put into the two languages. */
@FunctionalInterface
public interface Wording {
    Problem in(Texts texts);

    static Wording of(Fault fault) {
        return fault::problem;
    }

    /** A problem of this module: texts {@code etl.CODE} and {@code etl.CODE.next}. */
    static Wording of(String code, Severity severity, Object... arguments) {
        return rule(code, code, severity, arguments);
    }

    /**
     * A problem whose code comes from a definition.
     *
     * @param text key of its texts: {@code etl.TEXT} and {@code etl.TEXT.next}
     */
    static Wording rule(String text, String code, Severity severity, Object... arguments) {
        var kept = List.of(arguments);
        return texts -> {
            var next = "etl." + text + ".next";
            return new Problem(
                    code,
                    severity,
                    null,
                    null,
                    null,
                    null,
                    null,
                    texts.get("etl." + text, kept.toArray()),
                    texts.has(next) ? texts.get(next, kept.toArray()) : null);
        };
    }

    /** The same, as a note that quotes the reason given for it: nothing is left to be done. */
    default Wording explained(String reason) {
        return texts -> {
            var problem = in(texts);
            return new Problem(
                    problem.code(),
                    Severity.NOTE,
                    problem.file(),
                    problem.sheet(),
                    problem.line(),
                    problem.column(),
                    problem.measure(),
                    texts.get("etl.EXPLAINED", problem.message(), reason),
                    null);
        };
    }
}
