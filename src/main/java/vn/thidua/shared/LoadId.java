package vn.thidua.shared;

/** The number of one load into the warehouse. */
public record LoadId(long value) implements Comparable<LoadId> {
    public LoadId {
        if (value < 1) {
            throw new IllegalArgumentException("a load id starts at 1: " + value);
        }
    }

    @Override
    public int compareTo(LoadId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
