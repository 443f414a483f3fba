package vn.thidua.submission.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Quantity;
import vn.thidua.submission.Fault;
import vn.thidua.submission.Repair;
import vn.thidua.submission.ValueFacts;
import vn.thidua.submission.ValueKind;
import vn.thidua.submission.ValueReading;
import vn.thidua.submission.ValueReading.Pair;
import vn.thidua.submission.ValueReading.Share;
import vn.thidua.submission.ValueReading.Unclear;
import vn.thidua.submission.ValueReading.Understood;
import vn.thidua.submission.ValueReading.Wrong;
import vn.thidua.submission.value.Words.Dimension;

/** Whether what a cell says can be a figure of its measure. */
final class Judge {
    /** The warehouse keeps eighteen digits, three of them decimals. */
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    private final String text;
    private final ValueFacts facts;
    private final Set<Repair> repairs;

    Judge(String text, ValueFacts facts, Set<Repair> repairs) {
        this.text = text;
        this.facts = facts;
        this.repairs = repairs;
    }

    ValueReading read(Draft draft) {
        return switch (draft) {
            case Draft.Unreadable(var fault) -> new Wrong(fault);
            case Draft.Contradictory(var fault) -> new Wrong(fault);
            case Draft.Figure figure -> isRate() ? bareRate(figure) : figure(figure);
            case Draft.Two two -> pair(two);
            case Draft.Percent(var percent) -> percent(percent);
            case Draft.Rest(var literal, var spoken) -> rest(literal, spoken);
        };
    }

    private boolean isRate() {
        return facts.kind() == ValueKind.RATE || facts.kind() == ValueKind.SHARE;
    }

    private ValueReading figure(Draft.Figure figure) {
        var fault = unitFault(figure);
        if (fault == null) {
            fault = sizeFault(figure.quantity());
        }
        if (fault != null) {
            return new Wrong(fault);
        }
        var quantity = figure.quantity();
        if (decimals(quantity) > facts.decimals()) {
            boolean scaleLost = facts.kind() == ValueKind.MONEY && figure.dimension() == null && !figure.isScaled();
            return scaleLost ? scaleMissing(quantity) : new Wrong(ValueFaults.decimals(text, facts.decimals()));
        }
        var unit = figure.unitGiven().isEmpty() ? figure.counted() : figure.unitGiven();
        return new Understood(CellState.VALUE, quantity, unit, repairs);
    }

    private @Nullable Fault unitFault(Draft.Figure figure) {
        var dimension = figure.dimension();
        boolean fits = dimension == null
                || (dimension == Dimension.MONEY && facts.kind() == ValueKind.MONEY)
                || (dimension == Dimension.WEIGHT && facts.kind() == ValueKind.WEIGHT);
        if (!fits) {
            return ValueFaults.otherUnit(figure.unitGiven(), facts.unit());
        }
        boolean known = figure.counted().isEmpty()
                || (dimension == null && CountedUnit.matches(figure.counted(), facts.unit()));
        return known ? null : ValueFaults.unknownWord(figure.counted(), text);
    }

    private @Nullable Fault sizeFault(Quantity quantity) {
        if (quantity.value().abs().compareTo(LIMIT) >= 0) {
            return ValueFaults.tooLarge(text);
        }
        return quantity.value().signum() < 0 && !facts.negative() ? ValueFaults.negative(amount(quantity)) : null;
    }

    /** The bounds' decimals: the midpoint of a range may have one more. */
    private static int decimals(Quantity quantity) {
        return Stream.of(quantity.low(), quantity.high())
                .mapToInt(bound -> bound == null ? 0 : bound.scale())
                .max()
                .orElse(0);
    }

    private ValueReading scaleMissing(Quantity bare) {
        var millions = scaled(bare, MILLION);
        var billions = scaled(bare, BILLION);
        return new Unclear(
                ValueFaults.scaleMissing(text, amount(millions), amount(billions)),
                List.of(
                        new Understood(CellState.VALUE, millions, "triệu", repairs),
                        new Understood(CellState.VALUE, billions, "tỷ", repairs)));
    }

    private static Quantity scaled(Quantity quantity, BigDecimal factor) {
        var low = quantity.low();
        var high = quantity.high();
        return new Quantity(
                quantity.value().multiply(factor),
                low == null ? null : low.multiply(factor),
                high == null ? null : high.multiply(factor),
                quantity.approximate());
    }

    private ValueReading rest(Draft.Figure literal, Draft.Figure spoken) {
        var one = isRate() ? bareRate(literal) : figure(literal);
        var other = isRate() ? bareRate(spoken) : figure(spoken);
        if (!(one instanceof Understood) || !(other instanceof Understood)) {
            return one instanceof Understood ? other : one;
        }
        return new Unclear(
                ValueFaults.restWithoutUnit(text, amount(literal.quantity()), amount(spoken.quantity())),
                List.of(one, other));
    }

    private ValueReading pair(Draft.Two two) {
        if (facts.kind() != ValueKind.RATE) {
            return new Wrong(ValueFaults.pairForMeasure(text));
        }
        if (!facts.unit().isEmpty() && !CountedUnit.matches(two.counted(), facts.unit())) {
            return new Wrong(ValueFaults.unknownWord(two.counted(), text));
        }
        if (two.numerator().compareTo(LIMIT) >= 0 || two.denominator().compareTo(LIMIT) >= 0) {
            return new Wrong(ValueFaults.tooLarge(text));
        }
        if (isFraction(two.numerator()) || isFraction(two.denominator())) {
            return new Wrong(ValueFaults.decimals(text, 0));
        }
        var percent = two.percent();
        if (percent != null && contradicts(two, percent)) {
            return new Wrong(ValueFaults.percentContradicts(
                    new Fault.Amount(Quantity.exact(percent), "%"),
                    new Fault.Fraction(two.numerator(), two.denominator())));
        }
        return new Pair(
                Quantity.exact(two.numerator()), Quantity.exact(two.denominator()), two.counted(), percent, repairs);
    }

    private static boolean isFraction(BigDecimal number) {
        return number.stripTrailingZeros().scale() > 0;
    }

    /** A stated rate may be cut or rounded, so it is held to one unit of its last digit. */
    private static boolean contradicts(Draft.Two two, BigDecimal percent) {
        if (two.denominator().signum() == 0) {
            return true;
        }
        var computed = two.numerator().multiply(HUNDRED).divide(two.denominator(), MathContext.DECIMAL128);
        var tolerance = BigDecimal.ONE.movePointLeft(percent.scale());
        return computed.subtract(percent).abs().compareTo(tolerance) >= 0;
    }

    private ValueReading percent(Quantity percent) {
        if (!isRate()) {
            return new Wrong(ValueFaults.percentForMeasure(text));
        }
        if (percent.value().signum() < 0) {
            return new Wrong(ValueFaults.negative(new Fault.Amount(percent, "%")));
        }
        var high = percent.high();
        if (!facts.above100() && (high == null ? percent.value() : high).compareTo(HUNDRED) > 0) {
            return new Wrong(ValueFaults.above100(text));
        }
        if (decimals(percent) > ValueFacts.MOST_DECIMALS || percent.value().compareTo(LIMIT) >= 0) {
            return new Wrong(ValueFaults.decimals(text, ValueFacts.MOST_DECIMALS));
        }
        return new Share(percent, repairs);
    }

    /** "84" may be 84% or a numerator; "0,84" may be 84% or 0,84%. */
    private ValueReading bareRate(Draft.Figure figure) {
        var quantity = figure.quantity();
        boolean couldBe = figure.dimension() == null
                && !figure.isScaled()
                && figure.counted().isEmpty()
                && quantity.value().signum() >= 0
                && quantity.value().compareTo(HUNDRED) <= 0;
        if (!couldBe || decimals(quantity) > ValueFacts.MOST_DECIMALS) {
            return new Wrong(ValueFaults.noRate(text));
        }
        var percent = new Share(quantity, repairs);
        boolean small = quantity.value().compareTo(BigDecimal.ONE) <= 0;
        var other = small ? new Share(scaled(quantity, HUNDRED), repairs) : null;
        return new Unclear(
                ValueFaults.bareRate(
                        text,
                        new Fault.Amount(quantity, "%"),
                        other == null
                                ? new Fault.Amount(quantity, facts.kind() == ValueKind.RATE ? facts.unit() : "")
                                : new Fault.Amount(other.percent(), "%")),
                other == null ? List.of(percent) : List.of(percent, other));
    }

    private Fault.Amount amount(Quantity quantity) {
        return new Fault.Amount(quantity, facts.unit());
    }
}
