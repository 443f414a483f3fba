package vn.thidua.etl;

/** The number of one run of a job. */
public record RunId(long value) {
    public RunId {
        if (value < 1) {
            throw new IllegalArgumentException("a run id starts at 1: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
