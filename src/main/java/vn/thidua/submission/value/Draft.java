package vn.thidua.submission.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Quantity;
import vn.thidua.submission.Fault;

/** What a cell says under one convention, before the measure is asked whether it can be. */
sealed interface Draft {
    /**
     * One figure in base units.
     *
     * @param dimension money or weight if a unit said so
     * @param scale what one of the number as typed is in base units: a billion for "2,28 tỷ"
     * @param unitGiven the unit as typed
     * @param counted the words after the number that are no unit we know: "lượt người"
     */
    record Figure(
            Quantity quantity, Words.@Nullable Dimension dimension, BigDecimal scale, String unitGiven, String counted)
            implements Draft {
        boolean isScaled() {
            return scale.compareTo(BigDecimal.ONE) != 0;
        }

        Figure with(Quantity other) {
            return new Figure(other, dimension, scale, unitGiven, counted);
        }
    }

    /** Two numbers with a slash between them, and perhaps the percentage they make. */
    record Two(
            BigDecimal numerator,
            BigDecimal denominator,
            String counted,
            @Nullable BigDecimal percent) implements Draft {}

    /** A percentage. */
    record Percent(Quantity percent) implements Draft {}

    /** "13 tỷ 355": the literal and the spoken meaning of a rest without a unit. */
    record Rest(Figure literal, Figure spoken) implements Draft {}

    /** No number under this convention. */
    record Unreadable(Fault fault) implements Draft {}

    /** Numbers under this convention, but such as contradict each other: a falling range, parts out of order. */
    record Contradictory(Fault fault) implements Draft {}
}
