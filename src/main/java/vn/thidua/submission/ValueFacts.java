package vn.thidua.submission;

import org.jspecify.annotations.Nullable;

/**
 * What the parser must know of the measure or indicator of a cell.
 *
 * @param unit unit of measure as in the reference data: "ca", "đồng", "kg", "%"; for a rate that of its parts
 * @param decimals how many decimals a figure may have in its base unit
 * @param negative whether a figure below zero has a meaning
 * @param above100 whether a percentage above 100 has a meaning (received against registered has)
 * @param marks what words and signs stand for when there is no number
 */
public record ValueFacts(ValueKind kind, String unit, int decimals, boolean negative, boolean above100, Marks marks) {
    public static final int MOST_DECIMALS = 3;

    public ValueFacts {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("a figure has 0 to 3 decimals: " + decimals);
        }
    }

    /** The facts of a measure by its unit: đồng is money, kg weight, % a share, anything else a count or an amount. */
    public static ValueFacts measure(String unit, int decimals) {
        var kind = switch (unit) {
            case "đồng" -> ValueKind.MONEY;
            case "kg" -> ValueKind.WEIGHT;
            case "%" -> ValueKind.SHARE;
            default -> decimals == 0 ? ValueKind.COUNT : ValueKind.AMOUNT;
        };
        return new ValueFacts(kind, unit, decimals, false, false, Marks.standard());
    }

    /** The facts of an indicator with numerator and denominator, both counted in {@code unit} if that is known. */
    public static ValueFacts rate(@Nullable String unit) {
        return new ValueFacts(ValueKind.RATE, unit == null ? "" : unit, MOST_DECIMALS, false, false, Marks.standard());
    }

    public ValueFacts withNegative() {
        return new ValueFacts(kind, unit, decimals, true, above100, marks);
    }

    public ValueFacts withAbove100() {
        return new ValueFacts(kind, unit, decimals, negative, true, marks);
    }

    public ValueFacts withMarks(Marks other) {
        return new ValueFacts(kind, unit, decimals, negative, above100, other);
    }
}
