package vn.thidua.etl;

/** What a job loads. */
public enum JobKind {
    /** The folder of subjects, members, measures and lineage. */
    REFERENCE_DATA("reference-data"),
    /** Files with figures. */
    SUBMISSIONS("submissions");

    private final String dbText;

    JobKind(String dbText) {
        this.dbText = dbText;
    }

    /** The word in YAML. */
    public String dbText() {
        return dbText;
    }
}
