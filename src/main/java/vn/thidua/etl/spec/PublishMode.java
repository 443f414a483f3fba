package vn.thidua.etl.spec;

/** Who decides that a load becomes an edition. */
public enum PublishMode {
    AUTO,
    CONFIRM
}
