package vn.thidua.shared;

/** The code of a measure, such as {@code CREMATIONS}: capitals, digits and underscores. */
public record MeasureCode(String value) implements Comparable<MeasureCode> {
    public MeasureCode {
        if (!Codes.isCode(value)) {
            throw new IllegalArgumentException("a code is capitals, digits and _, at most 60: " + value);
        }
    }

    @Override
    public int compareTo(MeasureCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
