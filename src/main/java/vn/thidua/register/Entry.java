package vn.thidua.register;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One line of a register with everything that became of it.
 *
 * @param steps oldest first, never empty
 */
public record Entry(long id, EntryFacts facts, List<Step> steps) implements Serializable {

    /**
     * @param on the day on which the state was reached
     * @param note the result, the reason or the evidence; blank for none
     */
    public record Step(EntryState state, LocalDate on, String note, Instant at, String by) implements Serializable {}

    /** How an entry stands to its deadline. */
    public enum Progress {
        OPEN,
        /** Open after its deadline. */
        LATE,
        DONE,
        /** Done after its deadline. */
        DONE_LATE
    }

    public Entry {
        steps = List.copyOf(steps);
    }

    public EntryState state() {
        return steps.getLast().state();
    }

    /** What was last written about it. */
    public String note() {
        return steps.reversed().stream()
                .map(Step::note)
                .filter(note -> !note.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The state on a day: a step counts from the day it was reached, and before the first the entry was open. */
    public Progress progress(LocalDate day) {
        var done = steps.getLast().state() == facts.register().states().getLast()
                && !steps.getLast().on().isAfter(day);
        var due = facts.due();
        if (done) {
            return due != null && steps.getLast().on().isAfter(due) ? Progress.DONE_LATE : Progress.DONE;
        }
        return due != null && day.isAfter(due) ? Progress.LATE : Progress.OPEN;
    }
}
