package vn.thidua.ui.jobs;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.JobKind;
import vn.thidua.etl.JobView;
import vn.thidua.etl.RunState;
import vn.thidua.etl.RunView;
import vn.thidua.security.Right;
import vn.thidua.ui.component.Mark;
import vn.thidua.ui.component.Tone;

/**
 * Everything one run shows, but for its problems and changes.
 *
 * @param facts when it began, who started it, how long it took
 * @param progress null when it does not run
 * @param notice how it ended, in a sentence; null while it runs or waits
 * @param previews whether it shows what it would change
 * @param editionAddress of the edition it published
 * @param problems how many it found, of all severities
 */
record RunPage(
        long run,
        String title,
        Mark state,
        List<String> facts,
        @Nullable Progress progress,
        @Nullable Notice notice,
        @Nullable String editionAddress,
        List<Count> counts,
        Decision decision,
        boolean mayCancel,
        boolean previews,
        int problems)
        implements Serializable {

    /** A figure of the run with its name. */
    record Count(String name, String value) implements Serializable {}

    /** How a run ended; {@code next} says what to do and may be blank. */
    record Notice(Tone tone, String sentence, String next) implements Serializable {}

    /** @param job null if its definition is no more */
    static RunPage of(
            RunView run, @Nullable JobView job, Set<Right> rights, String reader, Instant now, JobWords words) {
        var kind = job == null ? JobKind.SUBMISSIONS : job.kind();
        boolean running = run.state() == RunState.RUNNING;
        var name = job == null ? run.job() : job.title().in(words.language());
        var edition = run.state() == RunState.PUBLISHED ? run.edition() : null;
        return new RunPage(
                run.id().value(),
                words.say("run.title", run.id().toString(), name),
                words.state(run.state()),
                facts(run, now, words),
                running ? Progress.of(run, kind, words) : null,
                notice(run, words),
                edition == null ? null : Addresses.edition(edition),
                counts(run, kind, words),
                Decision.of(run, rights, reader, words),
                running && rights.contains(Right.CANCEL),
                run.preview(),
                run.problemCount());
    }

    private static List<String> facts(RunView run, Instant now, JobWords words) {
        var facts = new ArrayList<String>();
        facts.add(words.say("fact.started", words.time(run.startedAt())));
        facts.add(words.origin(run));
        if (run.dryRun()) {
            facts.add(words.say("fact.dry-run"));
        }
        if (run.state() != RunState.WAITING) {
            var key = run.state() == RunState.RUNNING ? "fact.running" : "fact.took";
            facts.add(words.say(key, words.formats().duration(run.took(now))));
        }
        var decidedBy = run.decidedBy();
        if (decidedBy != null) {
            facts.add(words.say("fact.decided", decidedBy));
        }
        var urgent = run.urgentReason();
        if (urgent != null) {
            facts.add(words.say("edition.urgent", urgent));
        }
        return facts;
    }

    /** Reference data are read as rows only; a run that read nothing has no figures. */
    private static List<Count> counts(RunView run, JobKind kind, JobWords words) {
        if (run.read() == 0 && run.files() == 0) {
            return List.of();
        }
        boolean published = run.state() == RunState.PUBLISHED;
        var read = count("read", run.read(), words);
        var added = count(published ? "added" : "would-add", run.added(), words);
        var closed = count(published ? "closed" : "would-close", run.closed(), words);
        return switch (kind) {
            case REFERENCE_DATA -> List.of(read, added, closed);
            case SUBMISSIONS ->
                List.of(
                        count("files", run.files(), words),
                        read,
                        count("accepted", run.accepted(), words),
                        count("rejected", run.rejected(), words),
                        added,
                        closed);
        };
    }

    private static Count count(String key, long value, JobWords words) {
        return new Count(words.say("count." + key), words.count(value));
    }

    private static @Nullable Notice notice(RunView run, JobWords words) {
        var number = run.id().toString();
        return switch (run.state()) {
            case RUNNING, WAITING -> null;
            case PUBLISHED -> notice(Tone.GOOD, "published", words, edition(run), words.changes(run));
            case NOTHING_NEW -> notice(Tone.QUIET, "nothing_new", words);
            case PREVIEWED -> notice(Tone.QUIET, "previewed", words, words.changes(run));
            case HELD -> notice(Tone.BAD, "held", words);
            case FAILED -> notice(Tone.BAD, "failed", words, number);
            case INTERRUPTED -> notice(Tone.BAD, "interrupted", words, number);
            case CANCELLED -> notice(Tone.QUIET, "cancelled", words);
            case SUPERSEDED -> notice(Tone.QUIET, "superseded", words);
            case DISCARDED -> notice(Tone.QUIET, "discarded", words);
        };
    }

    private static String edition(RunView run) {
        var edition = run.edition();
        return edition == null ? "" : Integer.toString(edition.value());
    }

    private static Notice notice(Tone tone, String key, JobWords words, Object... arguments) {
        return new Notice(
                tone,
                words.say("notice." + key, arguments),
                words.has("notice." + key + ".next") ? words.say("notice." + key + ".next", arguments) : "");
    }
}
