package vn.thidua.shared;

/** The code of an indicator, such as {@code CREMATION_RATE}: capitals, digits and underscores. */
public record IndicatorCode(String value) implements Comparable<IndicatorCode> {
    public IndicatorCode {
        if (!Codes.isCode(value)) {
            throw new IllegalArgumentException("a code is capitals, digits and _, at most 60: " + value);
        }
    }

    @Override
    public int compareTo(IndicatorCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
