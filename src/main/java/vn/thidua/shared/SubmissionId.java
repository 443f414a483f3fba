package vn.thidua.shared;

/** The number of one submission: a file or an API call. */
public record SubmissionId(long value) implements Comparable<SubmissionId> {
    public SubmissionId {
        if (value < 1) {
            throw new IllegalArgumentException("a submission id starts at 1: " + value);
        }
    }

    @Override
    public int compareTo(SubmissionId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
