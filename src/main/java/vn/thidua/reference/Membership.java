package vn.thidua.reference;

import vn.thidua.shared.SubjectId;

/** A unit in a cluster, in one role, on certain days. */
public record Membership(SubjectId cluster, SubjectId unit, Role role, Validity validity) {}
