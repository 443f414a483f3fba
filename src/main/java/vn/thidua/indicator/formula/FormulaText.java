package vn.thidua.indicator.formula;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Parser;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.ParserException;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicator.formula.ParsedFormula.Bad;
import vn.thidua.indicator.formula.ParsedFormula.Good;
import vn.thidua.shared.MeasureCode;

/**
 * Reads a formula: measure codes, numbers, {@code + - * /} and parentheses. jOOQ parses; of what it understood only a
 * few kinds of nodes are let through, so that a formula can never become any other SQL. It has to be linear: what is
 * counted adds up over units and quarters, a product of two counts does not.
 */
public final class FormulaText {
    private static final int LONGEST = 500;
    /** Parsers descend once a parenthesis; no formula that people read needs more. */
    private static final int DEEPEST = 20;

    private static final Pattern TOKEN =
            Pattern.compile("\\s+|(?<name>[A-Z][A-Z0-9_]*)(?<call>\\s*\\()?|[0-9]{1,9}(?:\\.[0-9]{1,6})?|[-+*/()]");
    private static final Parser PARSER = DSL.using(SQLDialect.DUCKDB).parser();

    private FormulaText() {}

    public static ParsedFormula parse(String text) {
        if (text.length() > LONGEST) {
            return new Bad(LONGEST + 1, "a formula has at most %d characters; shorten it".formatted(LONGEST));
        }
        var stranger = firstStranger(text);
        if (stranger != null) {
            return stranger;
        }
        try {
            var weights = weights(PARSER.parseField(text));
            return weights.isNumber() || weights.constant().signum() != 0
                    ? new Bad(1, "a plain number counts nothing; add up measures only, such as A + B")
                    : new Good(weights.formula());
        } catch (ParserException e) {
            int position = Math.clamp(e.position() + 1L, 1, text.length() + 1);
            return new Bad(position, "the formula breaks off here; join measure codes by + - * /, such as A + B");
        } catch (RefusedException e) {
            int at = text.toUpperCase(Locale.ROOT).indexOf(e.sign.toUpperCase(Locale.ROOT));
            return new Bad(Math.max(0, at) + 1, e.reason);
        }
    }

    /** The first character that belongs to no code, number or sign, or the first code that is used as a function. */
    private static @Nullable Bad firstStranger(String text) {
        var token = TOKEN.matcher(text);
        int at = 0;
        int depth = 0;
        while (at < text.length()) {
            if (!token.find(at) || token.start() != at) {
                return new Bad(
                        at + 1,
                        "\"%c\" is no part of a formula; use measure codes, numbers, + - * / and parentheses"
                                .formatted(text.charAt(at)));
            }
            if (token.group("call") != null) {
                return new Bad(
                        at + 1,
                        "%s( would be a function, and formulas have none; put a sign before the parenthesis"
                                .formatted(token.group("name")));
            }
            depth += "(".equals(token.group()) ? 1 : ")".equals(token.group()) ? -1 : 0;
            if (depth > DEEPEST) {
                return new Bad(
                        at + 1, "more than %d parentheses inside each other; write it plainer".formatted(DEEPEST));
            }
            at = token.end();
        }
        return null;
    }

    private static Weights weights(Field<?> node) {
        return switch (node) {
            case QOM.Add<?> sum -> weights(sum.$arg1()).plus(weights(sum.$arg2()));
            case QOM.Sub<?> difference ->
                weights(difference.$arg1()).plus(weights(difference.$arg2()).times(BigDecimal.ONE.negate()));
            case QOM.Neg<?> negative -> weights(negative.$arg1()).times(BigDecimal.ONE.negate());
            case QOM.Mul<?> product -> product(weights(product.$arg1()), weights(product.$arg2()));
            case QOM.Div<?> quotient -> quotient(weights(quotient.$arg1()), weights(quotient.$arg2()));
            case Param<?> number
            when number.getValue() instanceof Number value -> Weights.of(new BigDecimal(value.toString()));
            case TableField<?, ?> name when name.getQualifiedName().parts().length == 1 -> Weights.of(code(name));
            case Param<?> constant -> throw stranger(constant.toString());
            default -> throw stranger(node.getName());
        };
    }

    private static RefusedException stranger(String word) {
        return new RefusedException(word, word.toUpperCase(Locale.ROOT) + " is no measure; use a measure's code");
    }

    private static MeasureCode code(TableField<?, ?> name) {
        try {
            return new MeasureCode(name.getName());
        } catch (IllegalArgumentException e) {
            throw new RefusedException(name.getName(), e.getMessage());
        }
    }

    private static Weights product(Weights left, Weights right) {
        if (left.isNumber()) {
            return right.times(left.constant());
        }
        if (right.isNumber()) {
            return left.times(right.constant());
        }
        throw new RefusedException("*", "a product of two measures does not add up; multiply by a number only");
    }

    private static Weights quotient(Weights left, Weights right) {
        if (!right.isNumber() || right.constant().signum() == 0) {
            throw new RefusedException(
                    "/", "only a number other than 0 may divide; for a rate give numerator and denominator apart");
        }
        try {
            return left.over(right.constant());
        } catch (ArithmeticException e) {
            throw new RefusedException("/", "the quotient is not exact within six decimals; write another factor");
        }
    }

    /** Understood by the parser, but not allowed in a formula. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String sign;
        private final String reason;

        RefusedException(String sign, @Nullable String reason) {
            super(reason);
            this.sign = sign;
            this.reason = String.valueOf(reason);
        }
    }
}
