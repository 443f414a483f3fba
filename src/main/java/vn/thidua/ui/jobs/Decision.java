package vn.thidua.ui.jobs;

import java.io.Serializable;
import java.util.Set;
import vn.thidua.etl.RunState;
import vn.thidua.etl.RunView;
import vn.thidua.security.Right;

/** What this reader may decide about a run that waits. */
sealed interface Decision extends Serializable {
    /** It does not wait. */
    record None() implements Decision {}

    /** This reader publishes or discards it. */
    record Open(String sentence) implements Decision {}

    /** Somebody else has to; {@code why} says who. */
    record Closed(String sentence, String why) implements Decision {}

    /** This reader started it and publishes it only in a hurry, with a reason that stays with the edition. */
    record Urgent(String sentence, String why) implements Decision {}

    static Decision of(RunView run, Set<Right> rights, String reader, JobWords words) {
        if (run.state() != RunState.WAITING) {
            return new None();
        }
        var sentence = run.rejected() == 0
                ? words.say("decision.clean", words.changes(run))
                : words.say("decision", words.changes(run), run.rejected());
        if (!rights.contains(Right.PUBLISH)) {
            return new Closed(sentence, words.say("decision.no-right"));
        }
        return run.requestedBy().equals(reader)
                ? new Urgent(sentence, words.say("decision.same-person"))
                : new Open(sentence);
    }
}
