package vn.thidua.security;

import vn.thidua.shared.Scope;

/** What an account may see and edit that speaks for a subject. Answered from reference data, which stand elsewhere. */
@FunctionalInterface
public interface SubjectScopes {
    /**
     * A cluster's code names that cluster and edits its units; a unit's code names the clusters it was ever in and
     * edits itself; an unknown code does neither.
     */
    Scope scopeOf(String subjectCode);
}
