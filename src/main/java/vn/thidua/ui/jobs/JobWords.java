package vn.thidua.ui.jobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.etl.JobKind;
import vn.thidua.etl.RunState;
import vn.thidua.etl.RunStep;
import vn.thidua.etl.RunView;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.Severity;
import vn.thidua.shared.Texts;
import vn.thidua.ui.component.Mark;
import vn.thidua.ui.component.Tone;

/** How jobs and runs are told in the reader's language. */
final class JobWords {
    private static final List<RunStep> REFERENCE = List.of(RunStep.START, RunStep.STAGE, RunStep.PUBLISH);
    private static final List<RunStep> SUBMISSIONS = List.of(
            RunStep.START,
            RunStep.TAKE_IN,
            RunStep.STAGE,
            RunStep.READ_CELLS,
            RunStep.RULES,
            RunStep.REPORTS,
            RunStep.PUBLISH,
            RunStep.FILE);

    private final Texts texts;
    private final Formats formats;

    JobWords(Language language) {
        texts = new Texts(language);
        formats = new Formats(language);
    }

    Language language() {
        return texts.language();
    }

    Formats formats() {
        return formats;
    }

    /** A text of {@code jobs.…}; numbers among the arguments are grouped. */
    String say(String key, Object... arguments) {
        return texts.get("jobs." + key, arguments);
    }

    /** The sentence of a refusal whose message is the key of a text, such as {@code etl.confirm.same-person}. */
    String reason(IllegalStateException refusal) {
        var key = String.valueOf(refusal.getMessage());
        return texts.has(key) ? texts.get(key) : key;
    }

    boolean has(String key) {
        return texts.has("jobs." + key);
    }

    Mark state(RunState state) {
        var tone = switch (state) {
            case RUNNING -> Tone.BUSY;
            case WAITING -> Tone.WATCH;
            case PUBLISHED -> Tone.GOOD;
            case HELD, FAILED, INTERRUPTED -> Tone.BAD;
            case NOTHING_NEW, PREVIEWED, CANCELLED, SUPERSEDED, DISCARDED -> Tone.QUIET;
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

    /** The steps a run of this kind goes through, in order. */
    static List<RunStep> steps(JobKind kind) {
        return switch (kind) {
            case REFERENCE_DATA -> REFERENCE;
            case SUBMISSIONS -> SUBMISSIONS;
        };
    }

    String step(RunStep step, JobKind kind) {
        return kind == JobKind.REFERENCE_DATA && step == RunStep.STAGE
                ? say("step.stage.reference")
                : say("step." + step.dbText());
    }

    String dataset(Dataset dataset) {
        return say("dataset." + dataset.dbText());
    }

    /** Who or what made the run start. */
    String origin(RunView run) {
        return say("origin." + run.origin().dbText(), run.requestedBy());
    }

    String run(RunView run) {
        return say("run", run.id().toString());
    }

    String time(Instant time) {
        return formats.dateTime(time);
    }

    String count(long number) {
        return formats.number(number);
    }

    /** "thêm 120 dòng, thay 30 dòng". */
    String changes(RunView run) {
        return say("changes", run.added(), run.closed());
    }

    /** What a running run does now: step, rows, rate, time left, as far as they can be told. */
    List<String> doing(RunView run, JobKind kind) {
        var parts = new ArrayList<String>();
        parts.add(step(run.step(), kind));
        var expected = run.expectedRows();
        if (expected != null && run.step() == RunStep.STAGE) {
            parts.add(say("progress.of", run.rows(), Math.max(expected, run.rows())));
        } else if (run.rows() > 0) {
            parts.add(say("progress.rows", run.rows()));
        }
        if (run.rowsPerSecond() >= 1) {
            parts.add(say("progress.rate", Math.round(run.rowsPerSecond())));
        }
        var left = run.left();
        if (left != null) {
            parts.add(say("progress.left", formats.duration(left)));
        }
        return parts;
    }
}
