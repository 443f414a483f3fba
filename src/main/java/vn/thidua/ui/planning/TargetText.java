package vn.thidua.ui.planning;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Scale;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;

/** Targets as planners type them: rates in percent, sums in the indicator's scale, in the reader's way of writing. */
record TargetText(Scale scale, Formats formats) implements Serializable {

    static TargetText of(Indicator indicator, Formats formats) {
        return new TargetText(indicator.scale(), formats);
    }

    private int digits() {
        return switch (scale) {
            case ONE -> 0;
            case THOUSAND, TONNE -> 3;
            case MILLION -> 6;
            case BILLION -> 9;
            case PERCENT -> -2;
        };
    }

    /** The unit of the cells, beside the indicator's own: empty for plain counts. */
    String unit() {
        boolean vietnamese = formats.language() == Language.VI;
        return switch (scale) {
            case ONE -> "";
            case THOUSAND -> vietnamese ? "nghìn" : "thousand";
            case MILLION -> vietnamese ? "triệu" : "million";
            case BILLION -> vietnamese ? "tỷ" : "billion";
            case TONNE -> vietnamese ? "tấn" : "tonnes";
            case PERCENT -> "%";
        };
    }

    /** The unit of the cells with the indicator's own: "tỷ đồng", "%", "cuộc". */
    String unitOf(Indicator indicator) {
        return scale == Scale.PERCENT
                ? unit()
                : (unit() + " " + indicator.unit().in(formats.language())).strip();
    }

    String write(@Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        var shown = value.movePointLeft(digits());
        return formats.number(scale == Scale.PERCENT ? shown.setScale(2, RoundingMode.HALF_UP) : shown);
    }

    /** As it stands in a column: shares with two decimals, so that their commas stand below each other. */
    String cell(@Nullable BigDecimal value) {
        return value != null && scale == Scale.PERCENT
                ? formats.number(value.movePointLeft(digits()), 2)
                : write(value);
    }

    /** The value typed; empty if it is no number that is at least zero. */
    Optional<BigDecimal> read(String typed) {
        boolean vietnamese = formats.language() == Language.VI;
        var plain = typed.strip().replace("%", "").replace("\u00a0", "").replace(" ", "");
        plain = vietnamese ? plain.replace(".", "").replace(',', '.') : plain.replace(",", "");
        return plain.matches("[0-9]{1,15}(\\.[0-9]{1,6})?")
                ? Optional.of(new BigDecimal(plain).movePointRight(digits()))
                : Optional.empty();
    }
}
