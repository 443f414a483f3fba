package vn.thidua.dashboard.spec;

/** Whose figures a card shows, seen from the subject of the page. */
public enum About {
    /** The subject itself. */
    SELF,
    /** What the subject is made of: clusters of the city, units of a cluster. */
    PARTS,
    /** The clusters of the city, on any page. */
    CLUSTERS,
    /** All units of the city, on any page. */
    UNITS
}
