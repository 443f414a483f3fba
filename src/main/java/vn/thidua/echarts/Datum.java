package vn.thidua.echarts;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a chart with all that its tooltip and its spoken value say.
 *
 * @param id what click events carry; unique within a series
 * @param label what the figure is about: a period's code such as {@code 2022Q4}, which the chart writes out, or a name
 * @param value in base units: a rate as a fraction, money in đồng, weight in kilograms; null when there is no figure
 * @param low and {@code high} the ends when the value is not exact; null is an open end
 * @param numerator and {@code denominator} the counts behind a rate
 * @param reported of {@code expected} reports are in; fewer draws the figure hatched or hollow
 * @param note a sentence more, or the reason why there is no figure
 */
public record Datum(
        String id,
        String label,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        Certainty certainty,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Integer reported,
        @Nullable Integer expected,
        @Nullable String note)
        implements Serializable {

    public Datum {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a datum needs an id, its label is: " + label);
        }
        if ((reported == null) != (expected == null)) {
            throw new IllegalArgumentException("coverage has both parts or none: " + id);
        }
    }

    public static Datum of(String id, String label, BigDecimal value) {
        return new Datum(id, label, value, null, null, Certainty.EXACT, null, null, null, null, null);
    }

    /** No figure, with the reason as it is to be read: "chưa có số liệu", "không phát sinh", "không áp dụng". */
    public static Datum missing(String id, String label, String reason) {
        return new Datum(id, label, null, null, null, Certainty.EXACT, null, null, null, null, reason);
    }

    public Datum counts(BigDecimal over, BigDecimal under) {
        return new Datum(id, label, value, low, high, certainty, over, under, reported, expected, note);
    }

    public Datum coverage(int in, int of) {
        return new Datum(id, label, value, low, high, certainty, numerator, denominator, in, of, note);
    }

    public Datum certainty(Certainty how, @Nullable BigDecimal from, @Nullable BigDecimal to) {
        return new Datum(id, label, value, from, to, how, numerator, denominator, reported, expected, note);
    }

    public Datum note(String sentence) {
        return new Datum(id, label, value, low, high, certainty, numerator, denominator, reported, expected, sentence);
    }
}
