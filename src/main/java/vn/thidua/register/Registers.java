package vn.thidua.register;

import java.time.LocalDate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.thidua.reference.References;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Right;
import vn.thidua.shared.SubjectId;

/**
 * Keeps the registers for whoever is signed in: a secretary of the city for everybody, a head of a cluster for the
 * cluster and its units. Anybody else is refused with {@link AccessDeniedException}.
 */
@Component
public class Registers {
    private final RegisterStore store;
    private final RegisterQuery query;
    private final References references;
    private final CurrentUser user;

    Registers(RegisterStore store, RegisterQuery query, References references, CurrentUser user) {
        this.store = store;
        this.query = query;
        this.references = references;
        this.user = user;
    }

    /** Whether the signed-in person keeps the entries about a subject. */
    public boolean keeps(SubjectId subject, LocalDate day) {
        return user.may(Right.RECORD) && new RegisterScope(user.scope(), references.current()).keeps(subject, day);
    }

    public Meeting hold(MeetingFacts meeting) {
        require(meeting.subject(), meeting.on());
        return store.hold(meeting, user.name());
    }

    /**
     * Adds an entry in the first state of its register.
     *
     * @return its number
     * @throws IllegalArgumentException if it names a meeting of another dataset, or none that is kept
     */
    public long add(EntryFacts entry) {
        require(entry.subject(), entry.on());
        var meeting = entry.meeting();
        if (meeting != null
                && query.meeting(meeting)
                        .filter(held -> held.dataset() == entry.dataset())
                        .isEmpty()) {
            throw new IllegalArgumentException(
                    "no meeting %d among the %s".formatted(meeting.value(), entry.dataset()));
        }
        return store.add(entry, entry.register().states().getFirst(), "", user.name());
    }

    /**
     * Adds a conclusion to the meeting of a day: to the one that is kept of it, or to one that is kept now.
     *
     * @param meeting the meeting; of the same body, day and period there is only one
     * @return the number of the conclusion
     */
    public long conclude(MeetingFacts meeting, SubjectId subject, LocalDate due, String what) {
        require(meeting.subject(), meeting.on());
        var held = query.meeting(meeting).orElseGet(() -> store.hold(meeting, user.name()));
        return add(EntryFacts.conclusion(held, subject, due, what));
    }

    /**
     * Moves an entry to a state of its register.
     *
     * @param on the day on which it was reached, not before the entry begins
     * @param note result, reason or evidence; may be blank
     * @throws IllegalArgumentException if there is no such entry, its register knows no such state, or the day or the
     *     length of the note is wrong
     */
    public void move(long entry, EntryState state, LocalDate on, String note) {
        var facts =
                query.facts(entry).orElseThrow(() -> new IllegalArgumentException("no register has an entry " + entry));
        require(facts.subject(), facts.on());
        if (!facts.register().states().contains(state)) {
            throw new IllegalArgumentException("%s knows no state %s".formatted(facts.register(), state));
        }
        if (on.isBefore(facts.on()) && facts.register() != Register.VISIT || note.length() > EntryFacts.LONGEST) {
            throw new IllegalArgumentException(
                    "a step lies after the beginning of its entry, its note has at most %d characters"
                            .formatted(EntryFacts.LONGEST));
        }
        store.move(entry, state, on, note.strip(), user.name());
    }

    private void require(SubjectId subject, LocalDate day) {
        if (!keeps(subject, day)) {
            throw new AccessDeniedException("%s may not keep registers about %s".formatted(user.name(), subject));
        }
    }
}
