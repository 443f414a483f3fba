package vn.thidua.submission.value;

import vn.thidua.submission.ValueReading;
import vn.thidua.submission.ValueReading.Wrong;

/** What one convention makes of a cell: as a text alone, and as a figure of the measure. */
record Attempt(Draft draft, ValueReading reading) {
    boolean isNumber() {
        return !(draft instanceof Draft.Unreadable);
    }

    boolean isContradictory() {
        return draft instanceof Draft.Contradictory;
    }

    boolean fits() {
        return !(reading instanceof Wrong);
    }
}
