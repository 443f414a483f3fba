package vn.thidua.ui.report;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.remark.RemarkThread;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.Severity;
import vn.thidua.shared.Texts;
import vn.thidua.submission.deadline.Standing;
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

    /** When a report is due, by whom it was given more time, and whether it is still taken. */
    List<String> standing(Standing standing) {
        var facts = new ArrayList<String>();
        if (!standing.judged()) {
            return List.of(say("not-judged"));
        }
        var extension = standing.extension();
        facts.add(
                extension == null
                        ? say("due", formats.date(standing.dueDay()))
                        : say("extended", formats.date(standing.dueDay()), extension.reason()));
        if (standing.open()) {
            facts.add(say("days-left", standing.daysLeft()));
        } else if (standing.locked()) {
            facts.add(say("locked"));
        } else if (standing.overdue() || standing.late()) {
            facts.add(say(standing.overdue() ? "overdue" : "late", standing.daysLate()));
        }
        return facts;
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
