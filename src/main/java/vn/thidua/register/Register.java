package vn.thidua.register;

import static vn.thidua.register.EntryState.DONE;
import static vn.thidua.register.EntryState.GRANTED;
import static vn.thidua.register.EntryState.OPEN;
import static vn.thidua.register.EntryState.PLANNED;
import static vn.thidua.register.EntryState.PROPOSED;
import static vn.thidua.register.EntryState.RECOGNISED;
import static vn.thidua.register.EntryState.REGISTERED;
import static vn.thidua.register.EntryState.REPLICATED;
import static vn.thidua.register.EntryState.RUNNING;

import java.util.List;
import java.util.Locale;

/** A register, and the states its entries go through, in their order. */
public enum Register {
    /** What a meeting asked of a unit, until when. */
    CONCLUSION(OPEN, DONE),
    /** A key task of the year. */
    TASK(OPEN, DONE),
    /** A way of working that others may take over. */
    MODEL(REGISTERED, RUNNING, RECOGNISED, REPLICATED),
    /** An award, in counts of collectives and individuals. */
    AWARD(PROPOSED, GRANTED),
    /** A working visit to a unit. */
    VISIT(PLANNED, DONE);

    private final List<EntryState> states;

    Register(EntryState... states) {
        this.states = List.of(states);
    }

    public List<EntryState> states() {
        return states;
    }

    public String dbText() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Register fromDb(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
