package vn.thidua.indicator;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.definition.Localized;
import vn.thidua.reference.Better;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.MeasureCode;

/**
 * An indicator with its formulas understood.
 *
 * @param numerator of a ratio; the whole formula of a sum
 * @param denominator null unless it is a ratio
 * @param otherwise how a measure is computed, within one period, where it was not given itself
 * @param byArea whether its figures may be carried onto other units by area, as an estimate
 * @param digest of the file
 */
public record Indicator(
        IndicatorCode code,
        Localized name,
        IndicatorKind kind,
        Formula numerator,
        @Nullable Formula denominator,
        Map<MeasureCode, Formula> otherwise,
        Localized unit,
        Scale scale,
        Better better,
        int order,
        String group,
        boolean byArea,
        String digest) {

    public Indicator {
        otherwise = Map.copyOf(otherwise);
    }

    /** Whether values are fractions of one, shown in percent; their changes are percentage points. */
    public boolean isRate() {
        return scale == Scale.PERCENT;
    }

    /** The measures of both parts, numerator first: what a unit has to report. */
    public List<MeasureCode> measures() {
        Set<MeasureCode> codes = new LinkedHashSet<>(numerator.measures());
        if (denominator != null) {
            codes.addAll(denominator.measures());
        }
        return List.copyOf(codes);
    }

    /** Every measure that can change a value: those of both parts, and those that stand in for them. */
    public Set<MeasureCode> sources() {
        Set<MeasureCode> codes = new LinkedHashSet<>(measures());
        otherwise.values().forEach(formula -> codes.addAll(formula.measures()));
        return codes;
    }

    /** The measure under which a value published without its counts is kept: it has the indicator's own code. */
    public MeasureCode share() {
        return new MeasureCode(code.value());
    }

    /** What a stored share has to be divided by to become a value: rates are stored in percent. */
    public BigDecimal shareDivisor() {
        return isRate() ? BigDecimal.valueOf(100) : BigDecimal.ONE;
    }
}
