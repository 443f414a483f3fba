package vn.thidua.register;

import java.time.LocalDate;
import vn.thidua.reference.Reference;
import vn.thidua.shared.Scope;
import vn.thidua.shared.SubjectId;

/** Whose entries somebody reads: the city's always, a cluster's and its units' if the cluster is named to them. */
record RegisterScope(Scope scope, Reference reference) {

    boolean reads(SubjectId id, LocalDate day) {
        if (scope.everything()) {
            return true;
        }
        return reference
                .subject(id)
                .map(subject -> switch (subject.type()) {
                    case CITY -> true;
                    case CLUSTER -> scope.names(id);
                    case UNIT, PLACE -> reference.named(scope, id, day);
                })
                .orElse(false);
    }

    /** Whose entries a keeper of registers writes: of the own cluster, and the city's for those who see everything. */
    boolean keeps(SubjectId id, LocalDate day) {
        boolean city = reference.city().id().equals(id);
        return scope.everything() || !city && reads(id, day);
    }
}
