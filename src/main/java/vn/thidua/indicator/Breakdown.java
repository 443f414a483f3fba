package vn.thidua.indicator;

import vn.thidua.shared.SubjectType;

/** Whose figures an answer lists: the city as a whole, each cluster, or each unit. */
public enum Breakdown {
    CITY(SubjectType.CITY),
    CLUSTER(SubjectType.CLUSTER),
    UNIT(SubjectType.UNIT);

    private final SubjectType subjects;

    Breakdown(SubjectType subjects) {
        this.subjects = subjects;
    }

    public SubjectType subjects() {
        return subjects;
    }
}
