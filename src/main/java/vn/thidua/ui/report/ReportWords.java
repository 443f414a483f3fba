package vn.thidua.ui.report;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.remark.RemarkThread;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.Severity;
import vn.thidua.shared.Texts;
import vn.thidua.submission.report.ReportState;
import vn.thidua.ui.component.Mark;
import vn.thidua.ui.component.Tone;

/** The words of these screens in the reader's language. */
final class ReportWords implements Serializable {
    private static final long serialVersionUID = 1;

    private final Texts texts;
    private final Formats formats;

    ReportWords(Language language) {
        texts = new Texts(language);
        formats = new Formats(language);
    }

    Language language() {
        return texts.language();
    }

    Formats formats() {
        return formats;
    }

    Texts texts() {
        return texts;
    }

    /** A text of {@code report.…}. */
    String say(String key, Object... arguments) {
        return texts.get("report." + key, arguments);
    }

    /** The sentence of a refusal whose message is the key of a text. */
    String reason(RuntimeException refusal) {
        var key = String.valueOf(refusal.getMessage());
        return texts.has(key) ? texts.get(key) : key;
    }

    Mark state(ReportState state) {
        var tone = switch (state) {
            case PREPARING -> Tone.QUIET;
            case SUBMITTED, CHECKED -> Tone.BUSY;
            case ACCEPTED -> Tone.GOOD;
            case RETURNED -> Tone.WATCH;
        };
        return new Mark(tone, say("state." + state.dbText()));
    }

    Mark severity(Severity severity) {
        var tone = switch (severity) {
            case MUST_FIX -> Tone.BAD;
            case EXPLAIN -> Tone.WATCH;
            case NOTE -> Tone.QUIET;
        };
        return new Mark(tone, say("severity." + severity.dbText()));
    }

    Mark thread(RemarkThread.State state) {
        return switch (state) {
            case OPEN -> new Mark(Tone.WATCH, say("thread.open"));
            case ANSWERED -> new Mark(Tone.BUSY, say("thread.answered"));
            case CLOSED -> new Mark(Tone.GOOD, say("thread.closed"));
        };
    }

    /** Message, code and next step of a problem whose place the reader sees. */
    String problem(Problem problem) {
        var next = problem.suggestion();
        return "%s [%s]%s".formatted(problem.message(), problem.code(), next == null ? "" : " " + next);
    }

    String period(Period period) {
        return formats.period(period);
    }

    /** A figure in its base unit with every digit; a dash where there is none. */
    String figure(@Nullable BigDecimal value) {
        return value == null ? "–" : formats.number(value);
    }

    String inFull(Quantity quantity, String unit) {
        return formats.quantityInFull(quantity, unit);
    }
}
