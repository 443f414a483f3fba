package vn.thidua.echarts;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How values are written: the name of a formatter that the browser knows, and its arguments. Nothing is executed.
 *
 * @param name number, percent, points, money or weight
 * @param decimals the most decimals shown
 * @param scale for money {@code dong, million, billion}, for weight {@code kilogram, tonne}; {@code auto} lets each
 *     value choose, for tooltips
 * @param unit a word after the number where there is room; blank for none
 */
public record ValueFormat(String name, int decimals, String scale, String unit) implements Serializable {
    public ValueFormat {
        if (decimals < 0 || decimals > 6) {
            throw new IllegalArgumentException("0 to 6 decimals: " + decimals);
        }
    }

    /** Fractions as percent: 0.8543 is 85,43%. */
    public static ValueFormat percent(int decimals) {
        return new ValueFormat("percent", decimals, "", "");
    }

    /** Differences of rates in percentage points. */
    public static ValueFormat points(int decimals) {
        return new ValueFormat("points", decimals, "", "");
    }

    /** Plain numbers with a word for one of them, for example "ca"; blank for none. */
    public static ValueFormat number(int decimals, String unit) {
        return new ValueFormat("number", decimals, "", unit);
    }

    /** Values in đồng shown in đồng, triệu đồng or tỷ đồng. */
    public static ValueFormat money(MoneyUnit shownIn, int decimals) {
        return new ValueFormat("money", decimals, shownIn.code(), "");
    }

    /** Values in kilograms, shown in kilograms. */
    public static ValueFormat kilograms(int decimals) {
        return new ValueFormat("weight", decimals, "kilogram", "");
    }

    /** Values in kilograms, shown in tonnes. */
    public static ValueFormat tonnes(int decimals) {
        return new ValueFormat("weight", decimals, "tonne", "");
    }

    /** What values in đồng are shown in. */
    public enum MoneyUnit {
        DONG,
        MILLION,
        BILLION;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The reference a chart option carries. */
    Map<String, Object> reference() {
        var reference = new LinkedHashMap<String, Object>();
        reference.put("$fn", name);
        reference.put("decimals", decimals);
        if (!scale.isBlank()) {
            reference.put("scale", scale);
        }
        if (!unit.isBlank()) {
            reference.put("unit", unit);
        }
        return reference;
    }
}
