package vn.thidua.indicator.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.thidua.indicator.Formula;
import vn.thidua.shared.MeasureCode;

/** A linear expression while it is being put together: measures with their factors, and a plain number. */
record Weights(Map<MeasureCode, BigDecimal> factors, BigDecimal constant) {
    private static final int DECIMALS = 6;

    static Weights of(MeasureCode measure) {
        return new Weights(Map.of(measure, BigDecimal.ONE), BigDecimal.ZERO);
    }

    static Weights of(BigDecimal number) {
        return new Weights(Map.of(), number);
    }

    boolean isNumber() {
        return factors.isEmpty();
    }

    Weights plus(Weights other) {
        Map<MeasureCode, BigDecimal> sum = new LinkedHashMap<>(factors);
        other.factors.forEach((measure, factor) -> sum.merge(measure, factor, BigDecimal::add));
        sum.values().removeIf(factor -> factor.signum() == 0);
        return new Weights(sum, constant.add(other.constant));
    }

    Weights times(BigDecimal number) {
        Map<MeasureCode, BigDecimal> product = new LinkedHashMap<>();
        factors.forEach((measure, factor) -> product.put(measure, factor.multiply(number)));
        product.values().removeIf(factor -> factor.signum() == 0);
        return new Weights(product, constant.multiply(number));
    }

    /** Throws {@link ArithmeticException} unless every factor is exact within six decimals. */
    Weights over(BigDecimal number) {
        Map<MeasureCode, BigDecimal> quotient = new LinkedHashMap<>();
        factors.forEach((measure, factor) -> quotient.put(measure, exactly(factor, number)));
        return new Weights(quotient, exactly(constant, number));
    }

    private static BigDecimal exactly(BigDecimal dividend, BigDecimal divisor) {
        var quotient = dividend.divide(divisor, DECIMALS, RoundingMode.DOWN);
        if (quotient.multiply(divisor).compareTo(dividend) != 0) {
            throw new ArithmeticException(dividend + "/" + divisor + " is not exact");
        }
        return quotient;
    }

    Formula formula() {
        return new Formula(factors.entrySet().stream()
                .map(each -> new Formula.Term(each.getKey(), each.getValue()))
                .toList());
    }
}
