package vn.thidua.etl.spec;

/**
 * What a problem that must be fixed takes with it. Taking the cell alone is the default: thirty good figures should not
 * wait for one bad one, and the unit reads in the problems file which one is missing.
 */
public enum RejectMode {
    CELL,
    FILE
}
