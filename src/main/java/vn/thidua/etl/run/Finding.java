package vn.thidua.etl.run;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Language;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Severity;
import vn.thidua.shared.SubmissionId;
import vn.thidua.shared.Texts;

/**
 * A problem of a run in both languages of the screens; only the words differ between the two.
 *
 * @param submission the file it stands in, if it stands in one
 */
public record Finding(@Nullable SubmissionId submission, Problem vietnamese, Problem english) {
    private static final Texts VI = new Texts(Language.VI);
    private static final Texts EN = new Texts(Language.EN);

    /** A finding worded twice. */
    public static Finding worded(@Nullable SubmissionId submission, Function<Texts, Problem> wording) {
        return new Finding(submission, wording.apply(VI), wording.apply(EN));
    }

    /** A finding of this module: texts {@code etl.CODE} and {@code etl.CODE.next}. */
    public static Finding of(@Nullable SubmissionId submission, String code, Severity severity, Object... arguments) {
        return worded(submission, texts -> Problem.of(texts, "etl", code, severity, arguments));
    }

    public Finding at(@Nullable String file, @Nullable Integer line, @Nullable String column) {
        return at(file, null, line, column);
    }

    public Finding at(@Nullable String file, @Nullable String sheet, @Nullable Integer line, @Nullable String column) {
        return new Finding(submission, vietnamese.at(file, sheet, line, column), english.at(file, sheet, line, column));
    }

    public Finding about(@Nullable String measure) {
        return new Finding(submission, vietnamese.about(measure), english.about(measure));
    }

    public Severity severity() {
        return vietnamese.severity();
    }

    public Problem in(Language language) {
        return switch (language) {
            case VI -> vietnamese;
            case EN -> english;
        };
    }
}
