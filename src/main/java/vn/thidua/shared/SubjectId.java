package vn.thidua.shared;

/** The number of a subject, given once and never reused. */
public record SubjectId(int value) implements Comparable<SubjectId> {
    public SubjectId {
        if (value < 1) {
            throw new IllegalArgumentException("a subject id starts at 1: " + value);
        }
    }

    @Override
    public int compareTo(SubjectId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
