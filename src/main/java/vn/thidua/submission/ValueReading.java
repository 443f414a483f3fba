package vn.thidua.submission;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Quantity;

/** What a cell says. Alternatives are exhaustive: switch over them without a default. */
public sealed interface ValueReading {

    /**
     * A figure, or the stated lack of one.
     *
     * @param quantity in base units (đồng, kg, pieces); zero where none occurred; null for the other states
     * @param unitGiven the unit as typed, such as "tỷ đồng"; empty if none was
     * @param repairs what was put right on the way
     */
    record Understood(CellState state, @Nullable Quantity quantity, String unitGiven, Set<Repair> repairs)
            implements ValueReading {
        public Understood {
            boolean hasNumber = state == CellState.VALUE || state == CellState.NONE_OCCURRED;
            if (hasNumber != (quantity != null)) {
                throw new IllegalArgumentException("state %s with quantity %s".formatted(state, quantity));
            }
            repairs = Set.copyOf(repairs);
        }

        /** A cell without a number. */
        public static Understood of(CellState state) {
            return new Understood(state, state == CellState.NONE_OCCURRED ? Quantity.ZERO : null, "", Set.of());
        }
    }

    /**
     * Numerator and denominator of an indicator: "4.375/5.121 ca". Whether the numerator may be larger is a rule's
     * question, not the parser's.
     *
     * @param statedPercent a percentage written beside them, already checked within one unit of its last digit
     */
    record Pair(
            Quantity numerator,
            Quantity denominator,
            String unitGiven,
            @Nullable BigDecimal statedPercent,
            Set<Repair> repairs)
            implements ValueReading {
        public Pair {
            repairs = Set.copyOf(repairs);
        }
    }

    /**
     * A percentage without its counts.
     *
     * @param percent in percent: 89.26 for "89.26%"
     */
    record Share(Quantity percent, Set<Repair> repairs) implements ValueReading {
        public Share {
            repairs = Set.copyOf(repairs);
        }

        /** The same as a fraction: 0.8926. */
        public BigDecimal fraction() {
            return percent.value().movePointLeft(2);
        }
    }

    /**
     * Can be read in more than one way.
     *
     * @param readings the readings that the message names, in its order; an entry screen may offer them
     */
    record Unclear(Fault fault, List<ValueReading> readings) implements ValueReading {
        public Unclear {
            readings = List.copyOf(readings);
        }
    }

    /** Cannot be a figure of this measure. */
    record Wrong(Fault fault) implements ValueReading {}
}
