package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * A quantity inside a query: value and bounds as columns. Without a value there is no quantity; a bound that is null
 * beside a value is open. An amount that is known to be exact carries no bounds at all and costs one column.
 *
 * @param bounds null when the value is exact
 */
record Amount(Field<BigDecimal> value, @Nullable Bounds bounds) {

    /**
     * @param approximate 1 when a part was said to be about right, 0 when not
     */
    record Bounds(Field<BigDecimal> low, Field<BigDecimal> high, Field<Integer> approximate) {}

    static Amount exact(Field<BigDecimal> value) {
        return new Amount(value, null);
    }

    /** The columns that {@link #as} made, in a table called {@code table}. */
    static Amount column(String table, String column, boolean exact) {
        return exact
                ? exact(number(table, column))
                : new Amount(
                        number(table, column),
                        new Bounds(
                                number(table, column + "_low"),
                                number(table, column + "_high"),
                                DSL.field(name(table, column + "_about"), SQLDataType.INTEGER)));
    }

    private static Field<BigDecimal> number(String table, String column) {
        return DSL.field(name(table, column), SQLDataType.DECIMAL(38, 6));
    }

    boolean isExact() {
        return bounds == null;
    }

    Stream<Field<?>> as(String column) {
        return bounds == null
                ? Stream.of(value.as(column))
                : Stream.of(
                        value.as(column),
                        bounds.low().as(column + "_low"),
                        bounds.high().as(column + "_high"),
                        bounds.approximate().as(column + "_about"));
    }

    Condition isThere() {
        return value.isNotNull();
    }

    private Field<BigDecimal> low() {
        return bounds == null ? value : bounds.low();
    }

    private Field<BigDecimal> high() {
        return bounds == null ? value : bounds.high();
    }

    private Field<Integer> approximate() {
        return bounds == null ? inline(0) : bounds.approximate();
    }

    Amount times(BigDecimal factor) {
        if (factor.compareTo(BigDecimal.ONE) == 0) {
            return this;
        }
        UnaryOperator<Field<BigDecimal>> times = factor.compareTo(BigDecimal.ONE.negate()) == 0
                ? Field::neg
                : field -> field.mul(inline(factor.setScale(Math.max(0, factor.scale()))));
        if (bounds == null) {
            return exact(times.apply(value));
        }
        boolean turned = factor.signum() < 0;
        return new Amount(
                times.apply(value),
                new Bounds(
                        times.apply(turned ? bounds.high() : bounds.low()),
                        times.apply(turned ? bounds.low() : bounds.high()),
                        bounds.approximate()));
    }

    /** Times a factor that stands in a column and may be negative, which turns the bounds around. */
    Amount timesColumn(Field<BigDecimal> factor) {
        if (bounds == null) {
            return exact(value.mul(factor));
        }
        var turned = factor.lt(inline(BigDecimal.ZERO));
        return new Amount(
                value.mul(factor),
                new Bounds(
                        when(turned, bounds.high()).otherwise(bounds.low()).mul(factor),
                        when(turned, bounds.low()).otherwise(bounds.high()).mul(factor),
                        bounds.approximate()));
    }

    Amount plus(Amount other) {
        var sum = value.plus(other.value);
        if (bounds == null && other.bounds == null) {
            return exact(sum);
        }
        return new Amount(
                sum,
                new Bounds(
                        low().plus(other.low()),
                        high().plus(other.high()),
                        when(approximate().eq(inline(1)).or(other.approximate().eq(inline(1))), inline(1))
                                .otherwise(inline(0))));
    }

    Amount minus(Amount other) {
        return plus(other.times(BigDecimal.ONE.negate()));
    }

    /** This amount, or the other where this one is not there. */
    Amount orElse(Amount other) {
        return isExact() && other.isExact()
                ? exact(coalesce(value, other.value))
                : choose(List.of(new Choice(isThere(), this)), other);
    }

    /** This amount where the condition holds, nothing elsewhere. */
    Amount where(Condition condition) {
        return bounds == null
                ? exact(when(condition, value))
                : new Amount(
                        when(condition, value),
                        new Bounds(
                                when(condition, bounds.low()),
                                when(condition, bounds.high()),
                                when(condition, bounds.approximate())));
    }

    /** One branch of a choice. */
    record Choice(Condition condition, Amount amount) {}

    /** The amount of the first condition that holds; otherwise the last one, or nothing. */
    static Amount choose(List<Choice> choices, @Nullable Amount otherwise) {
        boolean exact = choices.stream().allMatch(choice -> choice.amount().isExact())
                && (otherwise == null || otherwise.isExact());
        var value = chosen(choices, otherwise, Amount::value);
        return exact
                ? exact(value)
                : new Amount(
                        value,
                        new Bounds(
                                chosen(choices, otherwise, Amount::low),
                                chosen(choices, otherwise, Amount::high),
                                chosen(choices, otherwise, Amount::approximate)));
    }

    private static <T> Field<T> chosen(
            List<Choice> choices, @Nullable Amount otherwise, java.util.function.Function<Amount, Field<T>> part) {
        var first = choices.getFirst();
        var step = when(first.condition(), part.apply(first.amount()));
        for (var choice : choices.subList(1, choices.size())) {
            step = step.when(choice.condition(), part.apply(choice.amount()));
        }
        return otherwise == null ? step : step.otherwise(part.apply(otherwise));
    }

    /** The sum over a group: a bound is open as soon as one summand's is. */
    Amount summed() {
        return bounds == null
                ? exact(sum(value))
                : new Amount(
                        sum(value),
                        new Bounds(
                                when(count(value).eq(count(bounds.low())), sum(bounds.low())),
                                when(count(value).eq(count(bounds.high())), sum(bounds.high())),
                                max(bounds.approximate())));
    }

    /** The amount of the one row of a group that has it. */
    Amount single() {
        return bounds == null
                ? exact(max(value))
                : new Amount(max(value), new Bounds(max(bounds.low()), max(bounds.high()), max(bounds.approximate())));
    }
}
