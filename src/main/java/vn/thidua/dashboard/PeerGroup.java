package vn.thidua.dashboard;

/** Among whom a unit is ranked. */
public enum PeerGroup {
    /** The units of its cluster. */
    CLUSTER,
    /** The units of its kind in the whole city: urban districts, rural districts, wards, communes. */
    KIND,
    /** Those of its kind that are of about its size. */
    SIZE
}
