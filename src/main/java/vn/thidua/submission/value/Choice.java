package vn.thidua.submission.value;

import java.math.BigDecimal;
import java.util.stream.Stream;
import vn.thidua.shared.Quantity;
import vn.thidua.submission.Fault;
import vn.thidua.submission.ValueFacts;
import vn.thidua.submission.ValueKind;
import vn.thidua.submission.ValueReading;
import vn.thidua.submission.ValueReading.Unclear;

/** Which of two readings of the same separators stands, or whether the cell is asked about. */
final class Choice {
    /** "7.690 triệu" is how the press groups millions; a thousand billions no fund has seen, so "2.280 tỷ" is asked. */
    private static final BigDecimal ASKED_FROM = BigDecimal.valueOf(1_000_000_000);

    private final String text;
    private final ValueFacts facts;

    Choice(String text, ValueFacts facts) {
        this.text = text;
        this.facts = facts;
    }

    /** @param commas whether commas are the only separators, decimals in Vietnamese and groups in English */
    ValueReading between(Attempt vietnamese, Attempt english, boolean commas) {
        if (!english.isNumber() || !vietnamese.isNumber()) {
            return english.isNumber() ? english.reading() : vietnamese.reading();
        }
        // "1 tỷ 2.000 triệu" is not mended by taking the point for a decimal one
        if (vietnamese.isContradictory() || english.isContradictory()) {
            return vietnamese.reading();
        }
        if (name(vietnamese.draft()).equals(name(english.draft()))) {
            return vietnamese.reading();
        }
        if (!vietnamese.fits() && !english.fits()) {
            return vietnamese.reading();
        }
        boolean ask = isRate(vietnamese.draft())
                ? vietnamese.fits() && english.fits()
                : commas ? asksCommas(vietnamese, english) : asksPoints(vietnamese, english);
        if (!ask) {
            return vietnamese.fits() ? vietnamese.reading() : english.reading();
        }
        return new Unclear(
                ValueFaults.twoReadings(text, name(vietnamese.draft()), name(english.draft())),
                Stream.of(vietnamese, english)
                        .filter(Attempt::fits)
                        .map(Attempt::reading)
                        .toList());
    }

    private boolean isRate(Draft draft) {
        return !(draft instanceof Draft.Two)
                && (draft instanceof Draft.Percent
                        || facts.kind() == ValueKind.RATE
                        || facts.kind() == ValueKind.SHARE);
    }

    /** "2,280 tỷ" has decimals and stands; "1,124" of a count cannot have them, and "1,000 tỷ" hardly. */
    private boolean asksCommas(Attempt vietnamese, Attempt english) {
        return english.fits() && (!vietnamese.fits() || isCounted(vietnamese.draft()) || isWhole(vietnamese.draft()));
    }

    /** "1.124" of a count is 1124; where decimals are possible it is asked about. */
    private boolean asksPoints(Attempt vietnamese, Attempt english) {
        if (isCounted(vietnamese.draft())) {
            return false;
        }
        var scale = scale(vietnamese.draft());
        boolean scaled = scale.compareTo(BigDecimal.ONE) != 0;
        if (facts.kind() == ValueKind.MONEY && scaled && scale.compareTo(ASKED_FROM) < 0) {
            return false;
        }
        return english.fits() || (!scaled && facts.decimals() > 0);
    }

    /** A whole number by the nature of the measure, without a multiplier that would allow decimals. */
    private boolean isCounted(Draft draft) {
        return draft instanceof Draft.Two
                || (facts.decimals() == 0 && scale(draft).compareTo(BigDecimal.ONE) == 0);
    }

    private static BigDecimal scale(Draft draft) {
        return switch (draft) {
            case Draft.Figure figure -> figure.scale();
            case Draft.Rest rest -> rest.literal().scale();
            case Draft.Two two -> BigDecimal.ONE;
            case Draft.Percent percent -> BigDecimal.ONE;
            case Draft.Contradictory contradictory -> BigDecimal.ONE;
            case Draft.Unreadable unreadable -> BigDecimal.ONE;
        };
    }

    private static boolean isWhole(Draft draft) {
        return draft instanceof Draft.Figure figure
                && figure.quantity().value().remainder(figure.scale()).signum() == 0;
    }

    /** The reading as the message names it. */
    private Object name(Draft draft) {
        return switch (draft) {
            case Draft.Figure figure -> amount(figure.quantity(), facts.unit());
            case Draft.Rest rest -> amount(rest.literal().quantity(), facts.unit());
            case Draft.Percent(var percent) -> amount(percent, "%");
            case Draft.Two two -> new Fault.Fraction(two.numerator(), two.denominator());
            case Draft.Contradictory(var fault) -> fault.code();
            case Draft.Unreadable(var fault) -> fault.code();
        };
    }

    private static Fault.Amount amount(Quantity quantity, String unit) {
        return new Fault.Amount(quantity, unit);
    }
}
