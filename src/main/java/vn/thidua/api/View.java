package vn.thidua.api;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thidua.reference.Reference;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.security.CurrentUser;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Scope;
import vn.thidua.shared.SubjectType;
import vn.thidua.warehouse.Snapshot;
import vn.thidua.warehouse.Warehouse;

/** What a request looks at: an edition, its reference data, a dataset, and the scope of whoever asks. */
@Component
class View {
    private final Warehouse warehouse;
    private final References references;
    private final CurrentUser user;
    private final Dataset usual;

    View(Warehouse warehouse, References references, CurrentUser user, @Value("${thidua.demo:false}") boolean demo) {
        this.warehouse = warehouse;
        this.references = references;
        this.user = user;
        this.usual = demo ? Dataset.ILLUSTRATIVE : Dataset.REPORTS;
    }

    /** The edition asked for, or the newest. */
    Snapshot snapshot(@Nullable EditionNumber edition) {
        if (edition == null) return warehouse.current();
        var head = warehouse.head();
        if (edition.compareTo(head) > 0) throw ApiProblem.badValue("edition", edition.toString(), "0–" + head);
        return warehouse.at(edition);
    }

    /** Everybody whom any figures know. */
    Reference reference(Snapshot snapshot) {
        return references.at(snapshot);
    }

    /** Everybody whom figures of the usual dataset know. */
    Reference usualReference(Snapshot snapshot) {
        return references.at(snapshot, usual);
    }

    /** The dataset asked for, or the usual one: illustrative with demonstration data, reports without. */
    Dataset dataset(@Nullable Dataset asked) {
        return asked == null ? usual : asked;
    }

    Scope scope() {
        return user.scope();
    }

    /** The subject of a code; a problem of the parameter if there is none. */
    static Subject subject(Reference reference, String parameter, String code) {
        return reference.subject(code).orElseThrow(() -> ApiProblem.badValue(parameter, code, "GET /api/v1/subjects"));
    }

    /** Whether figures of the subject may be shown by its name; totals may always. Made-up clusters open no names. */
    static boolean names(Scope scope, Reference reference, Subject subject) {
        if (scope.everything() || subject.type() != SubjectType.UNIT || scope.mayEdit(subject.id())) return true;
        return reference.data().memberships().stream()
                .anyMatch(row -> row.unit().equals(subject.id())
                        && scope.names(row.cluster())
                        && reference.require(row.cluster()).dataset() == null);
    }
}
