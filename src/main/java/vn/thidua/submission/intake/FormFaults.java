package vn.thidua.submission.intake;

import java.util.List;
import vn.thidua.shared.Severity;
import vn.thidua.submission.Fault;

/** Where a form that comes back is not what was handed out. */
final class FormFaults {
    private FormFaults() {}

    /** FORM-01: a row was deleted; its figures of before stay. */
    static Fault rowMissing(String name) {
        return new Fault("FORM-01", Severity.NOTE, List.of(name));
    }

    /** FORM-02: a row names another unit or period. */
    static Fault ofAnother(String unit, String period) {
        return Fault.of("FORM-02", unit, period);
    }

    /** FORM-03: the unit of measure was changed, so that the figure would mean something else. */
    static Fault otherUnit(String measure, String handedOut, String now) {
        return Fault.of("FORM-03", measure, handedOut, now);
    }

    /** FORM-04: a measure that was not asked for. */
    static Fault notHandedOut(String measure) {
        return Fault.of("FORM-04", measure);
    }

    /** FORM-05: code and content of a row belong to different measures. */
    static Fault otherName(String measure, String name) {
        return Fault.of("FORM-05", measure, name);
    }

    /** FORM-06: the column of figures is not the one that was to be filled in. */
    static Fault valuesElsewhere() {
        return Fault.of("FORM-06");
    }
}
