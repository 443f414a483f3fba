package vn.thidua.shared;

/** The number of an edition. 0 is the empty warehouse before the first publish; numbers only grow. */
public record EditionNumber(int value) implements Comparable<EditionNumber> {
    public EditionNumber {
        if (value < 0) {
            throw new IllegalArgumentException("an edition number is not negative: " + value);
        }
    }

    @Override
    public int compareTo(EditionNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
