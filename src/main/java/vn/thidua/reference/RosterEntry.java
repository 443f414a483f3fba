package vn.thidua.reference;

import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.SubjectId;

/**
 * A duty to report: a measure that every unit of a kind owes, or one subject alone.
 *
 * @param subject null for the whole kind
 */
public record RosterEntry(
        MeasureCode measure,
        SubjectKind kind,
        @Nullable SubjectId subject,
        Validity validity,
        Periodicity periodicity) {

    boolean concerns(Subject unit) {
        return subject == null ? kind == unit.kind() : subject.equals(unit.id());
    }
}
