package vn.thidua;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.reference.Membership;
import vn.thidua.reference.Reference;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.security.SubjectScopes;
import vn.thidua.shared.Scope;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;

/** Looks up in the newest reference data what an account that speaks for a subject may see and edit. */
@Component
class AccountScopes implements SubjectScopes {
    private final References references;
    private final Clock clock;

    AccountScopes(References references, Clock clock) {
        this.references = references;
        this.clock = clock;
    }

    @Override
    public Scope scopeOf(String subjectCode) {
        var reference = references.current();
        return reference
                .subject(subjectCode)
                .map(subject -> scope(reference, subject))
                .orElse(Scope.of(Set.of(), Set.of()));
    }

    private Scope scope(Reference reference, Subject subject) {
        if (subject.type() == SubjectType.CLUSTER) {
            var members = reference.members(subject.id(), lastDay(subject)).stream()
                    .map(Subject::id)
                    .collect(Collectors.toSet());
            // a cluster that only demonstration figures know continues the one of its number there
            Set<SubjectId> named =
                    reference.holders(subject.code()).stream().map(Subject::id).collect(Collectors.toSet());
            return Scope.of(named, members);
        }
        if (subject.type() != SubjectType.UNIT) return Scope.of(Set.of(), Set.of());
        // every cluster it was ever in: its own past stays readable after it has moved
        Set<SubjectId> clusters = reference.data().memberships().stream()
                .filter(row -> row.unit().equals(subject.id()))
                .map(Membership::cluster)
                .collect(Collectors.toSet());
        return Scope.of(clusters, Set.of(subject.id()));
    }

    /** Today, or the last day of a cluster that is no more. */
    private LocalDate lastDay(Subject cluster) {
        var today = LocalDate.now(clock);
        var end = cluster.validity().to();
        return end == null || today.isBefore(end) ? today : end;
    }
}
