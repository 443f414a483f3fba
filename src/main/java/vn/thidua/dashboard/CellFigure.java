package vn.thidua.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicator.Grain;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.SubjectId;

/**
 * The number behind a cell: unrounded, with what is known of its bounds, how it is shown, and which figure it is.
 * Workbooks, CSV and the programming interface take it from here; no text is ever read back.
 *
 * @param quantity in base units: fractions, đồng, kg, pieces; a change of a rate in percentage points
 * @param decimals how many are shown
 * @param unit of measure of the quantity; blank for fractions
 * @param shownUnit what stands behind the shown number because no header says it; blank otherwise
 * @param key null for a number that is none of an indicator's figures
 */
public record CellFigure(
        Quantity quantity,
        Look look,
        int decimals,
        String unit,
        String shownUnit,
        @Nullable Key key) {

    /** How a number is scaled for readers. */
    public enum Look {
        PLAIN(0),
        THOUSAND(-3),
        TONNE(-3),
        MILLION(-6),
        BILLION(-9),
        /** A fraction in percent. */
        PERCENT(2),
        /** Percentage points, with their sign. */
        POINTS(0),
        /** A change as a fraction, in percent with its sign. */
        RELATIVE(2);

        private final int shift;

        Look(int shift) {
            this.shift = shift;
        }

        /** By how many places the decimal point moves to the right from the quantity to what is shown. */
        public int shift() {
            return shift;
        }

        public boolean percent() {
            return this == PERCENT || this == RELATIVE;
        }

        public boolean signed() {
            return this == POINTS || this == RELATIVE;
        }
    }

    /** What of an answer's row a number is. */
    public enum Part {
        VALUE,
        NUMERATOR,
        DENOMINATOR,
        /** The sum over members, where somebody reported a total. */
        MEMBERS,
        /** The reported total less the sum over members. */
        DIFFERENCE,
        TARGET,
        /** Carried from former units by area: an estimate. */
        CARRIED,
        CHANGE
    }

    /**
     * Which figure it is.
     *
     * @param code of the subject
     * @param period as the answer has it: of a year its period, of the year to date the quarter at its end
     */
    public record Key(IndicatorCode indicator, SubjectId subject, String code, Period period, Grain grain, Part part) {}

    /** The same number shown with its unit of measure behind it; the sign of percent belongs to the number itself. */
    public CellFigure withUnit(String shown) {
        return new CellFigure(quantity, look, decimals, unit, look.percent() ? "" : shown, key);
    }

    /** The number as readers see it: scaled and rounded half up. */
    public BigDecimal shown() {
        return shown(quantity.value());
    }

    public BigDecimal shown(BigDecimal bound) {
        return bound.scaleByPowerOfTen(look.shift()).setScale(decimals, RoundingMode.HALF_UP);
    }
}
