package vn.thidua.register;

import java.io.Serializable;

/** To how many an award goes; who they are is not kept. */
public record Awarded(int collectives, int individuals) implements Serializable {
    public Awarded {
        if (collectives < 0 || individuals < 0 || collectives + individuals == 0) {
            throw new IllegalArgumentException("an award goes to at least one collective or individual");
        }
    }
}
