package vn.thidua.etl.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which figure was meant where thousand, million and billion were mixed up. */
final class Slips {
    /** Powers of ten between the words nghìn, triệu, tỷ, most likely first. */
    private static final int[] STEPS = {3, 6, 9};

    /** The figure that was meant may be somewhat above or below all others. */
    private static final BigDecimal ROOM = BigDecimal.valueOf(3);

    private Slips() {}

    /**
     * The figure a thousand, a million or a billion times larger or smaller that stands among the others.
     *
     * @param others figures of other quarters, sorted, at least one
     */
    static Optional<BigDecimal> meant(BigDecimal value, List<BigDecimal> others) {
        var least = others.getFirst();
        var most = others.getLast().multiply(ROOM);
        return IntStream.of(STEPS)
                .mapToObj(step -> value.compareTo(most) > 0 ? value.movePointLeft(step) : value.movePointRight(step))
                .filter(figure ->
                        figure.compareTo(most) <= 0 && figure.multiply(ROOM).compareTo(least) >= 0)
                .findFirst()
                .map(figure -> figure.stripTrailingZeros());
    }
}
