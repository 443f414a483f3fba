package vn.thidua.shared;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;

/** A quantity with its word: "trên 13 tỷ đồng", "2–2,2 tỷ đồng", "khoảng 300 lượt người". */
record QuantityText(Texts texts) implements Serializable {

    /**
     * @param number how one bound is written, without a unit
     * @param unit the key of a pattern with {0} for the number
     */
    String write(Quantity quantity, Function<BigDecimal, String> number, Function<String, String> unit) {
        var qualifier = quantity.qualifier();
        var digits = switch (qualifier) {
            // a bound, not the value: over 3 plus 2 to 4 is over 5, though its value is 6
            case OVER -> number.apply(Objects.requireNonNull(quantity.low()));
            case UNDER -> number.apply(Objects.requireNonNull(quantity.high()));
            case EXACT -> number.apply(quantity.value());
            case RANGE, ABOUT -> span(quantity, number);
        };
        return word(qualifier, unit.apply(digits));
    }

    String word(Qualifier qualifier, String amount) {
        return switch (qualifier) {
            case EXACT, RANGE -> amount;
            case OVER -> texts.get("shared.quantity.over", amount);
            case UNDER -> texts.get("shared.quantity.under", amount);
            case ABOUT -> texts.get("shared.quantity.about", amount);
        };
    }

    private static String span(Quantity quantity, Function<BigDecimal, String> number) {
        var low = quantity.low();
        var high = quantity.high();
        if (low == null || high == null || low.equals(high)) {
            return number.apply(quantity.value());
        }
        var from = number.apply(low);
        var to = number.apply(high);
        return from.equals(to) ? from : from + "–" + to;
    }
}
